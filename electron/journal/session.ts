import { custodyContract, journalContract } from '../../shared/contract.ts'
import { CallError, type ErrorCode, type Reply, refuse } from '../../shared/errors.ts'
import type { Transport } from '../../shared/ipc/create-client.ts'
import type { JournalStatus, WhichJournal } from '../../shared/journals.ts'
import type { Clock } from '../db/clock.ts'
import type { JournalFiles } from '../db/journal-files.ts'
import { protectionOf, type Secret } from '../db/key-file.ts'
import type { ScryptCost } from '../db/key-wrap.ts'
import { forgetAllKeys } from '../db/named-keys.ts'
import { type OpenJournal, openJournal } from '../db/open.ts'
import { isUntouched } from '../db/prepare-files.ts'
import { getMark } from '../db/watermark.ts'
import { createDispatch } from '../ipc/dispatch.ts'
import { traceOf } from '../ipc/trace.ts'
import { type Care, careFor } from './care.ts'
import { journalHandlers } from './journal-handlers.ts'
import { keyHandlers } from './key-handlers.ts'
import { createSafekeeping, type Safekeeping } from './safekeeping.ts'
import { makeSample, removeSample } from './sample.ts'
import { syncedBy } from './synced-folder.ts'

const tryAgainAfterMs = 2000

export type Surroundings = {
  clock: Clock
  newId: () => string
  log: (line: string) => void
  /** See Charge in care.ts. */
  idleMs?: number | undefined
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

export type Session = {
  status: () => JournalStatus
  transport: Transport
  /** Empties the log into the journal file now, as when the window is left. */
  settle: () => void
  close: () => void
}

type Running = { journal: OpenJournal; dispatch: Transport; acknowledgedWrites: number; care: Care }

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
  /** The key with which a journal that the disk took away is opened again, once what is asked finds the disk well. */
  let lost: { dataKey: Buffer; atMs: number } | null = null

  const open = (options: { check: boolean; secret: Secret | null }): void => {
    try {
      const events = { onFailing: () => reopen(), onDamage: (error: CallError) => lose(error) }
      running = start(which, files, surroundings, { ...options, ...events })
      status = openStatus(place, running.journal)
    } catch (error) {
      status = isLocked(error) ? lockedStatus(place, files) : failedStatus(place, error, log)
    }
  }

  const close = (): void => {
    const closing = running
    running = null
    closing?.care.stop()
    lost?.dataKey.fill(0)
    lost = null
    // Whatever keeps the log from being emptied now, the log itself is safe, and is read when the journal is opened next.
    if (closing) attempt('closing the journal', closing.journal.close, log)
  }

  const reopen = (): void => {
    const wasLost = lost !== null
    const key = lost?.dataKey ?? running?.journal.keys.data
    if (!key) return
    const [dataKey, spare] = [Buffer.from(key), Buffer.from(key)]
    close()
    open({ check: true, secret: { kind: 'data-key', dataKey } })
    dataKey.fill(0)
    if (status.state === 'open') spare.fill(0)
    else lost = { dataKey: spare, atMs: performance.now() }
    if (wasLost !== (lost !== null)) onStatus(status)
  }

  const lose = (error: CallError): void => {
    close()
    status = failedStatus(place, error, log)
    onStatus(status)
  }

  const safekeeping = createSafekeeping({ which, files, surroundings, current: () => running?.journal ?? null, close })
  const answer = answerer({
    isRunning: current => current === running,
    // What becomes of the backup is no reason not to call a change saved.
    onChanged: () => attempt('planning a backup', safekeeping.changed, log),
    reopen,
    lose,
    log,
  })
  const wake = (): void => {
    if (lost !== null && performance.now() - lost.atMs >= tryAgainAfterMs) reopen()
    running?.care.asked()
  }
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
    transport: serveCalls({ keys, safekeeping, wake, now: () => ({ running, status }), answer }),
    settle: () => running?.care.settle(),
    close: () => {
      safekeeping.beforeClosing()
      close()
      forgetAllKeys()
    },
  }
}

