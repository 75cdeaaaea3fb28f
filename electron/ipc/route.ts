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

/** Sends each call to where it is handled, and tells what a command that went through has changed. */
export function createRoute({ contract, desktop, toDesktop, toJournal, onChanged }: Routes): Transport {
  return async (feature, call, input) => {
    const transport = Object.hasOwn(desktop, feature) ? toDesktop : toJournal
    const reply = await transport(feature, call, input)
    const known = Object.hasOwn(contract, feature) ? contract[feature] : undefined
    const definition = known && Object.hasOwn(known, call) ? known[call] : undefined
    if (reply.ok && definition?.kind === 'command') onChanged([feature, ...definition.touches])
    return reply
  }
}
