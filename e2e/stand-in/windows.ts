import type { BrowserWindow } from './browser-window.ts'

/** All windows that are not closed, in the order of their making. */
export const windows = new Set<BrowserWindow>()

let focused: BrowserWindow | null = null

export function focusedWindow(): BrowserWindow | null {
  return focused
}

/** Only one window is focused at a time; the one before is told first. */
export function moveFocus(to: BrowserWindow | null): void {
  if (focused === to) return
  const before = focused
  focused = to
  if (before && windows.has(before)) before.emit('blur')
  to?.emit('focus')
}
