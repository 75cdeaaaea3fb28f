import { CallError, refuse } from '../../../shared/errors.ts'
import type { Transport } from '../../../shared/ipc/create-client.ts'
import type { JournalStatus, WhichJournal } from '../../../shared/journals.ts'
import type { Journal } from '../../journal/relay.ts'

/** A journal that was started: opening goes on in its thread, and its status waits for how that ends. */
export type RunningJournal = Pick<Journal, 'status' | 'transport' | 'close'>

export type CurrentJournal = {
  status: () => Promise<JournalStatus>
  open: (which: WhichJournal) => Promise<JournalStatus>
  reopen: () => Promise<JournalStatus>
  /** Carries a call to the journal that is open. */
  transport: Transport
  close: () => Promise<void>
}

const notOpen = new CallError('journal-not-open', 'No journal is open. Close Throughline and start it again.')

/** One journal is open at a time; another is started only once the one before has been closed whole. */
export function createCurrentJournal(
  start: (which: WhichJournal) => RunningJournal,
  onExchanged: () => void,
): CurrentJournal {
  let running: RunningJournal | null = null
  let wanted: WhichJournal = 'own'
  let turn: Promise<unknown> = Promise.resolve()

  /** Openings and closings wait for each other, in the order in which they were asked for. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const mine = turn.then(step, step)
    // Whoever asked hears of a failure; the next in turn need not.
    turn = mine.then(nothing, nothing)
    return mine
  }
  const closeRunning = async () => {
    const closing = running
    running = null
    await closing?.close()
  }
  const open = (which: WhichJournal) => {
    wanted = which
    return inTurn(async () => {
      const exchanged = running !== null
      await closeRunning()
      running = start(which)
      const status = await running.status()
      if (exchanged) onExchanged()
      return status
    })
  }
  return {
    open,
    reopen: () => open(wanted),
    status: async () => {
      await turn
      return running ? running.status() : open(wanted)
    },
    transport: async (feature, call, input) => {
      await turn
      return running ? running.transport(feature, call, input) : refuse(notOpen)
    },
    close: () => inTurn(closeRunning),
  }
}

function nothing(): void {}
