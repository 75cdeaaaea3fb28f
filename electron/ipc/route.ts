import { CallError, refuse } from '../../shared/errors.ts'
import type { Contract } from '../../shared/ipc/call.ts'
import type { Transport } from '../../shared/ipc/create-client.ts'

type Routes = {
  contract: Contract
  /** The features answered here; all others are the journal's. */
  desktop: Contract
  toDesktop: Transport
  toJournal: Transport
  /** Called with the features whose queries a command has made stale, before its reply. */
  onChanged: (features: string[]) => void
}

const unknown = new CallError('refused', 'Throughline does not know this request.')
const unnamed = new CallError('other-journal', 'This change does not say which journal it is meant for.')

/**
 * Sends each call to where it is handled, and tells what a command that went through has changed. What changes a journal has
 * to name it, so that nothing is stored in another one; reading what is there harms none.
 */
export function createRoute({ contract, desktop, toDesktop, toJournal, onChanged }: Routes): Transport {
  return async (feature, call, input, journal) => {
    const known = Object.hasOwn(contract, feature) ? contract[feature] : undefined
    const definition = known && Object.hasOwn(known, call) ? known[call] : undefined
    // What main alone asks of the journal's thread goes by the same way, but never from here.
    if (!definition) return refuse(unknown)
    const isCommand = definition.kind === 'command'
    const ofJournal = !Object.hasOwn(desktop, feature)
    if (isCommand && ofJournal && journal === undefined) return refuse(unnamed)
    const reply = ofJournal
      ? await toJournal(feature, call, input, isCommand ? journal : undefined)
      : await toDesktop(feature, call, input)
    if (reply.ok && isCommand) onChanged([feature, ...definition.touches])
    return reply
  }
}
