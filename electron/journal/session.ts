import { custodyContract, journalContract } from '../../shared/contract.ts'
import { CallError, type Reply, refuse } from '../../shared/errors.ts'
import type { Transport } from '../../shared/ipc/create-client.ts'
import type { JournalStatus, WhichJournal } from '../../shared/journals.ts'
import type { Clock } from '../db/clock.ts'
import type { JournalFiles } from '../db/journal-files.ts'
import { protectionOf, type Secret } from '../db/key-file.ts'
import type { ScryptCost } from '../db/key-wrap.ts'
import { type OpenJournal, openJournal } from '../db/open.ts'
import { isUntouched } from '../db/prepare-files.ts'
import { getMark } from '../db/watermark.ts'
import { createDispatch } from '../ipc/dispatch.ts'
import { traceOf } from '../ipc/trace.ts'
import { journalHandlers } from './journal-handlers.ts'
import { keyHandlers } from './key-handlers.ts'
import { createSafekeeping, type Safekeeping } from './safekeeping.ts'
import { makeSample, removeSample } from './sample.ts'

const checkpointAfterMs = 2000

export type Surroundings = {
  clock: Clock
  newId: () => string
  log: (line: string) => void
  /** Told when the journal was made, unlocked or lost after the session began. */
  onStatus: (status: JournalStatus) => void
  /** Told when what is shown about backups has changed. */
  onBackups?: () => void
}

type Options = {
  /** See JournalStatus. */
  number?: number
  /** What opens a protected journal at once. */
  secret?: Secret | null
  /** A journal that never was waits for `keys.begin` instead of being made without a passphrase. */
  waitsToBegin?: boolean
  cost?: ScryptCost
}

export type Session = { status: () => JournalStatus; transport: Transport; close: () => void }

type Running = { journal: OpenJournal; dispatch: Transport; acknowledgedWrites: number }

/**
 * One journal from opening to closing. Nothing that changes it is answered before it is committed, the file is known to
 * be still the journal, and the watermark stands. After a failure of the disk the file is opened again and checked
 * before anything more is believed: the connection may hold what never reached the disk.
 */
export function openSession(
  which: WhichJournal,
  files: JournalFiles,
  surroundings: Surroundings,
  { number = 1, secret = null, waitsToBegin = false, cost }: Options = {},
): Session {
  const { log, onStatus } = surroundings
  const place = { which, folder: files.folder, number }
  let [running, status]: [Running | null, JournalStatus] = [null, { state: 'opening', ...place }]
  let checkpointing: NodeJS.Timeout | undefined

  const open = (options: { check: boolean; secret: Secret | null }): void => {
    try {
      running = start(which, files, surroundings, options)
      const { readOnly, notice } = running.journal
      status = { state: 'open', ...place, readOnly, ...(notice === null ? {} : { notice }) }
    } catch (error) {
      status = isLocked(error) ? lockedStatus(place, files) : failedStatus(place, error, log)
    }
  }

  const close = (): void => {
    clearTimeout(checkpointing)
    const closing = running
    running = null
    // Whatever keeps the log from being emptied now, the log itself is safe, and is read when the journal is opened next.
    if (closing) attempt('closing the journal', closing.journal.close, log)
  }

  const reopen = (): void => {
    if (!running) return
    const dataKey = Buffer.from(running.journal.keys.data)
    close()
    open({ check: true, secret: { kind: 'data-key', dataKey } })
    dataKey.fill(0)
    if (status.state !== 'open') onStatus(status)
  }

  const acknowledge = (current: Running): void => {
    const { writes } = getMark(current.journal.db)
    if (writes === current.acknowledgedWrites) return
    current.journal.acknowledge()
    current.acknowledgedWrites = writes
    // What becomes of the backup is no reason not to call a change saved.
    attempt('planning a backup', safekeeping.changed, log)
    clearTimeout(checkpointing)
    checkpointing = setTimeout(() => attempt('emptying the log', current.journal.checkpoint, log), checkpointAfterMs)
  }

  const answer = (current: Running, reply: Reply): Reply => {
    if (current !== running) return refuse(interrupted)
    if (!reply.ok) {
      if (reply.error.code === 'storage-failed') reopen()
      return reply
    }
    try {
      acknowledge(current)
      return reply
    } catch (error) {
      if (error instanceof CallError) {
        close()
        status = failedStatus(place, error, log)
        onStatus(status)
        return refuse(error)
      }
      log(`acknowledging a change: ${traceOf(error)}`)
      reopen()
      return refuse(interrupted)
    }
  }

  const safekeeping = createSafekeeping({ which, files, surroundings, current: () => running?.journal ?? null, close })
  const openNow = (given: Secret) => {
    open({ check: false, secret: given })
    onStatus(status)
    return status
  }
  const keys = dispatchKeys({ files, status: () => status, open: openNow, cost }, log)
  if (waitsToBegin && isUntouched(files)) status = { state: 'new', ...place }
  else open({ check: false, secret })
  return {
    status: () => status,
    transport: serveCalls({ keys, safekeeping, now: () => ({ running, status }), answer }),
    close: () => {
      safekeeping.beforeClosing()
      close()
    },
  }
}

