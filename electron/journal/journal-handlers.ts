import type { JournalContract } from '../../shared/contract.ts'
import type { Handlers } from '../../shared/ipc/call.ts'
import type { Clock } from '../db/clock.ts'
import type { Database } from '../db/database.ts'
import { entriesHandlers } from '../features/entries/handlers.ts'
import { prepSheetsHandlers } from '../features/prep-sheets/handlers.ts'
import { questionsHandlers } from '../features/questions/handlers.ts'
import { recordingsHandlers } from '../features/recordings/handlers.ts'
import { rehearsalsHandlers } from '../features/rehearsals/handlers.ts'
import { rolesHandlers } from '../features/roles/handlers.ts'
import { storiesHandlers } from '../features/stories/handlers.ts'

export type Surroundings = { db: Database; clock: Clock; newId: () => string }

/** All that is answered from the journal, one line a feature. */
export function journalHandlers(surroundings: Surroundings): Handlers<JournalContract> {
  return {
    entries: entriesHandlers(surroundings),
    roles: rolesHandlers(surroundings),
    stories: storiesHandlers(surroundings),
    prepSheets: prepSheetsHandlers(surroundings),
    questions: questionsHandlers(surroundings),
    rehearsals: rehearsalsHandlers(surroundings),
    recordings: recordingsHandlers(surroundings),
  }
}
