import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'

/** Asks where a PDF shall go, starting in the person's documents. Null where they changed their mind. */
export async function askWhereToSave(window: BrowserWindow, fileName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the prep sheet',
    defaultPath: path.join(app.getPath('documents'), fileName),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}
