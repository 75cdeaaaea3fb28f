import { app, type BrowserWindow } from 'electron'

/** A second start shows the window of the first. */
export function showOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
}

/** The program ends with its window, on a Mac too, and only once the journal is closed whole. */
export function endWithWindow(closeJournal: () => Promise<void>): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', async event => {
    if (closed) return
    event.preventDefault()
    try {
      await closeJournal()
    } catch (cause) {
      console.error('The journal could not be closed in good order; what was saved is in its file.', cause)
    }
    closed = true
    app.quit()
  })
}
