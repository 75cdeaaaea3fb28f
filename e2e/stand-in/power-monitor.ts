import { EventEmitter } from 'node:events'

/** Silent until a test emits an event on it. */
export const powerMonitor = new EventEmitter()
