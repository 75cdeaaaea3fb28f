import { app, BrowserWindow, type BrowserWindowConstructorOptions, type Session, type WebPreferences } from 'electron'

const lockedPreferences: Readonly<WebPreferences> = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
})

type Content = { session: Session } & ({ preload: string } | { javascript: false })

/** The only place that makes windows, so that all of them have the same locks. A window either has our preload, or no script at all. */
export function createWindow(content: Content, options: Omit<BrowserWindowConstructorOptions, 'webPreferences'>) {
  return new BrowserWindow({
    ...options,
    webPreferences: Object.freeze({ ...lockedPreferences, devTools: !app.isPackaged, ...content }),
  })
}
