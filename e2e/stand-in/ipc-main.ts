import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { asElectron } from './as-electron.ts'
import { createEvent } from './played-event.ts'
import { record } from './recorder.ts'
import type { WebContents } from './web-contents.ts'
import type { WebFrameMain } from './web-frame-main.ts'

type Played = Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
type Handler = (event: Electron.IpcMainInvokeEvent, ...parameters: unknown[]) => unknown
type Caller = { contents: WebContents; frame: WebFrameMain | null; channel: string }

class IpcMain extends EventEmitter implements Played {
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, listener: Handler): void {
    record('ipcMain.handle', channel, listener)
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, listener)
  }

  handleOnce(channel: string, listener: Handler): void {
    this.handle(channel, (event, ...parameters) => {
      this.removeHandler(channel)
      return listener(event, ...parameters)
    })
  }

  removeHandler(channel: string): void {
    record('ipcMain.removeHandler', channel)
    this.#handlers.delete(channel)
  }

  async answer(caller: Caller, parameters: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(caller.channel)
    if (!handler) throw new Error(`No handler registered for '${caller.channel}'`)
    return handler(asElectron<Electron.IpcMainInvokeEvent>(eventOf(caller)), ...parameters)
  }

  hear(caller: Caller, parameters: unknown[]): void {
    this.emit(caller.channel, eventOf(caller), ...parameters)
  }

  override on(channel: string, listener: (...parameters: never[]) => void): this {
    record('ipcMain.on', channel)
    // Node's own type of a listener takes any parameters.
    return super.on(channel, listener as (...parameters: unknown[]) => void)
  }
}

function eventOf({ contents, frame }: Caller) {
  return createEvent({
    type: 'frame',
    sender: asElectron<Electron.WebContents>(contents),
    processId: 1,
    frameId: frame?.routingId ?? -1,
    // Null once that document has gone, also when it is asked for later.
    get senderFrame() {
      return frame && !frame.detached ? frame : null
    },
  })
}

export const ipcMain = new IpcMain()
