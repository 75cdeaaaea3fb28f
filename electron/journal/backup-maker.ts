import fs from 'node:fs'
import type { BackupKind } from '../../shared/backups.ts'
import { CallError } from '../../shared/errors.ts'
import { backUp } from '../db/backup/make-backup.ts'
import { copyToSecondPlace, prune, readSecondPlace, writeSecondPlace } from '../db/backup/second-place.ts'
import type { Clock } from '../db/clock.ts'
import type { JournalFiles } from '../db/journal-files.ts'
import type { OpenJournal } from '../db/open.ts'
import { storageErrorOf } from '../db/storage-error.ts'
import { getMark } from '../db/watermark.ts'
import { traceOf } from '../ipc/trace.ts'

/** Sentences for the person about what failed last, until it succeeds. */
export type BackupFaults = { backup: string | null; second: string | null }

export type BackupMaker = {
  faults: BackupFaults
  /** Makes a backup, prunes, and copies to the second place. A second place that fails keeps nothing from being done here. */
  make: (journal: OpenJournal, kind: BackupKind) => Generator<void, void>
  copyAway: () => Generator<void, void>
}

export function createBackupMaker(files: JournalFiles, clock: Clock, log: (line: string) => void): BackupMaker {
  const faults: BackupFaults = { backup: null, second: null }

  function* make(journal: OpenJournal, kind: BackupKind): Generator<void, void> {
    const { db, keys } = journal
    try {
      yield* backUp({ db, files, keys, clock }, kind)
      prune(files.backups, getMark(db).identity, clock.now())
      faults.backup = null
    } catch (error) {
      log(`making a backup: ${traceOf(error)}`)
      faults.backup = sentenceOf(error, files.backups)
      throw new CallError('storage-failed', `The backup could not be made. ${faults.backup}`, { cause: error })
    }
    yield* copyAway()
  }

  function* copyAway(): Generator<void, void> {
    const second = readSecondPlace(files)
    faults.second = null
    // A disk that is not plugged in is shown as such, and is no failure.
    if (!second || !fs.existsSync(second.folder)) return
    try {
      yield* copyToSecondPlace(files, second.folder, clock.now())
      writeSecondPlace(files, { ...second, copiedAt: clock.now() })
    } catch (error) {
      log(`copying a backup to the second place: ${traceOf(error)}`)
      faults.second = sentenceOf(error, second.folder)
    }
  }
  return { faults, make, copyAway }
}

function sentenceOf(error: unknown, folder: string): string {
  if (error instanceof CallError) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return `There is no room for it in ${folder}.`
  if (/^E[A-Z]+$/.test(code)) return `The folder ${folder} cannot be written.`
  return storageErrorOf(error) ? `The disk refused to store it in ${folder}.` : 'Something went wrong in Throughline.'
}
