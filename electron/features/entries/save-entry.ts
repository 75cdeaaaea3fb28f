import type { EntryDraft, Saved } from '../../../shared/entries.ts'
import type { Clock } from '../../db/clock.ts'
import { type Database, write } from '../../db/database.ts'
import { meet, overtaken } from '../../db/revision.ts'
import type { Versions } from '../../history/versions.ts'
import { entryRecordOf } from './entry-record.ts'
import { entrySnapshotOf } from './entry-version.ts'
import { expectRole, missingEntry } from './expect.ts'
import { findRevision, holdsRecord, updateEntry } from './store.ts'

type Surroundings = { db: Database; clock: Clock; versions: Versions }
type Save = (request: { id: string; baseRevision: number; draft: EntryDraft }) => Saved

/** Saves over the revision it was made from, and keeps what was there where its time has come. Where another text was saved meanwhile, both are kept. */
export function entrySaver({ db, clock, versions }: Surroundings): Save {
  return ({ id, baseRevision, draft }) => {
    const saved = write(db, () => {
      const stored = findRevision(db, id) ?? missingEntry()
      const record = entryRecordOf(draft, stored.createdOn)
      const met = meet(stored, baseRevision, () => holdsRecord(db, id, record))
      const of = { kind: 'entry', id } as const
      if (met.kind === 'saved') return met.saved
      if (met.kind === 'overtaken') {
        versions.keepConflict(of, entrySnapshotOf(record, baseRevision, clock.now()))
        return null
      }
      expectRole(db, record)
      versions.beforeSave(of, stored.revision, record.text)
      const next = { revision: baseRevision + 1, savedAt: clock.now() }
      updateEntry(db, record, { id, revision: next.revision, updatedAt: next.savedAt })
      return next
    })
    if (saved === null) throw overtaken('entry')
    return saved
  }
}
