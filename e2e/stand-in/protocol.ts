import type * as Electron from 'electron'
import { record } from './recorder.ts'
import { addScheme } from './runtime.ts'

type Played = Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>

export type ProtocolHandler = (request: Request) => Response | Promise<Response>

/** The schemes that one session answers itself. */
export class Protocol implements Played {
  readonly #handlers = new Map<string, ProtocolHandler>()
  readonly #partition: string

  constructor(partition: string) {
    this.#partition = partition
  }

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    record('protocol.registerSchemesAsPrivileged', schemes)
    for (const { scheme } of schemes) addScheme(scheme)
  }

  handle(scheme: string, handler: (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>): void {
    record('protocol.handle', this.#partition, scheme, handler)
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    addScheme(scheme)
    this.#handlers.set(scheme, handler as ProtocolHandler)
  }

  unhandle(scheme: string): void {
    record('protocol.unhandle', this.#partition, scheme)
    this.#handlers.delete(scheme)
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme)
  }

  handlerOf(url: string): ProtocolHandler | undefined {
    return this.#handlers.get(url.slice(0, url.indexOf(':')))
  }
}
