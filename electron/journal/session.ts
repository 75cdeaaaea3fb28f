import { journalContract } from '../../shared/contract.ts'
import { CallError, type Reply, refuse } from '../../shared/errors.ts'
import type { Transport } from '../../shared/ipc/create-client.ts'
import type { JournalStatus, WhichJournal } from '../../shared/journals.ts'
import type { Clock } from '../db/clock.ts'
import type { JournalFiles } from '../db/journal-files.ts'
import { type OpenJournal, openJournal } from '../db/open.ts'
import { getMark } from '../db/watermark.ts'
import { createDispatch } from '../ipc/dispatch.ts'
import { traceOf } from '../ipc/trace.ts'
import { journalHandlers } from './journal-handlers.ts'
import { makeSample, removeSample } from './sample.ts'

const checkpointAfterMs = 2000

export type Surroundings = {
  clock: Clock
  newId: () => string
  log: (line: string) => void
  /** Told when a journal that was open no longer is. */
  onStatus: (status: JournalStatus) => void
}

export type Session = { status: () => JournalStatus; transport: Transport; close: () => void }

type Running = { journal: OpenJournal; dispatch: Transport; acknowledgedWrites: number }

/**
 * One journal from opening to closing. Nothing that changes it is answered before it is committed, the file is known to
 * be still the journal, and the watermark stands. After a failure of the disk the file is opened again and checked
 * before anything more is believed: the connection may hold what never reached the disk.
 */
export function openSession(which: WhichJournal, files: JournalFiles, surroundings: Surroundings): Session {
  const { log, onStatus } = surroundings
  let running: Running | null = null
  let status: JournalStatus = { state: 'opening', which, folder: files.folder }
  let checkpointing: NodeJS.Timeout | undefined

  const open = (check: boolean): void => {
    try {
      running = start(which, files, surroundings, check)
      const { readOnly, notice } = running.journal
      status = { state: 'open', which, readOnly, folder: files.folder, ...(notice === null ? {} : { notice }) }
    } catch (error) {
      status = failed(error)
    }
  }

  const failed = (cause: unknown): JournalStatus => {
    if (!(cause instanceof CallError)) log(`opening the journal: ${traceOf(cause)}`)
    const { code, message } = cause instanceof CallError ? cause : notOpened
    return { state: 'failed', which, folder: files.folder, error: { code, message } }
  }

  const close = (): void => {
    clearTimeout(checkpointing)
    const closing = running
    running = null
    // Whatever keeps the log from being emptied now, the log itself is safe, and is read when the journal is opened next.
    if (closing) attempt('closing the journal', closing.journal.close, log)
  }

  const reopen = (): void => {
    close()
    open(true)
    if (status.state === 'failed') onStatus(status)
  }

  const acknowledge = (current: Running): void => {
    const { writes } = getMark(current.journal.db)
    if (writes === current.acknowledgedWrites) return
    current.journal.acknowledge()
    current.acknowledgedWrites = writes
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
        status = failed(error)
        onStatus(status)
        return refuse(error)
      }
      log(`acknowledging a change: ${traceOf(error)}`)
      reopen()
      return refuse(interrupted)
    }
  }

  open(false)
  return {
    status: () => status,
    transport: async (feature, call, input) => {
      if (running === null) return refuse(closed)
      const current = running
      return answer(current, await current.dispatch(feature, call, input))
    },
    close,
  }
}

function start(which: WhichJournal, files: JournalFiles, { clock, newId, log }: Surroundings, check: boolean): Running {
  if (which === 'sample') removeSample(files)
  const journal = openJournal(files, { check })
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
const interrupted = new CallError(
  'storage-failed',
  'The disk failed while this was stored. Your text stays in this window; it is tried again as soon as you go on.',
)

/** Runs what is worth doing but whose failure changes nothing for the person. */
function attempt(what: string, act: () => void, log: (line: string) => void): void {
  try {
    act()
  } catch (error) {
    log(`${what}: ${traceOf(error)}`)
  }
}
