import type { BrowserWindow } from 'electron'
import { type Closing, guardClosing, type Unsaved } from './closing.ts'
import { showTextMenuOn } from './menu.ts'
import { loadMainWindow, openMainWindow, rememberPlaceOf, type WindowOptions } from './window.ts'

export type MainWindow = {
  current: () => BrowserWindow
  /** The window's answer to being asked to close. */
  answerClosing: (saved: boolean) => void
  load: () => Promise<void>
  /** Puts a new window in the place of the present one, whose process ends with all that it held. It opens at the same address. */
  exchange: () => Promise<void>
}

type Asks = {
  save: () => void
  closeUnsaved: (window: BrowserWindow, why: Unsaved) => Promise<boolean>
  onOpened: (window: BrowserWindow) => void
}

/** The one window of the program, which is another one after each lock. `windows` holds those that are answered. */
export function createMainWindow(options: WindowOptions, windows: Set<BrowserWindow>, asks: Asks): MainWindow {
  const open = (how: 'shown' | 'behind' | 'minimized'): { window: BrowserWindow; closing: Closing } => {
    const window = openMainWindow(options, how)
    windows.add(window)
    window.on('closed', () => windows.delete(window))
    showTextMenuOn(window)
    asks.onOpened(window)
    const closing = guardClosing(window, { save: asks.save, closeUnsaved: why => asks.closeUnsaved(window, why) })
    return { window, closing }
  }
  let shown = open('shown')
  return {
    current: () => shown.window,
    answerClosing: saved => shown.closing.answer(saved),
    load: () => loadMainWindow(shown.window),
    exchange: async () => {
      const before = shown.window
      if (before.isDestroyed()) return
      const { hash } = new URL(before.webContents.getURL())
      rememberPlaceOf(before, options.placeFile)
      // The new one first: without any window the program would end.
      shown = open(before.isMinimized() ? 'minimized' : before.isFocused() ? 'shown' : 'behind')
      before.destroy()
      await loadMainWindow(shown.window, hash)
    },
  }
}
