import { app, type BrowserWindow } from 'electron'

/** A second start shows the window of the first. */
export function showOnSecondStart(current: () => BrowserWindow): void {
  app.on('second-instance', () => {
    const window = current()
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
}

/** The program ends with its window, on a Mac too, and only once the journal is closed whole. */
export function endWithWindow(close: () => Promise<unknown>): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', async event => {
    if (closed) return
    event.preventDefault()
    try {
      await close()
    } catch (cause) {
      console.error('The journal could not be closed in good order; what was saved is in its file.', cause)
    }
    closed = true
    app.quit()
  })
}
