import { useState } from 'react'
import type { RichText } from '../../../shared/document.ts'
import type { Entry, EntryDraft } from '../../../shared/entries.ts'
import { api } from '../../api.ts'
import { useAutosave } from '../../autosave/use-autosave.ts'

type Fields = Omit<EntryDraft, 'document'>

export type OpenDraft = ReturnType<typeof useEntryDraft>['draft']

/**
 * What is being written in an open entry. Changes are noted outside of React, so that a key draws nothing but its letter;
 * only the state of saving is rendered.
 */
export function useEntryDraft(entry: Entry) {
  const { autosave, state, unsaved } = useAutosave<EntryDraft>(entry, api.entries.save, ({ title }) =>
    title.trim() ? `“${title.trim()}”` : 'Untitled entry',
  )
  const [draft] = useState(() => {
    const start: EntryDraft = unsaved ?? entry
    let fields: Fields = { title: start.title, period: start.period, roleId: start.roleId, tags: start.tags }
    let document = () => start.document
    const current = (): EntryDraft => ({ ...fields, document: document() })
    return {
      start,
      current,
      fields: () => fields,
      setFields: (change: Partial<Fields>) => {
        fields = { ...fields, ...change }
        autosave.change(current)
      },
      setDocument: (getDocument: () => RichText) => {
        document = getDocument
        autosave.change(current)
      },
    }
  })
  return { autosave, state, draft }
}
