import { CallError } from '../../shared/errors.ts'
import { type ContentMark, differingTables, markContent } from './content-mark.ts'
import type { Database } from './database.ts'
import { journal } from './migrations/001-journal.ts'
import { storyFields } from './migrations/002-story-fields.ts'
import { rehearsals } from './migrations/003-rehearsals.ts'
import { versions } from './migrations/004-versions.ts'
import { plan } from './migrations/005-plan.ts'
import { sheets } from './migrations/006-sheets.ts'
import { unfinished } from './migrations/007-unfinished.ts'
import { longerUnfinished } from './migrations/008-longer-unfinished.ts'

/**
 * One step from a version of the journal to the next. Once released it is never edited. `changes` names the tables whose
 * rows it means to change or take away; what all others hold must be the same afterwards, to the last byte.
 */
export type Migration = { name: string; run: (db: Database) => void; changes?: readonly string[] }

/** A journal's version is how many of these it has seen. Only ever grows at its end. */
export const migrations: readonly Migration[] = [
  ...[journal, storyFields, rehearsals, versions, plan, sheets, unfinished, longerUnfinished],
]

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
    const before = markContent(db)
    for (const migration of pending) migration.run(db)
    expectKept(db, before, new Set(pending.flatMap(({ changes = [] }) => changes)))
    db.pragma(`user_version = ${list.length}`)
  }).immediate()
}

/** Thrown inside of the transaction, so that nothing has happened. */
function expectKept(db: Database, before: ContentMark, meant: ReadonlySet<string>): void {
  const lost = differingTables(db, before).filter(table => !meant.has(table))
  if (lost.length === 0) return
  throw new CallError(
    'unexpected',
    'This journal could not be brought into its new form without losing something, so it was left as it was. Go back to the Throughline that you had before; a backup was made, too.',
    { cause: new Error(`rows of ${lost.join(', ')} changed`) },
  )
}
