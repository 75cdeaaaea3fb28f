import path from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { SheetFormat } from '../../shared/printing.ts'
import type { Unsaved } from './closing.ts'

const reasons: Record<Unsaved, { message: string; detail: string }> = {
  'not-saved': {
    message: 'The last changes are not saved yet.',
    detail: 'Stay to see what is wrong and to copy your text. What was saved before is safe either way.',
  },
  'no-answer': {
    message: 'The window does not answer.',
    detail: 'It may still be busy, and what you typed last may not be saved. What was saved before is safe either way.',
  },
}

/** True where the person would rather lose the last changes than stay. */
export async function askToCloseUnsaved(window: BrowserWindow, why: Unsaved): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    ...reasons[why],
    buttons: ['Stay', 'Close without saving the last changes'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

export async function askToOpenAgain(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'This window stopped working twice in a row.',
    detail: 'What was saved is safe. You can open it again, or close Throughline and start it anew.',
    buttons: ['Open again', 'Close'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** Shows where a link leads before it is opened; the host in its ASCII form, so that look-alike letters give themselves away. */
export async function askToLeave(window: BrowserWindow, url: URL): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: url.protocol === 'mailto:' ? `Write to ${url.pathname}?` : `Open ${url.host} in your browser?`,
    detail: `${url.href}\n\nThis leaves Throughline, which itself never goes online.`,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

const filters: Record<SheetFormat, FileFilter> = {
  pdf: { name: 'PDF', extensions: ['pdf'] },
  docx: { name: 'Word document', extensions: ['docx'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
}

/** Asks where a sheet shall go, starting in the person's documents. Null where they changed their mind. */
export async function askWhereToSave(
  window: BrowserWindow,
  fileName: string,
  format: SheetFormat,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the sheet',
    defaultPath: path.join(app.getPath('documents'), fileName),
    filters: [filters[format]],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}

/** Asks where the file of a framework shall go. Null where they changed their mind. */
export async function askWhereToSaveFramework(window: BrowserWindow, fileName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the framework',
    defaultPath: path.join(app.getPath('documents'), fileName),
    filters: [{ name: 'JSON', extensions: ['json'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}
