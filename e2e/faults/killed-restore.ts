import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { atOnce } from '../../electron/db/backup/contents.ts'
import { listBackups } from '../../electron/db/backup/list-backups.ts'
import { backUp } from '../../electron/db/backup/make-backup.ts'
import { restoreBackup } from '../../electron/db/backup/restore.ts'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { openJournal } from '../../electron/db/open.ts'
import { interrupt } from './changes.ts'
import { type Fault, tally } from './fault.ts'
import { contentIn, fillJournal } from './journal-with-entries.ts'
import { openForTest } from './written.ts'

const clock = { now: () => '2026-11-22T11:00:00.000Z', today: () => '2026-11-22' }

/** Makes a backup of the journal in a folder, and answers with its name. */
function backUpNow(folder: string, at = clock): string {
  const files = journalFiles(folder, 'journal')
  const journal = openJournal(files)
  try {
    return atOnce(backUp({ db: journal.db, files, keys: journal.keys, clock: at }, 'by-hand'))
  } finally {
    journal.close()
  }
}

/** What a backup holds, restored as on a machine that has nothing but that file. */
async function contentOfBackup(file: string, scratch: string): Promise<string> {
  rmSync(scratch, { recursive: true, force: true })
  const files = journalFiles(scratch, 'journal')
  restoreBackup(file, files, {
    present: null,
    secret: null,
    stamp: '2026-11-22T12:00:00.000Z',
    writes: 0,
    close: () => undefined,
  })
  return contentIn(scratch)
}

export const killedRestore: Fault = {
  id: 'F13',
  what: 'kills and power cuts in a backup and in a restore',
  promise: 'the journal is untouched or wholly restored, and a backup that is offered is whole',
  broken: 'harmed',
  needs: ['compiler'],
  counts: { short: 6, full: 200 },
  control: { how: 'a restore without a note of what was begun', mutant: 'restores-without-a-note', count: 16 },
  async run({ count, random, folder }) {
    const tallied = tally()
    const original = join(folder, 'original')
    ;(await fillJournal(original, 25)).session.close()
    const backedUp = await contentIn(original)
    const backup = backUpNow(original)
    const { session, client } = openForTest(original)
    await client.entries.create({ title: 'Written after the backup' })
    session.close()
    const present = await contentIn(original)
    const shared = {
      folder,
      random,
      count: Math.ceil(count / 2),
      cuts: true,
      prepare: (journal: string) => cpSync(original, journal, { recursive: true }),
      note: tallied.note,
    }
    // The control's mutant only harms a restore.
    const intoBackup = process.env.FAULT_MUTANT
      ? 0
      : await interrupt({
          ...shared,
          change: { verb: 'back-up' },
          check: async journal =>
            (await contentIn(journal)) === present
              ? badBackup(journal, new Set([backedUp, present]), join(folder, 'scratch'))
              : 'the journal holds something else',
        })
    const intoRestore = await interrupt({
      ...shared,
      change: { verb: 'restore', words: [backup] },
      check: async journal => {
        const content = await contentIn(journal)
        return content === present || content === backedUp ? null : `neither of the two: ${content.slice(0, 200)}`
      },
    })
    Object.assign(tallied.outcome.figures, { 'steps of a backup': intoBackup, 'of a restore': intoRestore })
    return tallied.done()
  },
}

/** A backup that is offered and is not whole, or holds what was never in the journal. */
async function badBackup(folder: string, known: ReadonlySet<string>, scratch: string): Promise<string | null> {
  for (const { file, name, fault } of listBackups(journalFiles(folder, 'journal').backups)) {
    if (fault !== null) return `${name} has its name and is not whole`
    if (!known.has(await contentOfBackup(file, scratch))) return `${name} holds something else`
  }
  return null
}

export const restoreDrill: Fault = {
  id: 'F23',
  what: 'backups, each restored on a machine that has nothing else',
  promise: 'each restores the content that was backed up, all of it',
  broken: 'unequal',
  counts: { short: 4, full: 50 },
  control: { how: 'the journal goes on before it is compared', weakened: true, count: 2 },
  async run({ count, random, folder, weakened }) {
    const tallied = tally()
    const journal = join(folder, 'journal')
    mkdirSync(journal)
    for (let index = 0; index < count; index++) {
      const { session, client } = openForTest(journal)
      for (let entry = 0; entry < 1 + random() * 5; entry++) {
        await client.entries.create({ title: `Entry ${index}-${entry}`, tags: [`t${Math.floor(random() * 9)}`] })
      }
      session.close()
      const content = await contentIn(journal)
      const name = backUpNow(journal, {
        now: () => new Date(1_800_000_000_000 + index * 60_000).toISOString(),
        today: clock.today,
      })
      const restored = await contentOfBackup(
        join(journalFiles(journal, 'journal').backups, name),
        join(folder, 'restored'),
      )
      tallied.note(restored === (weakened ? `${content} and more` : content) ? null : `${name} restores something else`)
    }
    const backups = join(journal, 'backups')
    tallied.outcome.figures['backups kept'] = existsSync(backups) ? readdirSync(backups).length : 0
    return tallied.done()
  },
}