type Answering = {
  isRunning: (current: Running) => boolean
  onChanged: () => void
  reopen: () => void
  lose: (error: CallError) => void
  log: (line: string) => void
}

/** Gives an answer on only once what it tells of is safe; else the journal is opened again, or lost. */
function answerer({ isRunning, onChanged, reopen, lose, log }: Answering) {
  const acknowledge = (current: Running): void => {
    const { writes } = getMark(current.journal.db)
    if (writes === current.acknowledgedWrites) return
    current.journal.acknowledge()
    current.acknowledgedWrites = writes
    onChanged()
    current.care.changed()
  }
  return (current: Running, reply: Reply): Reply => {
    if (!isRunning(current)) return refuse(interrupted)
    if (!reply.ok && isOfTheDisk(reply.error.code, current.journal)) {
      reopen()
      return reply
    }
    try {
      // What was refused may have been kept all the same, as a version.
      acknowledge(current)
      return reply
    } catch (error) {
      if (error instanceof CallError) {
        lose(error)
        return refuse(error)
      }
      log(`acknowledging a change: ${traceOf(error)}`)
      reopen()
      return refuse(interrupted)
    }
  }
}

type Served = {
  keys: Transport
  safekeeping: Safekeeping
  /** Before the journal is asked: it is not idle, and where the disk took it away it is tried again. */
  wake: () => void
  now: () => { running: Running | null; status: JournalStatus }
  answer: (current: Running, reply: Reply) => Reply
}

/** Keys and backups answer whether the journal is open or not; all else only from the journal that was open when it was asked. */
function serveCalls({ keys, safekeeping, wake, now, answer }: Served): Transport {
  return async (feature, call, input) => {
    if (feature === 'keys') {
      const reply = await keys(feature, call, input)
      // The copies of backups elsewhere must not open with what was just taken away.
      if (reply.ok && now().running !== null && call !== 'protection') void safekeeping.copyAway()
      return reply
    }
    wake()
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

type StartOptions = { check: boolean; secret: Secret | null } & Pick<
  Parameters<typeof careFor>[0],
  'onFailing' | 'onDamage'
>

function start(
  which: WhichJournal,
  files: JournalFiles,
  { clock, newId, log, idleMs }: Surroundings,
  { onFailing, onDamage, ...options }: StartOptions,
): Running {
  // One that is opened again after a failure holds what was written into it.
  const isNew = which === 'sample' && !options.check
  if (isNew) removeSample(files)
  const journal = openJournal(files, options)
  try {
    if (isNew) makeSample(journal.db, clock.today())
    const handlers = journalHandlers({ db: journal.db, clock, newId })
    const acknowledgedWrites = getMark(journal.db).writes
    const care = careFor({ journal, clock, log, idleMs, onFailing, onDamage })
    return { journal, dispatch: createDispatch(journalContract, handlers, { log }), acknowledgedWrites, care }
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
  'The disk failed while this was stored. Your text stays in this window; it is tried again by itself.',
)

type Place = Pick<JournalStatus, 'which' | 'folder' | 'number'>

function openStatus(place: Place, { readOnly, notice }: OpenJournal): JournalStatus {
  const service = place.which === 'own' ? syncedBy(place.folder) : null
  const noticed = notice === null ? {} : { notice }
  return { state: 'open', ...place, readOnly, ...noticed, ...(service === null ? {} : { syncedBy: service }) }
}

function lockedStatus(place: Place, files: JournalFiles): JournalStatus {
  return { state: 'locked', ...place, recoveryKey: protectionOf(files).recoveryKey }
}

function failedStatus(place: Place, cause: unknown, log: (line: string) => void): JournalStatus {
  if (!(cause instanceof CallError)) log(`opening the journal: ${traceOf(cause)}`)
  const { code, message } = cause instanceof CallError ? cause : notOpened
  return { state: 'failed', ...place, error: { code, message } }
}

/** A journal that was open for writing and is refused to be written is a fault of the disk like any other. */
function isOfTheDisk(code: ErrorCode, { readOnly }: OpenJournal): boolean {
  return code === 'storage-failed' || (code === 'read-only' && !readOnly)
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
