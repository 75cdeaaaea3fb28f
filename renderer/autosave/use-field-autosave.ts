import { useState } from 'react'
import { useAutosave } from './use-autosave.ts'

/**
 * A field beside a document's text that one command saves whole. What could not be saved is there again when the field
 * is next on screen; `state.at` is empty until something was changed here. `name` says where it was left unsaved.
 */
export function useFieldAutosave<Value>(
  id: string,
  stored: Value,
  save: (value: Value) => Promise<unknown>,
  name = 'a story’s margin',
) {
  const [opened] = useState(() => ({ id, revision: 0, updatedAt: '' }))
  const saveWhole = async ({ draft }: { draft: Value }) => {
    await save(draft)
    return { revision: 0, savedAt: new Date().toISOString() }
  }
  const { autosave, state, unsaved } = useAutosave<Value>(opened, saveWhole, () => name)
  const [value, setValue] = useState(unsaved ?? stored)
  const change = (next: Value) => {
    setValue(next)
    autosave.change(() => next)
  }
  return { value, change, state, flush: () => void autosave.flush(), abandon: autosave.abandon }
}
