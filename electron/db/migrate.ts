import { CallError } from '../../shared/errors.ts'
import type { Database } from './database.ts'
import { journal } from './migrations/001-journal.ts'
import { storyFields } from './migrations/002-story-fields.ts'
import { rehearsals } from './migrations/003-rehearsals.ts'
import { versions } from './migrations/004-versions.ts'
import { unfinished } from './migrations/005-unfinished.ts'

/** One step from a version of the journal to the next. Once released it is never edited. */
export type Migration = { name: string; run: (db: Database) => void }

/** A journal's version is how many of these it has seen. Only ever grows at its end. */
export const migrations: readonly Migration[] = [journal, storyFields, rehearsals, versions, unfinished]

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings a journal to the newest version: all steps or none. `backUp` runs first where the journal holds something
 * already. Refuses a journal that is newer than the list.
 */
export function migrate(db: Database, list: readonly Migration[], backUp: () => void): void {
  const version = versionOf(db)
  if (version > list.length) {
    throw new CallError(
      'journal-newer',
      'This journal was written by a newer Throughline. Update Throughline to open it; nothing was changed.',
    )
  }
  const pending = list.slice(version)
  if (pending.length === 0) return
  if (version > 0) backUp()
  db.transaction(() => {
    for (const migration of pending) migration.run(db)
    db.pragma(`user_version = ${list.length}`)
  }).immediate()
}
