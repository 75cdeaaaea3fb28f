import { existsSync, mkdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'

/** A box of the page's own: `confirm` answers true or false, `prompt` a text or null. */
export async function askPerson(
  window: BrowserWindow | null,
  box: 'confirm' | 'prompt',
  text: string,
): Promise<unknown> {
  if (!window) return null
  const { target } = await window.page()
  const expression = `window.${box}(${JSON.stringify(text)})`
  const { result } = await target.send('Runtime.evaluate', { expression, returnByValue: true })
  return result.value
}

/** In the Downloads folder, with a number added where the name is taken. */
export function freeFileName(wanted: string): string {
  const folder = app.getPath('downloads')
  mkdirSync(folder, { recursive: true })
  const ending = extname(wanted)
  const name = basename(wanted, ending)
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? `${name}${ending}` : `${name} (${number})${ending}`)
    if (!existsSync(path)) return path
  }
}
