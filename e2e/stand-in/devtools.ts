import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CDPSession } from 'playwright-core'

/** One target of the browser (a page, or the browser itself), with Playwright's own types of the protocol. */
export type Target = Pick<CDPSession, 'send' | 'on' | 'off'>

type Message = {
  id?: number
  method?: string
  params?: unknown
  sessionId?: string
  result?: unknown
  error?: { message: string }
}

type Waiting = { method: string; resolve: (value: unknown) => void; reject: (error: Error) => void }

/**
 * The DevTools protocol over the browser's pipe. Playwright's own connection would either hold the pipe or open a port, and
 * here the pipe is what ends the browser together with us, even when we are killed.
 */
export class Connection {
  readonly browser: Target
  readonly #output: Writable
  readonly #waiting = new Map<number, Waiting>()
  readonly #emitters = new Map<string, EventEmitter>()
  #lastId = 0
  readonly #rest: string[] = []
  #closed = false

  constructor(output: Writable, input: Readable) {
    this.#output = output
    this.browser = this.target('')
    input.setEncoding('utf8')
    input.on('data', (chunk: string) => this.#receive(chunk))
    input.on('close', () => this.#end())
    output.on('error', () => this.#end())
  }

  target(sessionId: string): Target {
    const emitter = new EventEmitter()
    emitter.setMaxListeners(0)
    this.#emitters.set(sessionId, emitter)
    const target = {
      send: (method: string, params?: object) => this.#send(method, params ?? {}, sessionId),
      on: emitter.on.bind(emitter),
      off: emitter.off.bind(emitter),
    }
    // The protocol's types describe what comes back by the command's name; the wire itself is untyped.
    return target as unknown as Target
  }

  forget(sessionId: string): void {
    this.#emitters.delete(sessionId)
  }

  #send(method: string, params: object, sessionId: string): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(`${method}: the browser is closed`))
    const id = ++this.#lastId
    const message = sessionId === '' ? { id, method, params } : { id, method, params, sessionId }
    this.#output.write(`${JSON.stringify(message)}\0`)
    return new Promise((resolve, reject) => this.#waiting.set(id, { method, resolve, reject }))
  }

  #receive(chunk: string): void {
    const parts = chunk.split('\0')
    // A large message comes in hundreds of chunks: they are joined once, when its end is there.
    for (const part of parts.slice(0, -1)) {
      this.#rest.push(part)
      const text = this.#rest.join('')
      this.#rest.length = 0
      this.#dispatch(JSON.parse(text))
    }
    this.#rest.push(parts.at(-1) ?? '')
  }

  #dispatch(message: Message): void {
    if (message.id === undefined) {
      if (message.method) this.#emitters.get(message.sessionId ?? '')?.emit(message.method, message.params)
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result)
  }

  #end(): void {
    this.#closed = true
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: the browser is closed`))
    this.#waiting.clear()
  }
}
