import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { Reply } from '../../shared/errors.ts'
import type { AppEvent } from '../../shared/events.ts'
import type { Transport } from '../../shared/ipc/create-client.ts'
import { windowOrigin } from '../app/origin.ts'

const refusal: Reply = { ok: false, error: { code: 'refused', message: 'This request did not come from Throughline.' } }

/** Answers the calls of our windows, and of nobody else. The only place that listens to the outside of this process. */
export function serve(windows: ReadonlySet<BrowserWindow>, transport: Transport): void {
  ipcMain.handle('call', async (event, feature: unknown, call: unknown, input: unknown): Promise<Reply> => {
    if (!isOurs(event, windows) || typeof feature !== 'string' || typeof call !== 'string') return refusal
    return transport(feature, call, input)
  })
}

/** Tells every window. */
export function tell(windows: ReadonlySet<BrowserWindow>, event: AppEvent): void {
  for (const window of windows) {
    if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send('event', event)
  }
}

/** The main frame of a window of ours, and still on our origin at the moment it asked. */
function isOurs({ sender, senderFrame }: IpcMainInvokeEvent, windows: ReadonlySet<BrowserWindow>): boolean {
  if (senderFrame === null || senderFrame.parent !== null || senderFrame.origin !== windowOrigin) return false
  return [...windows].some(window => !window.isDestroyed() && window.webContents === sender)
}
