import { CallError, type Reply } from '../errors.ts'
import type { Client, Contract } from './call.ts'

/**
 * Carries one call to wherever it is handled; never rejects for a refusal, which is a reply like any other. `journal` is the
 * number of the journal that the call is meant for, see JournalStatus; without it whichever is open answers.
 */
export type Transport = (feature: string, call: string, input: unknown, journal?: number) => Promise<Reply>

/** Builds the typed client of a contract over any transport: the preload bridge, the worker's port, or a plain function. */
export function createClient<C extends Contract>(contract: C, transport: Transport): Client<C> {
  const client: Record<string, Record<string, (input?: unknown) => Promise<unknown>>> = {}
  for (const [feature, calls] of Object.entries(contract)) {
    const methods: Record<string, (input?: unknown) => Promise<unknown>> = {}
    for (const name of Object.keys(calls)) {
      methods[name] = async input => unwrap(await transport(feature, name, input))
    }
    client[feature] = methods
  }
  // The loop above made exactly the contract's names; the mapped type cannot be followed through Object.entries.
  return client as Client<C>
}

function unwrap(reply: Reply): unknown {
  if (reply.ok) return reply.value
  throw new CallError(reply.error.code, reply.error.message)
}
