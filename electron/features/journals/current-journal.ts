import { CallError, refuse } from '../../../shared/errors.ts'
import type { Transport } from '../../../shared/ipc/create-client.ts'
import type { JournalStatus, WhichJournal } from '../../../shared/journals.ts'
import type { Journal } from '../../journal/relay.ts'

export type CurrentJournal = {
  status: () => Promise<JournalStatus>
  /**
   * Puts a journal in the place of the one before. The sample one, made anew, is another journal each time; the own one is
   * `another` where a backup was put in its place. `unlock` may open it before anybody sees that it is locked.
   */
  open: (which: WhichJournal, options?: Opening) => Promise<JournalStatus>
  /** Tries again with the same journal. */
  reopen: () => Promise<JournalStatus>
  /** Closes the journal whole and ends its thread, and with it the key; what asks for its passphrase is started in its place. */
  lock: () => Promise<JournalStatus>
  /** Carries a call to the journal that is open; one that names another journal is refused. */
  transport: Transport
  /** Has what was saved gathered in the one file, as when the window is left. */
  settle: () => void
  close: () => Promise<void>
}

type Opening = { another?: boolean; unlock?: ((journal: Transport) => Promise<void>) | undefined }

/** `unlocks`: it may open by itself, by what the system keeps for it; not so after the person has locked it. */
type Start = (which: WhichJournal, options: { number: number; unlocks: boolean }) => Journal | Promise<Journal>

const notOpen = new CallError('journal-not-open', 'No journal is open. Close Throughline and start it again.')
const otherJournal = new CallError(
  'other-journal',
  'This was written in another journal than the one that is open now. It stays in this window: open that journal again to save it.',
)

/** One journal is open at a time; another is started only once the one before has been closed whole. */
export function createCurrentJournal(start: Start, onExchanged: () => void): CurrentJournal {
  let running: Journal | null = null
  let wanted: WhichJournal = 'own'
  let [own, number, last] = [1, 1, 1]
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
  const restart = (prepare: () => void, unlocks: boolean, unlock?: Opening['unlock']) =>
    inTurn(async () => {
      const exchanged = running !== null
      await closeRunning()
      prepare()
      running = await start(wanted, { number, unlocks })
      await unlock?.(running.transport)
      const status = await running.status()
      if (exchanged) onExchanged()
      return status
    })
  const open = (which: WhichJournal, { another = false, unlock }: Opening = {}) =>
    restart(
      () => {
        wanted = which
        if (which === 'own' && another) own = ++last
        number = which === 'own' ? own : ++last
      },
      true,
      unlock,
    )
  return {
    open,
    reopen: () => restart(nothing, true),
    lock: () => restart(nothing, false),
    status: async () => {
      await turn
      return running ? running.status() : open(wanted)
    },
    transport: async (feature, call, input, journal) => {
      await turn
      if (!running) return refuse(notOpen)
      if (journal !== undefined && journal !== number) return refuse(otherJournal)
      return running.transport(feature, call, input)
    },
    settle: () => running?.settle(),
    close: () => inTurn(closeRunning),
  }
}

function nothing(): void {}
