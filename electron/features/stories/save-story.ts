import type { Saved } from '../../../shared/entries.ts'
import type { StoryDraft } from '../../../shared/stories.ts'
import type { Clock } from '../../db/clock.ts'
import { type Database, write } from '../../db/database.ts'
import { meet, overtaken } from '../../db/revision.ts'
import type { Versions } from '../../history/versions.ts'
import { missingStory } from './missing-story.ts'
import { findRevision, holdsRecord, updateStory } from './store.ts'
import { storyRecordOf } from './story-record.ts'
import { storySnapshotOf } from './story-version.ts'

type Surroundings = { db: Database; clock: Clock; versions: Versions }
type Save = (request: { id: string; baseRevision: number; draft: StoryDraft }) => Saved

/** Saves over the revision it was made from, and keeps what was there where its time has come. Where another text was saved meanwhile, both are kept. */
export function storySaver({ db, clock, versions }: Surroundings): Save {
  return ({ id, baseRevision, draft }) => {
    const saved = write(db, () => {
      const stored = findRevision(db, id) ?? missingStory()
      const record = storyRecordOf(draft)
      const met = meet(stored, baseRevision, () => holdsRecord(db, id, record))
      const of = { kind: 'story', id } as const
      if (met.kind === 'saved') return met.saved
      if (met.kind === 'overtaken') {
        versions.keepConflict(of, storySnapshotOf(db, id, record, baseRevision, clock.now()))
        return null
      }
      versions.beforeSave(of, stored.revision, record.text)
      const next = { revision: baseRevision + 1, savedAt: clock.now() }
      updateStory(db, record, { id, revision: next.revision, updatedAt: next.savedAt })
      return next
    })
    if (saved === null) throw overtaken('story')
    return saved
  }
}
