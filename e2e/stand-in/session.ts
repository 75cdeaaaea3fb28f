import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { asElectron } from './as-electron.ts'
import { Protocol } from './protocol.ts'
import { record } from './recorder.ts'
import { WebRequest } from './web-request.ts'

type Played = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'setSpellCheckerLanguages'
  | 'setProxy'
  | 'clearStorageData'
  | 'clearCache'
  | 'closeAllConnections'
  | 'isPersistent'
  | 'setDownloadPath'
>

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0]

/** A partition. All share the browser's one throw-away profile: what a session keeps apart, the stand-in does not. */
export class Session extends EventEmitter implements Played {
  readonly partition: string
  readonly protocol: Protocol
  readonly webRequest = new WebRequest()
  permissionRequestHandler: RequestHandler = null
  permissionCheckHandler: CheckHandler = null

  constructor(partition: string) {
    super()
    this.partition = partition
    this.protocol = new Protocol(partition)
  }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#record('setPermissionRequestHandler', handler)
    this.permissionRequestHandler = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#record('setPermissionCheckHandler', handler)
    this.permissionCheckHandler = handler
  }

  setDevicePermissionHandler(handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0]): void {
    this.#record('setDevicePermissionHandler', handler)
  }

  setDisplayMediaRequestHandler(...parameters: Parameters<Electron.Session['setDisplayMediaRequestHandler']>): void {
    this.#record('setDisplayMediaRequestHandler', ...parameters)
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.#record('setSpellCheckerEnabled', enable)
  }

  setSpellCheckerDictionaryDownloadURL(url: string): void {
    this.#record('setSpellCheckerDictionaryDownloadURL', url)
  }

  setSpellCheckerLanguages(languages: string[]): void {
    this.#record('setSpellCheckerLanguages', languages)
  }

  setDownloadPath(path: string): void {
    this.#record('setDownloadPath', path)
  }

  async setProxy(config: Electron.ProxyConfig): Promise<void> {
    this.#record('setProxy', config)
  }

  async clearStorageData(options?: Electron.ClearStorageDataOptions): Promise<void> {
    this.#record('clearStorageData', options)
  }

  async clearCache(): Promise<void> {
    this.#record('clearCache')
  }

  async closeAllConnections(): Promise<void> {
    this.#record('closeAllConnections')
  }

  isPersistent(): boolean {
    return this.partition === '' || this.partition.startsWith('persist:')
  }

  override on(event: string, listener: (...parameters: never[]) => void): this {
    this.#record('on', event)
    // Node's own type of a listener takes any parameters.
    return super.on(event, listener as (...parameters: unknown[]) => void)
  }

  #record(call: string, ...parameters: unknown[]): void {
    record(`session.${call}`, this.partition, ...parameters)
  }
}

const sessions = new Map<string, Session>()

export function sessionOf(partition: string): Session {
  const known = sessions.get(partition)
  if (known) return known
  const created = new Session(partition)
  sessions.set(partition, created)
  return created
}

/** The `session` of the module: partitions by name, the unnamed one being the default. */
export const session = {
  fromPartition(partition: string, options?: Electron.FromPartitionOptions): Electron.Session {
    record('session.fromPartition', partition, options)
    return asElectron<Electron.Session>(sessionOf(partition))
  },
  get defaultSession(): Electron.Session {
    return asElectron<Electron.Session>(sessionOf(''))
  },
}
