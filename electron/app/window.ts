import { app, type BrowserWindow, nativeTheme, type Session, screen } from 'electron'
import { replaceFile } from '../db/replace-file.ts'
import { fitToDisplays, readWindowPlace, smallestWindow, type WindowPlace } from './bounds.ts'
import { createWindow } from './create-window.ts'
import { askToOpenAgain } from './dialogs.ts'
import { windowOrigin } from './origin.ts'

/** The desk's colours of tokens.css, so that the window has them before its page does. */
const backgrounds = { light: '#faf7f1', dark: '#191816' }

export type WindowOptions = { session: Session; preload: string; placeFile: string }

/** A window where the last one was left, shown only once it has something to show; `behind` takes no focus from other programs. */
export function openMainWindow(
  { session, preload, placeFile }: WindowOptions,
  how: 'shown' | 'behind' | 'minimized',
): BrowserWindow {
  const place = readWindowPlace(placeFile)
  const workAreas = screen.getAllDisplays().map(display => display.workArea)
  const window = createWindow(
    { session, preload },
    {
      ...fitToDisplays(place, workAreas),
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      title: app.getName(),
      backgroundColor: currentBackground(),
      show: false,
    },
  )
  if (place?.maximized) window.maximize()
  window.once('ready-to-show', () => {
    if (how === 'minimized') window.minimize()
    else if (how === 'behind') window.showInactive()
    else window.show()
  })
  window.on('close', () => rememberPlaceOf(window, placeFile))
  const adaptBackground = () => window.setBackgroundColor(currentBackground())
  nativeTheme.on('updated', adaptBackground)
  window.on('closed', () => nativeTheme.off('updated', adaptBackground))
  reloadAfterCrash(window)
  return window
}

/** `hash`: the place in the app to open at. */
export async function loadMainWindow(window: BrowserWindow, hash = ''): Promise<void> {
  try {
    await window.loadURL(`${windowOrigin}/${hash}`)
  } catch (cause) {
    // A window that was closed while it loaded has not failed.
    if (!window.isDestroyed()) throw cause
  }
}

function currentBackground(): string {
  return nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light
}

export function rememberPlaceOf(window: BrowserWindow, placeFile: string): void {
  rememberPlace(placeFile, placeOf(window))
}

function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

function rememberPlace(file: string, place: WindowPlace): void {
  try {
    replaceFile(file, JSON.stringify(place))
  } catch (cause) {
    console.error('The place of the window could not be remembered.', cause)
  }
}

/** A page that crashes again within this time after a reload would crash for ever. */
const crashAgainMs = 10_000

function reloadAfterCrash(window: BrowserWindow): void {
  let lastCrash = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', async (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    console.error(`The window's process ended: ${details.reason}.`)
    const again = performance.now() - lastCrash < crashAgainMs
    lastCrash = performance.now()
    const reload = !again || (await askToOpenAgain(window))
    // The person may have quit while they were asked.
    if (window.isDestroyed()) return
    if (reload) window.webContents.reload()
    else window.destroy()
  })
}
