import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { windowOrigin } from '../app/origin.ts'

/** The main frame of a window of ours, and still on our origin at the moment it asked. */
export function isOurs({ sender, senderFrame }: IpcMainInvokeEvent, known: readonly WebContents[]): boolean {
  if (senderFrame === null || senderFrame.parent !== null || senderFrame.origin !== windowOrigin) return false
  return known.includes(sender)
}
