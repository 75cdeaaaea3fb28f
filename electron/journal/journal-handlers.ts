import type { JournalContract } from '../../shared/contract.ts'
import type { Kept } from '../../shared/history.ts'
import type { Handlers } from '../../shared/ipc/call.ts'
import type { Clock } from '../db/clock.ts'
import type { Database } from '../db/database.ts'
import { coverageHandlers } from '../features/coverage/handlers.ts'
import { entryDetailsOf, presentEntry, putEntryBack } from '../features/entries/entry-version.ts'
import { entriesHandlers } from '../features/entries/handlers.ts'
import { entrySaver } from '../features/entries/save-entry.ts'
import { frameworksHandlers } from '../features/frameworks/handlers.ts'
import { historyHandlers } from '../features/history/handlers.ts'
import { outcomesHandlers } from '../features/outcomes/handlers.ts'
import { prepSheetsHandlers } from '../features/prep-sheets/handlers.ts'
import { questionsHandlers } from '../features/questions/handlers.ts'
import { recordingsHandlers } from '../features/recordings/handlers.ts'
import { rehearsalsHandlers } from '../features/rehearsals/handlers.ts'
import { rolesHandlers } from '../features/roles/handlers.ts'
import { standInsHandlers } from '../features/stand-ins/handlers.ts'
import { storiesHandlers } from '../features/stories/handlers.ts'
import { storySaver } from '../features/stories/save-story.ts'
import { presentStory, putStoryBack, storyDetailsOf } from '../features/stories/story-version.ts'
import { targetsHandlers } from '../features/targets/handlers.ts'
import { unfinishedHandlers } from '../features/unfinished/handlers.ts'
import { createVersions, type Versions } from '../history/versions.ts'

export type Surroundings = { db: Database; clock: Clock; newId: () => string }

/** All that is answered from the journal, one line a feature. */
export function journalHandlers(surroundings: Surroundings): Handlers<JournalContract> {
  const { db } = surroundings
  const versions = versionsOf(surroundings)
  const versioned = { ...surroundings, versions }
  return {
    entries: entriesHandlers(versioned),
    roles: rolesHandlers(surroundings),
    stories: storiesHandlers(versioned),
    frameworks: frameworksHandlers(surroundings),
    targets: targetsHandlers(surroundings),
    coverage: coverageHandlers(surroundings),
    outcomes: outcomesHandlers(surroundings),
    prepSheets: prepSheetsHandlers(surroundings),
    standIns: standInsHandlers(surroundings),
    questions: questionsHandlers(surroundings),
    rehearsals: rehearsalsHandlers(surroundings),
    recordings: recordingsHandlers(surroundings),
    unfinished: unfinishedHandlers(surroundings),
    history: historyHandlers({
      db,
      versions,
      present: presentIn(db),
      kinds: {
        entry: { putBack: putEntryBack(db, entrySaver(versioned)), detailsOf: fields => entryDetailsOf(db, fields) },
        story: { putBack: putStoryBack(db, storySaver(versioned)), detailsOf: storyDetailsOf },
      },
    }),
  }
}

/** Keeps what was there before; also for what changes much at once, such as an import: `versionsOf(…).keepAll('import')`. */
export function versionsOf({ db, clock }: Pick<Surroundings, 'db' | 'clock'>): Versions {
  return createVersions({ db, clock, present: presentIn(db) })
}

function presentIn(db: Database) {
  return ({ kind, id }: Kept) => (kind === 'entry' ? presentEntry(db, id) : presentStory(db, id))
}
