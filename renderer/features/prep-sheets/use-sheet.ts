import { useState } from 'react'
import type { PrepSheet } from '../../../shared/prep-sheets.ts'
import { api } from '../../api.ts'
import { useAutosave } from '../../autosave/use-autosave.ts'

async function save({ draft }: { draft: PrepSheet }) {
  await api.prepSheets.save(draft)
  return { revision: 0, savedAt: new Date().toISOString() }
}

/** The sheet being put together. A choice is saved at once, a title as it is typed. */
export function useSheet(stored: PrepSheet) {
  const [opened] = useState({ id: `prep-sheet-${stored.targetId ?? ''}`, revision: 0, updatedAt: '' })
  const { autosave, unsaved } = useAutosave<PrepSheet>(opened, save, () => 'the prep sheet')
  const [sheet, setSheet] = useState(unsaved ?? stored)
  const change = (part: Partial<PrepSheet>) => {
    const next = { ...sheet, ...part }
    setSheet(next)
    autosave.change(() => next)
    if (part.title === undefined) void autosave.flush()
  }
  return { sheet, change }
}
