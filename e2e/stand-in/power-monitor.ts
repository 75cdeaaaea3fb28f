import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'

type Played = Pick<Electron.PowerMonitor, 'getSystemIdleTime'>

class PowerMonitor extends EventEmitter implements Played {
  #idleSeconds = 0

  getSystemIdleTime(): number {
    return this.#idleSeconds
  }

  /** The stand-in's own: how long nothing was done on this machine, until a test says otherwise. */
  playIdle(seconds: number): void {
    this.#idleSeconds = seconds
  }
}

/** Silent until a test emits an event on it. */
export const powerMonitor = new PowerMonitor()
