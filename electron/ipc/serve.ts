import { type BrowserWindow, ipcMain, type WebContents } from 'electron'
import { CallError, type Reply, refuse } from '../../shared/errors.ts'
import type { AppEvent } from '../../shared/events.ts'
import type { Transport } from '../../shared/ipc/create-client.ts'
import { isOurs } from './sender.ts'

const notOurs = new CallError('refused', 'This request did not come from Throughline.')

/** Answers the calls of our windows, and of nobody else. The only place that listens to the outside of this process. */
export function serve(windows: ReadonlySet<BrowserWindow>, transport: Transport): void {
  ipcMain.handle('call', async (event, ...asked: unknown[]): Promise<Reply> => {
    const [feature, call, input, journal] = asked
    if (!isOurs(event, contentsOf(windows)) || typeof feature !== 'string' || typeof call !== 'string')
      return refuse(notOurs)
    return transport(feature, call, input, typeof journal === 'number' ? journal : undefined)
  })
}

/** Tells every window. */
export function tell(windows: ReadonlySet<BrowserWindow>, event: AppEvent): void {
  for (const contents of contentsOf(windows)) contents.send('event', event)
}

function contentsOf(windows: ReadonlySet<BrowserWindow>): WebContents[] {
  return [...windows].filter(window => !window.isDestroyed()).map(window => window.webContents)
}
