export type Wire = { encode: (value: unknown) => string; decode: (text: string) => unknown }

export type ByteText = { asText: (bytes: Uint8Array) => string; asBytes: (text: string) => Uint8Array<ArrayBuffer> }

/** Bytes as base64. Like createWire, it runs in the page from its own source. */
export function createByteText(): ByteText {
  // Both sides have a fast way of their own, and share no name for it.
  type Native = {
    from: (data: unknown, encoding?: string) => Uint8Array<ArrayBuffer> & { toString: (encoding: string) => string }
  }
  const node = Reflect.get(globalThis, 'Buffer') as Native | undefined

  function asText(bytes: Uint8Array): string {
    const native: unknown = Reflect.get(bytes, 'toBase64')
    if (typeof native === 'function') return native.call(bytes)
    if (node) return node.from(bytes).toString('base64')
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }

  function asBytes(text: string): Uint8Array<ArrayBuffer> {
    const native: unknown = Reflect.get(Uint8Array, 'fromBase64')
    if (typeof native === 'function') return native.call(Uint8Array, text)
    if (node) return new Uint8Array(node.from(text, 'base64'))
    const raw = atob(text)
    const bytes = new Uint8Array(raw.length)
    for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at)
    return bytes
  }

  return { asText, asBytes }
}

/**
 * Structured clone as text, because the protocol's bindings carry text only. The page's half of the bridge is made from this
 * function's own source, so it refers to nothing outside of itself.
 */
export function createWire({ asText, asBytes }: ByteText): Wire {
  const tag = '\0clone'

  function packBytes(value: ArrayBuffer | ArrayBufferView): unknown {
    if (value instanceof ArrayBuffer) return { [tag]: 'buffer', is: asText(new Uint8Array(value)) }
    const kind = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name
    return { [tag]: 'view', kind, is: asText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
  }

  function packBuiltIn(value: object): unknown {
    if (value instanceof Date) return { [tag]: 'date', is: value.getTime() }
    if (value instanceof Map) return { [tag]: 'map', is: [...value].map(pack) }
    if (value instanceof Set) return { [tag]: 'set', is: [...value].map(pack) }
    if (value instanceof Error) return { [tag]: 'error', name: value.name, is: value.message }
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return packBytes(value)
    return undefined
  }

  function packObject(value: object): unknown {
    if (Array.isArray(value)) return value.map(pack)
    const builtIn = packBuiltIn(value)
    if (builtIn !== undefined) return builtIn
    // Made of entries, because assigning to a key called __proto__ would change the copy's prototype instead.
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]))
  }

  function pack(value: unknown): unknown {
    if (value === undefined) return { [tag]: 'undefined' }
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (typeof value === 'bigint') return { [tag]: 'bigint', is: String(value) }
    const unsayable = typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))
    if (unsayable) return { [tag]: 'number', is: Object.is(value, -0) ? '-0' : String(value) }
    return typeof value === 'object' && value !== null ? packObject(value) : value
  }

  function unpackBytes(kind: unknown, bytes: Uint8Array<ArrayBuffer>): unknown {
    if (kind === 'Uint8Array') return bytes
    const makers: Record<string, unknown> = globalThis as unknown as Record<string, unknown>
    const Maker = makers[String(kind)] as new (buffer: ArrayBuffer) => unknown
    return new Maker(bytes.buffer)
  }

  function unpackTagged(value: Record<string, unknown>): unknown {
    const is = value.is
    const kind = value[tag]
    if (kind === 'date') return new Date(Number(is))
    if (kind === 'map') return new Map((is as unknown[]).map(item => unpack(item) as [unknown, unknown]))
    if (kind === 'set') return new Set((is as unknown[]).map(unpack))
    if (kind === 'error') return Object.assign(new Error(String(is)), { name: String(value.name) })
    if (kind === 'buffer') return asBytes(String(is)).buffer
    if (kind === 'view') return unpackBytes(value.kind, asBytes(String(is)))
    if (kind === 'bigint') return BigInt(String(is))
    return kind === 'number' ? Number(is) : undefined
  }

  function unpack(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(unpack)
    const record = value as Record<string, unknown>
    if (tag in record) return unpackTagged(record)
    for (const key of Object.keys(record)) record[key] = unpack(record[key])
    return record
  }

  return { encode: value => JSON.stringify(pack(value)), decode: text => unpack(JSON.parse(text)) }
}
