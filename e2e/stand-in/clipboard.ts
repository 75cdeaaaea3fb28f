import type * as Electron from 'electron'
import { record } from './recorder.ts'

type Played = Pick<Electron.Clipboard, 'readText' | 'writeText' | 'clear'>

let text = ''

/** A clipboard of its own: the system's is left alone. */
export const clipboard: Played = {
  readText: async () => text,
  async writeText(value) {
    record('clipboard.writeText', value)
    text = value
  },
  async clear() {
    text = ''
  },
}
