import { type LocalDay, lastDayOf } from '../../../shared/day.ts'
import { plainTextOf } from '../../../shared/document.ts'
import type { EntryDraft, LensStates } from '../../../shared/entries.ts'
import { readEntry } from '../../../shared/guide/read-entry.ts'
import { lensStatesOf } from '../../../shared/guide/reading.ts'
import { storableLine, storableText } from '../../db/storable.ts'
import { serialiseDocument } from '../../db/stored-document.ts'

const previewLength = 200

/** An entry as its tables hold it: what the person wrote, and all that derives from it. */
export type EntryRecord = {
  title: string
  preview: string
  text: string
  document: string
  happenedFrom: string | null
  happenedTo: string | null
  sortDay: LocalDay
  sortYear: number
  roleId: string | null
  lenses: LensStates
  tags: string[]
}

/** `createdOn` dates an entry that has no period of its own. */
export function entryRecordOf(draft: EntryDraft, createdOn: LocalDay): EntryRecord {
  const text = storableText(plainTextOf(draft.document))
  const { from = null, to = null } = draft.period ?? {}
  const sortDay = from === null ? createdOn : lastDayOf(to ?? from)
  return {
    title: storableLine(draft.title),
    preview: previewOf(text),
    text,
    document: serialiseDocument(draft.document, 'entry'),
    happenedFrom: from,
    happenedTo: to,
    sortDay,
    sortYear: Number(sortDay.slice(0, 4)),
    roleId: draft.roleId,
    lenses: lensStatesOf(readEntry(draft.document)),
    tags: [...new Set(draft.tags.map(tag => storableLine(tag).trim()))].filter(tag => tag !== ''),
  }
}

/** The beginning of a text on one line. Only so much is looked at that a long entry costs no more than a short one. */
function previewOf(text: string): string {
  const start = text
    .slice(0, previewLength * 4)
    .replace(/\s+/g, ' ')
    .trim()
  return storableText(start.slice(0, previewLength))
}
