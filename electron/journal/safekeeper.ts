import type { BackupKind } from '../../shared/backups.ts'
import { CallError } from '../../shared/errors.ts'
import { atOnce } from '../db/backup/contents.ts'
import { listBackups } from '../db/backup/list-backups.ts'
import { removeUnfinishedBackups } from '../db/backup/make-backup.ts'
import type { Clock } from '../db/clock.ts'
import type { JournalFiles } from '../db/journal-files.ts'
import type { OpenJournal } from '../db/open.ts'
import { getMark } from '../db/watermark.ts'
import { traceOf } from '../ipc/trace.ts'
import { type BackupFaults, createBackupMaker } from './backup-maker.ts'

/** How long after a change the day's backup is made: the person has paused, and the log has been emptied. */
const quietMs = 5000
/** ... and how long at most, however busily they write. */
const patienceMs = 60_000

export type SafekeeperOptions = {
  files: JournalFiles
  clock: Clock
  log: (line: string) => void
  /** The journal, where it is open and can be written. */
  current: () => OpenJournal | null
  /** Told when what is shown about backups has changed. */
  onChange: () => void
}

export type Safekeeper = {
  faults: BackupFaults
  isMaking: () => boolean
  /** Step by step, so that what the person does meanwhile is answered. */
  make: (kind: BackupKind) => Promise<void>
  /** At once, before something that may go wrong; throws where no backup could be made. */
  makeNow: (kind: BackupKind) => void
  /** Copies to the second place what it does not hold yet, and the present key file. */
  copyAway: () => Promise<void>
  /** To be called after each change that was acknowledged: the first of a day is backed up soon. */
  changed: () => void
  /** To be called before an open journal is closed by choice. */
  beforeClosing: () => void
}

/** Sees to it that backups are made when they are due. */
export function createSafekeeper({ files, clock, log, current, onChange }: SafekeeperOptions): Safekeeper {
  const { faults, make, copyAway } = createBackupMaker(files, clock, log)
  let waiting: { timer: NodeJS.Timeout; since: number } | null = null
  let making: Promise<void> | null = null
  /** The last day that is known to have a backup: the folder is not looked through at each change. */
  let backedUpOn = ''

  const stopWaiting = (): void => {
    clearTimeout(waiting?.timer)
    waiting = null
  }

  const run = async (journal: OpenJournal, kind: BackupKind): Promise<void> => {
    const steps = make(journal, kind)
    while (current() === journal && !steps.next().done) await turn()
    // Where the journal was closed meanwhile, what was begun is taken away.
    steps.return()
  }

  const begin = (kind: BackupKind): Promise<void> => {
    const journal = current()
    if (!journal) throw new CallError('journal-not-open', 'The journal is not open, so it cannot be backed up.')
    stopWaiting()
    making ??= run(journal, kind).finally(() => {
      making = null
      onChange()
    })
    onChange()
    return making
  }

  const makeDaily = (): void => {
    waiting = null
    const journal = current()
    // A failure is kept, and shown until a backup succeeds.
    if (journal && !hasBackupOf(clock.today(), journal, files)) begin('daily').catch(() => undefined)
  }

  clearUp(files, log)
  return {
    faults,
    isMaking: () => making !== null,
    make: async kind => begin(kind),
    makeNow: kind => {
      const journal = current()
      if (journal) atOnce(make(journal, kind))
      onChange()
    },
    copyAway: async () => {
      const steps = copyAway()
      while (!steps.next().done) await turn()
      onChange()
    },
    changed: () => {
      const journal = current()
      const today = clock.today()
      if (!journal || backedUpOn === today) return
      if (waiting === null && hasBackupOf(today, journal, files)) {
        backedUpOn = today
        return
      }
      const since = waiting?.since ?? Date.now()
      stopWaiting()
      const delayMs = Math.max(0, Math.min(quietMs, since + patienceMs - Date.now()))
      waiting = { since, timer: setTimeout(makeDaily, delayMs) }
    },
    beforeClosing: () => {
      stopWaiting()
      const journal = current()
      if (!journal || !isBehind(journal, files)) return
      try {
        atOnce(make(journal, 'daily'))
      } catch (error) {
        // The journal itself is whole. There is nobody left to tell; the next change tries again.
        log(`making a backup at the end: ${traceOf(error)}`)
      }
    },
  }
}

/** Lets what came in meanwhile be answered. */
function turn(): Promise<unknown> {
  return new Promise(setImmediate)
}

function hasBackupOf(day: string, { db }: OpenJournal, files: JournalFiles): boolean {
  const { identity } = getMark(db)
  return listBackups(files.backups).some(({ header }) => header?.journal === identity && header.day === day)
}

/** Whether the journal was changed since its newest backup. One that never was changed is nothing to keep. */
function isBehind({ db }: OpenJournal, files: JournalFiles): boolean {
  const { identity, writes } = getMark(db)
  return (
    writes > 0 &&
    !listBackups(files.backups).some(({ header }) => header?.journal === identity && header.writes >= writes)
  )
}

function clearUp(files: JournalFiles, log: (line: string) => void): void {
  try {
    removeUnfinishedBackups(files)
  } catch (error) {
    log(`removing what was left of a backup: ${traceOf(error)}`)
  }
}
