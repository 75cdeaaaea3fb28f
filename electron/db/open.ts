import fs from 'node:fs'
import { CallError } from '../../shared/errors.ts'
import { atOnce } from './backup/contents.ts'
import { backUp } from './backup/make-backup.ts'
import { finishReplacing } from './backup/replace-journal.ts'
import type { Clock } from './clock.ts'
import { connect, type Database } from './database.ts'
import { isWritable, type JournalFiles } from './journal-files.ts'
import { deriveJournalKeys, type JournalKeys, wipeKeys } from './journal-keys.ts'
import type { Secret } from './key-file.ts'
import { type Migration, migrate, migrations as ourMigrations } from './migrate.ts'
import { openingRefusalOf } from './opening-refusal.ts'
import { prepareFiles } from './prepare-files.ts'
import { copyForReading } from './reading-copy.ts'
import { applicationId, applySettings, unlock } from './settings.ts'
import { countLostWrites, getMark, openWatermark, readWatermark } from './watermark.ts'

export type OpenJournal = {
  db: Database
  /** Wiped when the journal is closed. */
  keys: JournalKeys
  readOnly: boolean
  /** A sentence for the person where something was noticed that did not keep the journal from opening. */
  notice: string | null
  /** To be called after each commit and before it is told: throws where the commit went to a file that is no longer the journal. */
  acknowledge: () => void
  /** Empties the log into the journal file, so that the one file holds everything. */
  checkpoint: () => void
  close: () => void
}

type Options = {
  /** What opens the key file where it is protected; without it such a journal is refused as `locked`. */
  secret?: Secret | null
  migrations?: readonly Migration[]
  clock?: Clock
  /** Reads the whole file once before anything is believed, as is done by itself after an unclean end. */
  check?: boolean
}

/** Opens the journal at `files`, makes it where there never was one, or throws a CallError that says what is wrong. */
export function openJournal(files: JournalFiles, options: Options = {}): OpenJournal {
  const { migrations = ourMigrations, secret = null } = options
  let keys: JournalKeys | undefined
  try {
    finishReplacing(files)
    const dataKey = prepareFiles(files, migrations, secret)
    keys = deriveJournalKeys(dataKey)
    dataKey.fill(0)
    const readOnly = !isWritable(files.journal) || !isWritable(files.folder)
    return readOnly ? openReadOnly(files, keys, migrations) : openForWriting(files, keys, migrations, options)
  } catch (error) {
    if (keys) wipeKeys(keys)
    throw openingRefusalOf(error, files)
  }
}

function openForWriting(
  files: JournalFiles,
  keys: JournalKeys,
  migrations: readonly Migration[],
  { check = false, clock = utcClock }: Options,
): OpenJournal {
  const key = keys.database
  const endedUncleanly = (fs.statSync(`${files.journal}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  const copyIsWhole = endedUncleanly && expectWholeCopy(files, key)
  const db = connect(files.journal, { fileMustExist: true })
  try {
    unlock(db, key)
    applySettings(db)
    expectOurs(db)
    if (check || (endedUncleanly && !copyIsWhole)) expectWhole(db)
    migrate(db, migrations, () => atOnce(backUp({ db, files, keys, clock }, 'before-update')))
    return guard(db, files, keys)
  } catch (error) {
    db.close()
    throw error
  }
}

/** For a caller that knows no place on earth. */
const utcClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => new Date().toISOString().slice(0, 10),
}

function guard(db: Database, files: JournalFiles, keys: JournalKeys): OpenJournal {
  const notice = noticeOf(db, files)
  const opened = fs.statSync(files.journal, { bigint: true })
  const watermark = openWatermark(files.watermark)
  const checkpoint = (): void => {
    db.pragma('wal_checkpoint(TRUNCATE)')
  }
  return {
    db,
    keys,
    readOnly: false,
    notice,
    acknowledge: () => {
      const present = fs.statSync(files.journal, { bigint: true, throwIfNoEntry: false })
      if (present?.dev !== opened.dev || present.ino !== opened.ino) {
        throw new CallError(
          'storage-failed',
          'Another program has replaced or removed the journal file while it was open. Your text stays in this window: copy it, then open the journal again.',
        )
      }
      watermark.set(getMark(db))
    },
    checkpoint,
    close: () => {
      wipeKeys(keys)
      watermark.close()
      try {
        db.pragma('optimize')
        checkpoint()
      } finally {
        db.close()
      }
    },
  }
}

function openReadOnly(files: JournalFiles, keys: JournalKeys, migrations: readonly Migration[]): OpenJournal {
  const copy = copyForReading(files)
  const db = connect(copy.path, { fileMustExist: true })
  const close = (): void => {
    wipeKeys(keys)
    db.close()
    copy.remove()
  }
  try {
    unlock(db, keys.database)
    applySettings(db)
    expectOurs(db)
    migrate(db, migrations, () => undefined)
    db.pragma('query_only = ON')
    return {
      db,
      keys,
      readOnly: true,
      notice: noticeOf(db, files),
      acknowledge: () => undefined,
      checkpoint: () => undefined,
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

function noticeOf(db: Database, files: JournalFiles): string | null {
  const lost = countLostWrites(getMark(db), readWatermark(files.watermark))
  if (lost === 0) return null
  const changes = lost === 1 ? 'the last change is' : `the last ${lost} changes are`
  return `This journal is older than what was saved here: ${changes} missing from it. If a sync or cleaning program touched the folder, bring the newest copy of the journal back before you go on.`
}

function expectOurs(db: Database): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) {
    throw new CallError(
      'journal-foreign',
      'This file is not a journal of Throughline’s. Move it elsewhere, then try again.',
    )
  }
}

/**
 * Looks through a copy: closing a connection writes the log into the file and deletes it, which a damaged journal must be
 * spared. False where there is no room for a copy.
 */
function expectWholeCopy(files: JournalFiles, key: Buffer): boolean {
  const copy = copyIfRoom(files)
  if (!copy) return false
  try {
    const db = connect(copy.path, { fileMustExist: true })
    try {
      unlock(db, key)
      applySettings(db)
      expectOurs(db)
      expectWhole(db)
    } finally {
      db.close()
    }
  } finally {
    copy.remove()
  }
  return true
}

function copyIfRoom(files: JournalFiles): ReturnType<typeof copyForReading> | null {
  try {
    return copyForReading(files)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) return null
    throw error
  }
}

function expectWhole(db: Database): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
    throw new CallError(
      'journal-damaged',
      'The journal file is damaged. Nothing was changed; a backup beside it can be put in its place.',
    )
  }
}
