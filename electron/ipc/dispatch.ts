import { CallError, type Reply, refuse } from '../../shared/errors.ts'
import type { Call, Contract, Handlers } from '../../shared/ipc/call.ts'
import type { Transport } from '../../shared/ipc/create-client.ts'
import { storageErrorOf } from '../db/storage-error.ts'
import { traceOf } from './trace.ts'

type Options = {
  /** Takes lines for the developer. They name calls and code, never anything a person wrote. */
  log?: (line: string) => void
  slowMs?: number
}

type Handler = (input: unknown) => unknown

/** Answers calls by name: checks what comes in and what goes out against the contract, and turns every failure into a refusal. */
export function createDispatch<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  options: Options = {},
): Transport {
  const { log = () => undefined, slowMs = 40 } = options
  // Contract and handlers agree name by name; here, where the names come from outside, that no longer helps.
  const handlersByName = handlers as Record<string, Record<string, Handler>>
  return async (feature, name, input) => {
    const call = own(own(contract, feature), name)
    const handler = own(own(handlersByName, feature), name)
    if (!call || !handler) return refuse(new CallError('refused', 'Throughline does not know this request.'))
    const startedAt = performance.now()
    try {
      return await answer(call, handler, input)
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal.code === 'unexpected' || refusal.code === 'storage-failed')
        log(`${feature}.${name}: ${traceOf(error)}`)
      return refuse(refusal)
    } finally {
      const tookMs = performance.now() - startedAt
      if (tookMs > slowMs) log(`slow: ${feature}.${name} took ${Math.round(tookMs)} ms`)
    }
  }
}

async function answer(call: Call, handler: Handler, input: unknown): Promise<Reply> {
  const asked = call.input.safeParse(input)
  if (!asked.success) {
    throw new CallError('invalid-input', asked.error.issues[0]?.message ?? 'This cannot be stored in this form.')
  }
  return { ok: true, value: call.output.parse(await handler(asked.data)) }
}

function refusalOf(error: unknown): CallError {
  if (error instanceof CallError) return error
  return (
    storageErrorOf(error) ??
    new CallError(
      'unexpected',
      'Something went wrong in Throughline. Your text stays in this window; please try again.',
    )
  )
}

/** A property of the object itself: `__proto__`, `constructor` and their like are no names of ours. */
function own<Value>(holder: Record<string, Value> | undefined, name: string): Value | undefined {
  return holder && Object.hasOwn(holder, name) ? holder[name] : undefined
}