type Served = {
  keys: Transport
  safekeeping: Safekeeping
  now: () => { running: Running | null; status: JournalStatus }
  answer: (current: Running, reply: Reply) => Reply
}

/** Keys and backups answer whether the journal is open or not; all else only from the journal that was open when it was asked. */
function serveCalls({ keys, safekeeping, now, answer }: Served): Transport {
  return async (feature, call, input) => {
    if (feature === 'keys') {
      const reply = await keys(feature, call, input)
      // The copies of backups elsewhere must not open with what was just taken away.
      if (reply.ok && now().running !== null && call !== 'protection') void safekeeping.copyAway()
      return reply
    }
    const current = now().running
    if (feature === 'safekeeping') {
      const reply = await safekeeping.transport(feature, call, input)
      // A backup that failed says nothing about the journal itself; a restored journal is no longer this one.
      return reply.ok && current !== null && current === now().running ? answer(current, reply) : reply
    }
    if (current === null) return refuse(now().status.state === 'locked' ? lockedNow : closed)
    return answer(current, await current.dispatch(feature, call, input))
  }
}

function dispatchKeys(session: Parameters<typeof keyHandlers>[0], log: (line: string) => void): Transport {
  // Stretching a passphrase takes its time by design.
  return createDispatch(custodyContract, { keys: keyHandlers(session) }, { log, slowMs: Number.POSITIVE_INFINITY })
}

function start(
  which: WhichJournal,
  files: JournalFiles,
  { clock, newId, log }: Surroundings,
  options: { check: boolean; secret: Secret | null },
): Running {
  if (which === 'sample') removeSample(files)
  const journal = openJournal(files, options)
  try {
    if (which === 'sample') makeSample(journal.db, clock.today())
    const handlers = journalHandlers({ db: journal.db, clock, newId })
    const acknowledgedWrites = getMark(journal.db).writes
    return { journal, dispatch: createDispatch(journalContract, handlers, { log }), acknowledgedWrites }
  } catch (error) {
    journal.close()
    throw error
  }
}

const notOpened = new CallError('unexpected', 'The journal could not be opened. Nothing was changed; please try again.')
const closed = new CallError(
  'journal-not-open',
  'The journal is not open. Open it again; your text stays in this window.',
)
const lockedNow = new CallError('locked', 'The journal is locked. Its passphrase opens it.')
const interrupted = new CallError(
  'storage-failed',
  'The disk failed while this was stored. Your text stays in this window; it is tried again as soon as you go on.',
)

type Place = Pick<JournalStatus, 'which' | 'folder' | 'number'>

function lockedStatus(place: Place, files: JournalFiles): JournalStatus {
  return { state: 'locked', ...place, recoveryKey: protectionOf(files).recoveryKey }
}

function failedStatus(place: Place, cause: unknown, log: (line: string) => void): JournalStatus {
  if (!(cause instanceof CallError)) log(`opening the journal: ${traceOf(cause)}`)
  const { code, message } = cause instanceof CallError ? cause : notOpened
  return { state: 'failed', ...place, error: { code, message } }
}

function isLocked(error: unknown): boolean {
  return error instanceof CallError && error.code === 'locked'
}

/** Runs what is worth doing but whose failure changes nothing for the person. */
function attempt(what: string, act: () => void, log: (line: string) => void): void {
  try {
    act()
  } catch (error) {
    log(`${what}: ${traceOf(error)}`)
  }
}
