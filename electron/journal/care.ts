import { CallError } from '../../shared/errors.ts'
import type { Clock } from '../db/clock.ts'
import type { OpenJournal } from '../db/open.ts'
import { storageErrorOf } from '../db/storage-error.ts'
import { traceOf } from '../ipc/trace.ts'
import { versionsOf } from './journal-handlers.ts'
import { checkWhole, isCheckDue, keepUp } from './upkeep.ts'

const settleAfterMs = 2000
const upkeepAfterMs = 5000
const idleForMs = 2 * 60 * 1000

type Charge = {
  journal: Pick<OpenJournal, 'db' | 'readOnly' | 'checkpoint'>
  clock: Clock
  log: (line: string) => void
  /** How long nothing is asked of a journal before it is looked through. */
  idleMs?: number | undefined
  /** The disk failed at something that nobody waited for: the connection is not to be believed any more. */
  onFailing: () => void
  /** The file was looked through and is not whole. */
  onDamage: (error: CallError) => void
}

/** What is done for an open journal while nobody waits for it. */
export type Care = {
  /** Something was asked of the journal: it is not idle. */
  asked: () => void
  /** A change was acknowledged: two seconds after the last one the log is emptied. */
  changed: () => void
  /** Empties the log now, as when the window is left. */
  settle: () => void
  stop: () => void
}

export function careFor({ journal, clock, log, idleMs = idleForMs, onFailing, onDamage }: Charge): Care {
  const { db } = journal
  const timers = { settle: noTimer(), upkeep: noTimer(), idle: noTimer() }

  const attempt = (what: string, act: () => void): void => {
    try {
      act()
    } catch (error) {
      log(`${what}: ${traceOf(error)}`)
      if (storageErrorOf(error)?.code === 'storage-failed') onFailing()
    }
  }
  const settle = (): void => {
    clearTimeout(timers.settle)
    attempt('emptying the log', journal.checkpoint)
  }
  const check = (): void =>
    attempt('looking through the journal', () => {
      if (isCheckDue(db, clock) && !checkWhole(db, clock)) onDamage(damaged)
    })
  const asked = (): void => {
    if (journal.readOnly) return
    clearTimeout(timers.idle)
    timers.idle = setTimeout(check, idleMs)
  }

  if (!journal.readOnly) {
    const versions = versionsOf({ db, clock })
    const upkeep = () => attempt('looking after the journal', () => keepUp({ db, clock, versions }))
    timers.upkeep = setTimeout(upkeep, upkeepAfterMs)
  }
  asked()
  return {
    asked,
    changed: () => {
      clearTimeout(timers.settle)
      timers.settle = setTimeout(settle, settleAfterMs)
    },
    settle,
    stop: () => {
      for (const timer of Object.values(timers)) clearTimeout(timer)
    },
  }
}

function noTimer(): NodeJS.Timeout | undefined {
  return undefined
}

const damaged = new CallError(
  'journal-damaged',
  'The weekly look through the journal found that its file is damaged. A backup can be put in its place, or what can still be read of it.',
)
