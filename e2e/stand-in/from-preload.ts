import { acceleratorMatches } from './accelerator.ts'
import { fromBrowserAddress } from './address.ts'
import { ipcMain } from './ipc-main.ts'
import { applicationItems } from './menu.ts'
import { renewPermissions } from './permissions.ts'
import { createEvent } from './played-event.ts'
import type { FromPreload } from './preload-world.ts'
import { ownSchemes } from './runtime.ts'
import type { WebContents } from './web-contents.ts'
import type { WebFrameMain } from './web-frame-main.ts'

/** A message of the preload's world, which alone can reach the binding it came through. */
export function handleFromPreload(contents: WebContents, decoded: unknown, frame: WebFrameMain | null): void {
  // Our own half wrote it, in a world that the page's scripts cannot enter.
  const message = decoded as FromPreload
  if (message.type === 'invoke') {
    const caller = { contents, frame, channel: message.channel }
    const answered = ipcMain.answer(caller, message.parameters).finally(() => renewPermissions(contents))
    answered.then(
      value => contents.post({ type: 'result', id: message.id, ok: true, value }),
      error => contents.post({ type: 'result', id: message.id, ok: false, value: remoteError(message.channel, error) }),
    )
  } else if (message.type === 'send') ipcMain.hear({ contents, frame, channel: message.channel }, message.parameters)
  else if (message.type === 'focus') contents.emit('page-focus', message.focused)
  else if (message.type === 'resize') contents.emit('page-resize')
  else if (message.type === 'navigate') contents.loading.wanted(message.url).catch(console.error)
  else if (message.type === 'key') pressAccelerator(message)
  else if (message.type === 'context-menu') tellContextMenu(contents, message, frame)
}

function remoteError(channel: string, error: unknown): Error {
  return new Error(`Error invoking remote method '${channel}': ${error}`)
}

function pressAccelerator(key: FromPreload & { type: 'key' }): void {
  const item = applicationItems().find(({ accelerator, enabled }) => enabled && acceleratorMatches(accelerator, key))
  item?.click()
}

function tellContextMenu(
  contents: WebContents,
  message: FromPreload & { type: 'context-menu' },
  frame: WebFrameMain | null,
): void {
  const { x, y, selectionText, isEditable, linkURL } = message
  const selected = selectionText !== ''
  const editFlags = {
    canUndo: isEditable,
    canRedo: isEditable,
    canCut: isEditable && selected,
    canCopy: selected,
    canPaste: isEditable,
    canDelete: isEditable && selected,
    canSelectAll: true,
    canEditRichly: isEditable,
  }
  const link = fromBrowserAddress(linkURL, ownSchemes)
  const details = {
    x,
    y,
    selectionText,
    isEditable,
    linkURL: link,
    frame,
    editFlags,
    mediaType: 'none',
    misspelledWord: '',
    dictionarySuggestions: [],
  }
  contents.emit('context-menu', createEvent({}), details)
}
