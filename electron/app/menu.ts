import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Theme } from '../../shared/preferences.ts'
import { buildMenu, type MenuChoices, separator } from './menu-template.ts'

export function setMenu(theme: Theme, choices: MenuChoices): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenu(process.platform, theme, choices)))
}

/** The menu under the pointer: only what can be done with the text there. */
export function showTextMenuOn(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { editFlags, isEditable, selectionText }) => {
    const copy: MenuItemConstructorOptions = { role: 'copy', enabled: editFlags.canCopy }
    if (!isEditable && selectionText.trim() === '') return
    const template: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', enabled: editFlags.canCut },
          copy,
          { role: 'paste', enabled: editFlags.canPaste },
          { role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
          separator,
          { role: 'selectAll', enabled: editFlags.canSelectAll },
        ]
      : [copy]
    Menu.buildFromTemplate(template).popup({ window })
  })
}
