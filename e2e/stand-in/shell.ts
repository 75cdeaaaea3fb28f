import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type * as Electron from 'electron'
import { record } from './recorder.ts'

type Played = Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'trashItem' | 'beep'>

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
}

/** Nothing opens in a test: what would have been opened is recorded. */
function open(what: string): void {
  if (process.env.THROUGHLINE_TEST === '1' || process.env.THROUGHLINE_HEADLESS === '1') return
  const [opener, ...parameters] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(opener, [...parameters, what], { stdio: 'ignore', detached: true })
  child.on('error', error => console.error(`${what} could not be opened: ${error.message}`))
  child.unref()
}

export const shell: Played = {
  async openExternal(url, options) {
    record('shell.openExternal', url, options)
    open(url)
  },
  async openPath(path) {
    record('shell.openPath', path)
    open(path)
    return ''
  },
  showItemInFolder(path) {
    record('shell.showItemInFolder', path)
    open(dirname(path))
  },
  /** There is no trash here: the file is gone. */
  async trashItem(path) {
    record('shell.trashItem', path)
    await rm(path, { recursive: true })
  },
  beep() {
    record('shell.beep')
  },
}
