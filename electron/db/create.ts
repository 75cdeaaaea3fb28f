import fs from 'node:fs'
import { connect } from './database.ts'
import type { JournalFiles } from './journal-files.ts'
import { type Migration, migrate } from './migrate.ts'
import { moveDurably } from './replace-file.ts'
import { applicationId, applySettings, unlock } from './settings.ts'

const plainHeader = 'SQLite format 3\0'

/**
 * Makes an empty journal. It is built under another name and takes its own once it is whole, so a journal that was
 * begun but not finished is never met, and an empty file never passes for a new journal.
 */
export function createJournal(files: JournalFiles, key: Buffer, migrations: readonly Migration[]): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) fs.rmSync(files.unfinished + ending, { force: true })
  const db = connect(files.unfinished, { fileMustExist: false })
  try {
    unlock(db, key)
    applySettings(db)
    db.pragma(`application_id = ${applicationId}`)
    migrate(db, migrations, () => undefined)
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
  if (isPlainDatabase(files.unfinished)) throw new Error('the new journal is not encrypted')
  fs.chmodSync(files.unfinished, 0o600)
  moveDurably(files.unfinished, files.journal)
}

/** Only to be asked of a file that no connection of this process holds: closing the file here would release its locks. */
export function isPlainDatabase(file: string): boolean {
  const handle = fs.openSync(file, 'r')
  try {
    const header = Buffer.alloc(plainHeader.length)
    fs.readSync(handle, header, 0, header.length, 0)
    return header.toString('latin1') === plainHeader
  } finally {
    fs.closeSync(handle)
  }
}
