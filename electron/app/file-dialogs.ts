import path from 'node:path'
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'

/** Asks for a folder into which backups are copied too. Null where the person changed their mind, here as in all others. */
export function askForFolder(window: BrowserWindow): Promise<string | null> {
  return openOne(window, {
    title: 'Where shall backups be copied too?',
    message: 'A folder on another disk, for example',
    buttonLabel: 'Copy backups here',
    properties: ['openDirectory', 'createDirectory'],
  })
}

export function askForBackup(window: BrowserWindow): Promise<string | null> {
  return openOne(window, {
    title: 'Choose a backup',
    properties: ['openFile'],
    filters: [{ name: 'Throughline backup', extensions: ['throughline'] }],
  })
}

export function askForExport(window: BrowserWindow): Promise<string | null> {
  return openOne(window, {
    title: 'Choose an export of a journal',
    properties: ['openFile'],
    filters: [{ name: 'Throughline export', extensions: ['zip', 'json'] }],
  })
}

export async function askWhereToExport(window: BrowserWindow, fileName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export the journal',
    defaultPath: path.join(app.getPath('documents'), fileName),
    filters: [{ name: 'Zip', extensions: ['zip'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}

async function openOne(window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options)
  return canceled ? null : (filePaths[0] ?? null)
}
