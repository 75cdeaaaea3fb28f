import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BackupContents } from '../../../shared/backups.ts'
import { CallError } from '../../../shared/errors.ts'
import { connect, type Database } from '../database.ts'
import type { JournalFiles } from '../journal-files.ts'
import { copyKeys, deriveJournalKeys, type JournalKeys, wipeKeys } from '../journal-keys.ts'
import { readDataKey, type Secret } from '../key-file.ts'
import { migrations, versionOf } from '../migrate.ts'
import { applicationId, unlock } from '../settings.ts'
import { type BackupHeader, extractDatabase, keyFileOf, readHeader } from './backup-file.ts'
import { atOnce, readContents } from './contents.ts'
import { openKeyFile } from './foreign-key.ts'
import { verify } from './make-backup.ts'
import { replaceJournal } from './replace-journal.ts'
import { unseal } from './sealed.ts'

const newestInPreview = 10

/** How a backup may be opened: by the keys of the journal that is here, or by what the person gives for the backup's own key file. */
export type Unlocking = { present: JournalKeys | null; secret: Secret | null }

export type Replacing = {
  stamp: string
  /** The highest count of changes known here: the new journal goes on counting from there, so that the order of backups stays that of time. */
  writes: number
  /** Closes the journal where it is open. */
  close: () => void
}

/** `keyFile` is that of the backup where the present journal's key does not open it. */
type Opened = { header: BackupHeader; keys: JournalKeys; keyFile: string | null }

/** Opens a backup for reading, from a copy as encrypted as itself, and tells what it holds. */
export function previewBackup(file: string, unlocking: Unlocking): BackupContents {
  const { header, keys } = openBackup(file, unlocking)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-reading-'))
  try {
    const copy = path.join(folder, 'journal.db')
    extractDatabase(file, header, copy)
    return reading(copy, keys, db => readContents(db, newestInPreview))
  } finally {
    wipeKeys(keys)
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Puts a backup in the place of the journal. The copy is found whole and equal before the journal is closed and anything moved.
 */
export function restoreBackup(file: string, files: JournalFiles, options: Unlocking & Replacing): void {
  const { header, keys, keyFile } = openBackup(file, options)
  try {
    fs.mkdirSync(files.folder, { recursive: true, mode: 0o700 })
    extractDatabase(file, header, files.incoming)
    const sealed = unseal(header, keys.backup)
    if (!sealed) throw notOpened()
    atOnce(verify(files.incoming, keys.database, { writes: header.writes, ...sealed }))
    prepareIncoming(files, keys, Math.max(options.writes, header.writes))
    options.close()
    replaceJournal(files, { stamp: options.stamp, keyFile })
  } finally {
    wipeKeys(keys)
  }
}

/** Makes the copy ready to be the journal: it goes on counting, and is checked to be one that this version can open. */
export function prepareIncoming(files: JournalFiles, keys: JournalKeys, writes: number): void {
  const db = connect(files.incoming, { fileMustExist: true })
  try {
    unlock(db, keys.database)
    db.pragma('temp_store = MEMORY')
    expectKnown(db)
    db.pragma('synchronous = FULL')
    db.prepare('UPDATE journal SET writes = max(writes, @writes) + 1').run({ writes })
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
  const handle = fs.openSync(files.incoming, 'r+')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** With the present journal's key where that fits, else with the one the backup brings along. The keys are the caller's to wipe. */
function openBackup(file: string, { present, secret }: Unlocking): Opened {
  const header = readHeader(file)
  if (present && unseal(header, present.backup)) return { header, keys: copyKeys(present), keyFile: null }
  const keyFile = keyFileOf(header)
  const keys = keysOf(keyFile, secret)
  if (unseal(header, keys.backup)) return { header, keys, keyFile }
  wipeKeys(keys)
  throw notOpened()
}

function keysOf(keyFile: string, secret: Secret | null): JournalKeys {
  const dataKey = openKeyFile(keyFile, secret)
  try {
    return deriveJournalKeys(dataKey)
  } finally {
    dataKey.fill(0)
  }
}

/** The keys of the journal that is here now; null where they are not to be had: then a backup's own must do. */
export function presentKeys(files: JournalFiles, secret: Secret | null): JournalKeys | null {
  try {
    const dataKey = readDataKey(files, secret)
    try {
      return deriveJournalKeys(dataKey)
    } finally {
      dataKey.fill(0)
    }
  } catch (error) {
    if (error instanceof CallError) return null
    throw error
  }
}

function reading<Result>(file: string, keys: JournalKeys, read: (db: Database) => Result): Result {
  const db = connect(file, { fileMustExist: true })
  try {
    unlock(db, keys.database)
    db.pragma('temp_store = MEMORY')
    db.pragma('query_only = ON')
    expectKnown(db)
    return read(db)
  } finally {
    db.close()
  }
}

function expectKnown(db: Database): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) {
    throw new CallError('journal-foreign', 'What is in this backup is not a journal of Throughline’s.')
  }
  if (versionOf(db) > migrations.length) {
    throw new CallError(
      'journal-newer',
      'This backup was made by a newer Throughline. Update Throughline to restore it; nothing was changed.',
    )
  }
}

function notOpened(): CallError {
  return new CallError('journal-damaged', 'This backup does not open with its key: it was altered, or damaged.')
}
