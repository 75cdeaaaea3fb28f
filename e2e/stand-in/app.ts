import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { CommandLine } from './command-line.ts'
import { Paths } from './paths.ts'
import { createEvent } from './played-event.ts'
import { record } from './recorder.ts'
import { defineRole } from './roles.ts'
import { startBrowser, stopBrowser } from './runtime.ts'
import { InstanceLock } from './single-instance.ts'
import { windows } from './windows.ts'

type Played = Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'setAppUserModelId'
  | 'disableHardwareAcceleration'
  | 'focus'
>

class App extends EventEmitter implements Played {
  readonly isPackaged = false
  readonly commandLine = new CommandLine()
  readonly #paths = new Paths()
  readonly #lock = new InstanceLock((...parameters) => this.emit('second-instance', createEvent({}), ...parameters))
  #ready: Promise<void> | null = null
  #isReady = false
  #quitting = false
  #ended = false

  constructor() {
    super()
    this.on('newListener', event => {
      if (event === 'ready') void this.whenReady()
    })
    defineRole('quit', () => this.quit())
  }

  get name(): string {
    return this.#paths.name
  }

  /** Ready comes after the main script's own first run, so that its switches still count. */
  whenReady(): Promise<void> {
    this.#ready ??= new Promise(resolve => setImmediate(resolve)).then(() => this.#start())
    return this.#ready
  }

  isReady = () => this.#isReady
  getPath = (name: string) => this.#paths.get(name)
  getAppPath = () => this.#paths.appFolder
  getName = () => this.#paths.name
  getVersion = () => this.#paths.version
  getLocale = () => Intl.DateTimeFormat().resolvedOptions().locale
  hasSingleInstanceLock = () => this.#lock.isHeld
  requestSingleInstanceLock = (data: Record<string, unknown> = {}) => this.#lock.request(this.getPath('userData'), data)
  releaseSingleInstanceLock = () => this.#lock.release()

  setPath(name: string, path: string): void {
    record('app.setPath', name, path)
    this.#paths.set(name, path)
  }

  setName(name: string): void {
    record('app.setName', name)
    this.#paths.name = name
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    record('app.enableSandbox')
  }

  disableHardwareAcceleration(): void {
    if (this.#isReady) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
    record('app.disableHardwareAcceleration')
  }

  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id)
  }

  focus(): void {
    record('app.focus')
  }

  /** Asks (before-quit), closes all windows, asks again (will-quit), and ends; each step may be prevented. */
  quit(): void {
    record('app.quit')
    if (this.#quitting || this.#ended) return
    const event = createEvent({})
    this.#quitting = true
    this.emit('before-quit', event)
    if (event.defaultPrevented) this.#quitting = false
    else if (windows.size === 0) this.#willQuit()
    else for (const window of [...windows]) window.close()
  }

  exit(exitCode = 0): void {
    record('app.exit', exitCode)
    this.#ended = true
    for (const window of [...windows]) window.destroy()
    this.#end(exitCode)
  }

  lastWindowClosed(): void {
    if (this.#ended) return
    if (this.#quitting) this.#willQuit()
    else if (!this.emit('window-all-closed')) this.quit()
  }

  closeRefused(): void {
    this.#quitting = false
  }

  #willQuit(): void {
    const event = createEvent({})
    this.emit('will-quit', event)
    this.#quitting = false
    if (!event.defaultPrevented) this.#end(0)
  }

  #end(exitCode: number): void {
    this.#ended = true
    this.emit('quit', createEvent({}), exitCode)
    this.#lock.release()
    const exit = () => process.exit(exitCode)
    stopBrowser().then(exit, exit)
  }

  async #start(): Promise<void> {
    if (this.#ended) return new Promise(() => undefined)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit())
    await startBrowser()
    this.#isReady = true
    this.emit('ready', createEvent({}), {})
  }
}

export const app = new App()
