/** What can be cloned, and where functions, promises and errors were taken out of it. */
export type Packed = { value: unknown; holes: Hole[] }
type Hole = { path: string[]; kind: 'function' | 'promise' | 'error'; id: number; text: string }
type Method = (...parameters: unknown[]) => unknown
type Place = { above: Place; key: string } | null

export type Packing = {
  pack: (value: unknown) => Packed
  unpack: (packed: Packed) => unknown
  /** Gives `value` to whoever holds the promise of that number. */
  settle: (promise: number, ok: boolean, value: Packed) => void
  functions: Record<number, Method>
}

type Crossing = {
  call: (fn: number, parameters: unknown[]) => unknown
  settled: (promise: number, ok: boolean, value: unknown) => void
}

/** Takes a value apart for the other world, and puts one together again. Everything it needs is taken before the page's first script runs. */
export function createPacking({ call, settled }: Crossing): Packing {
  const { apply, ownKeys, defineProperty } = Reflect
  const { getPrototypeOf, prototype: plain } = Object
  const [isArray, reverse] = [Array.isArray, Array.prototype.reverse]
  const [PromiseOf, ErrorOf, then] = [Promise, Error, Promise.prototype.then]
  // Without a prototype, so that the page's changes to Object's reach no look-up.
  const functions: Record<number, Method> = { __proto__: null } as never
  const promises: Record<number, { resolve: Method; reject: Method }> = { __proto__: null } as never
  let lastId = 0

  function pathTo(place: Place): string[] {
    const path: string[] = []
    for (let at = place; at; at = at.above) path[path.length] = at.key
    return apply(reverse, path, []) as string[]
  }

  function kindOf(value: object): Hole['kind'] | null {
    if (typeof value === 'function') return 'function'
    if (value instanceof PromiseOf) return 'promise'
    return value instanceof ErrorOf ? 'error' : null
  }

  function keep(value: object, kind: Hole['kind'], place: Place, holes: Hole[]): void {
    const id = ++lastId
    const outcome = (ok: boolean) => (result: unknown) => settled(id, ok, result)
    if (kind === 'function') functions[id] = value as Method
    if (kind === 'promise') apply(then, value, [outcome(true), outcome(false)])
    holes[holes.length] = { path: pathTo(place), kind, id, text: kind === 'error' ? (value as Error).message : '' }
  }

  function copy(value: object, place: Place, holes: Hole[]): object {
    const made = isArray(value) ? [] : {}
    for (const key of ownKeys(value)) {
      if (typeof key !== 'string' || (isArray(value) && key === 'length')) continue
      const item = strip((value as Record<string, unknown>)[key], { above: place, key }, holes)
      defineProperty(made, key, { value: item, enumerable: true, writable: true, configurable: true })
    }
    return made
  }

  function strip(value: unknown, place: Place, holes: Hole[]): unknown {
    if (typeof value !== 'object' && typeof value !== 'function') return value
    if (value === null) return null
    const kind = kindOf(value)
    if (kind) {
      keep(value, kind, place, holes)
      return null
    }
    const prototype = isArray(value) ? null : getPrototypeOf(value)
    return prototype === null || prototype === plain ? copy(value, place, holes) : value
  }

  function fill(hole: Hole): unknown {
    if (hole.kind === 'error') return new ErrorOf(hole.text)
    if (hole.kind === 'function') return (...parameters: unknown[]) => call(hole.id, parameters)
    return new PromiseOf((resolve, reject) => {
      promises[hole.id] = { resolve: resolve as Method, reject }
    })
  }

  function unpack({ value, holes }: Packed): unknown {
    const root = { value } as Record<string, unknown>
    for (const hole of holes) {
      let at = root
      let key = 'value'
      for (const step of hole.path) {
        at = at[key] as Record<string, unknown>
        key = step
      }
      at[key] = fill(hole)
    }
    return root.value
  }

  function pack(value: unknown): Packed {
    const holes: Hole[] = []
    return { value: strip(value, null, holes), holes }
  }

  function settle(promise: number, ok: boolean, value: Packed): void {
    const waiting = promises[promise]
    delete promises[promise]
    waiting?.[ok ? 'resolve' : 'reject'](unpack(value))
  }

  return { pack, unpack, settle, functions }
}

type Message =
  | { type: 'expose'; key: string; value: Packed }
  | { type: 'call'; id: number; fn: number; parameters: Packed }
  | { type: 'reply'; id: number; ok: boolean; value: Packed }
  | { type: 'settle'; promise: number; ok: boolean; value: Packed }

export type BridgeHalf = { expose: (key: string, value: unknown) => void }
type BridgeOptions = { name: string; here: string; there: string; packingOf: typeof createPacking }

/**
 * One half of contextBridge; the same source runs in the page's world and in the preload's. Both see the same window, so
 * an event of a name that nobody else knows carries values across: dispatching is synchronous, and Chromium clones its detail
 * for the other world.
 */
export function createBridgeHalf({ name, here, there, packingOf }: BridgeOptions): BridgeHalf {
  const { apply, ownKeys, defineProperty } = Reflect
  const { freeze } = Object
  const [world, EventOf, ErrorOf] = [window, CustomEvent, Error]
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get
  const dispatch = EventTarget.prototype.dispatchEvent
  const replies: Record<number, { ok: boolean; value: Packed }> = { __proto__: null } as never
  let lastId = 0

  const send = (message: Message) => apply(dispatch, world, [new EventOf(`${name}:${there}`, { detail: message })])
  const { pack, unpack, settle, functions } = packingOf({
    call,
    settled: (promise, ok, value) => send({ type: 'settle', promise, ok, value: pack(value) }),
  })

  function call(fn: number, parameters: unknown[]): unknown {
    const id = ++lastId
    send({ type: 'call', id, fn, parameters: pack(parameters) })
    const reply = replies[id]
    delete replies[id]
    if (!reply) throw new ErrorOf('The other side of the bridge is gone.')
    if (!reply.ok) throw unpack(reply.value)
    return unpack(reply.value)
  }

  function answer(id: number, fn: number, parameters: Packed): void {
    try {
      const target = functions[fn]
      if (!target) throw new ErrorOf('This function is gone.')
      send({ type: 'reply', id, ok: true, value: pack(apply(target, undefined, unpack(parameters) as unknown[])) })
    } catch (error) {
      send({ type: 'reply', id, ok: false, value: pack(error) })
    }
  }

  function deepFreeze(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    for (const key of ownKeys(value)) deepFreeze((value as Record<PropertyKey, unknown>)[key])
    return freeze(value)
  }

  function receive(message: Message): void {
    if (message.type === 'call') answer(message.id, message.fn, message.parameters)
    else if (message.type === 'reply') replies[message.id] = { ok: message.ok, value: message.value }
    else if (message.type === 'settle') settle(message.promise, message.ok, message.value)
    else {
      const value = deepFreeze(unpack(message.value))
      defineProperty(world, message.key, { value, enumerable: true, writable: false, configurable: false })
    }
  }

  addEventListener(`${name}:${here}`, event => {
    if (detailOf) receive(apply(detailOf, event, []) as Message)
  })
  return { expose: (key, value) => send({ type: 'expose', key, value: pack(value) }) }
}
