/** What can be cloned, and where functions, promises and errors were taken out of it. */
export type Packed = { value: unknown; holes: Hole[] }
type Hole = { path: string[]; kind: 'function' | 'promise' | 'error'; id: number; text: string }
type Method = (...parameters: unknown[]) => unknown

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
  const { getPrototypeOf, prototype: ObjectPrototype } = Object
  const { isArray } = Array
  const [PromiseOf, ErrorOf, then] = [Promise, Error, Promise.prototype.then]
  // Without a prototype, so that the page's changes to Object's reach no look-up.
  const functions: Record<number, Method> = { __proto__: null } as never
  const promises: Record<number, { resolve: Method; reject: Method }> = { __proto__: null } as never
  let lastId = 0

  function keep(value: object, path: string[], holes: Hole[]): boolean {
    const id = ++lastId
    if (typeof value === 'function') {
      functions[id] = value as Method
      holes[holes.length] = { path, kind: 'function', id, text: '' }
    } else if (value instanceof PromiseOf) {
      const outcome = (ok: boolean) => (result: unknown) => settled(id, ok, result)
      apply(then, value, [outcome(true), outcome(false)])
      holes[holes.length] = { path, kind: 'promise', id, text: '' }
    } else if (value instanceof ErrorOf) {
      holes[holes.length] = { path, kind: 'error', id, text: value.message }
    } else return false
    return true
  }

  function strip(value: unknown, path: string[], holes: Hole[]): unknown {
    if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return value
    if (keep(value, path, holes)) return null
    const plain = isArray(value) || getPrototypeOf(value) === ObjectPrototype || getPrototypeOf(value) === null
    if (!plain) return value
    const copy = (isArray(value) ? [] : {}) as Record<string, unknown>
    for (const key of ownKeys(value)) {
      if (typeof key !== 'string' || (isArray(value) && key === 'length')) continue
      const item = strip((value as Record<string, unknown>)[key], [...path, key], holes)
      defineProperty(copy, key, { value: item, enumerable: true, writable: true, configurable: true })
    }
    return copy
  }

  function fill(hole: Hole): unknown {
    if (hole.kind === 'error') return new ErrorOf(hole.text)
    if (hole.kind === 'function') return (...parameters: unknown[]) => call(hole.id, parameters)
    return new PromiseOf((resolve, reject) => {
      promises[hole.id] = { resolve: resolve as Method, reject }
    })
  }

  function unpack({ value, holes }: Packed): unknown {
    let root = value
    for (const hole of holes) {
      const last = hole.path.length - 1
      if (last < 0) {
        root = fill(hole)
        continue
      }
      let at = root as Record<string, unknown>
      for (let step = 0; step < last; step++) at = at[hole.path[step] as string] as Record<string, unknown>
      at[hole.path[last] as string] = fill(hole)
    }
    return root
  }

  function pack(value: unknown): Packed {
    const holes: Hole[] = []
    return { value: strip(value, [], holes), holes }
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
