import { listenToTests } from './control.ts'
import { sessionOf } from './session.ts'

export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { clipboard } from './clipboard.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, MenuItem } from './menu.ts'
export { nativeTheme } from './native-theme.ts'
export { powerMonitor } from './power-monitor.ts'
export { safeStorage } from './safe-storage.ts'
export { screen } from './screen.ts'
export { session } from './session.ts'
export { shell } from './shell.ts'

/** The module's own protocol is that of the default session. */
export const protocol = sessionOf('').protocol

listenToTests()
