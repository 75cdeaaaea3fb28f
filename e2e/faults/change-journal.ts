import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { atOnce } from '../../electron/db/backup/contents.ts'
import { backUp } from '../../electron/db/backup/make-backup.ts'
import { restoreBackup } from '../../electron/db/backup/restore.ts'
import { connect } from '../../electron/db/database.ts'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { addPassphrase, changePassphrase, removePassphrase } from '../../electron/db/key-changes.ts'
import { deriveKey, readDataKey } from '../../electron/db/key-file.ts'
import { openJournal } from '../../electron/db/open.ts'
import { unlock } from '../../electron/db/settings.ts'
import { quickCost, type Verb } from './changes.ts'

// A program for the tests that kill it in the middle of one change: `change-journal.ts <verb> <folder> …`. Tells `done` at its end.
const [verb, folder = '', ...words] = process.argv.slice(2)
const files = journalFiles(folder, 'journal')
const clock = { now: () => '2026-11-22T12:00:00.000Z', today: () => '2026-11-22' }

const verbs: Record<Verb, (...words: string[]) => void> = {
  'back-up': () => {
    const journal = openJournal(files)
    atOnce(backUp({ db: journal.db, files, keys: journal.keys, clock }, 'by-hand'))
    journal.close()
  },
  restore: (backup = '') =>
    restoreBackup(join(files.backups, backup), files, {
      present: null,
      secret: null,
      stamp: clock.now(),
      writes: 0,
      close: () => undefined,
    }),
  'add-passphrase': (passphrase = '') => addPassphrase(files, passphrase, quickCost),
  'change-passphrase': (before = '', after = '') =>
    changePassphrase(files, { kind: 'passphrase', passphrase: before }, after, quickCost),
  'remove-passphrase': (before = '') => removePassphrase(files, { kind: 'passphrase', passphrase: before }),
  // What the product never does: the control of its own way.
  'encrypt-anew-in-place': () => {
    const db = connect(files.journal, { fileMustExist: true })
    unlock(db, deriveKey(readDataKey(files), 'database'))
    db.pragma('journal_mode = DELETE')
    // The types of the driver without encryption lack it.
    ;(db as unknown as { rekey: (key: Buffer) => void }).rekey(Buffer.from(`x'${'5a'.repeat(32)}'`))
    db.close()
  },
}

if (!verb || !Object.hasOwn(verbs, verb)) throw new Error(`There is no change called ${verb}.`)
verbs[verb as Verb](...words)
writeSync(1, 'done\n')
