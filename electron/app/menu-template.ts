import type { MenuItemConstructorOptions } from 'electron'
import { type Action, type ActionId, actions, shortcutOf } from '../../shared/actions.ts'
import type { Theme } from '../../shared/preferences.ts'

export type MenuChoices = {
  perform: (action: ActionId) => void
  setTheme: (theme: Theme) => void
  showFolder: () => void
}

const themes: readonly { theme: Theme; label: string }[] = [
  { theme: 'system', label: 'Like the System' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
]

export const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The menu bar. What the person can do comes from the one list of actions; cutting, pasting and zooming are the system's own roles. */
export function buildMenu(platform: NodeJS.Platform, theme: Theme, choices: MenuChoices): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const items = (menu: NonNullable<Action['menu']>) =>
    actions.filter(action => action.menu === menu).map(action => actionItem(action, mac, choices.perform))
  const close: MenuItemConstructorOptions = mac ? { role: 'close' } : { role: 'quit' }
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: '&File', submenu: [...items('file'), separator, close] },
    { label: '&Edit', submenu: editItems },
    {
      label: '&View',
      submenu: [...items('view'), separator, themeItem(theme, choices.setTheme), separator, ...zoomItems],
    },
    { label: '&Go', submenu: items('go') },
    ...(mac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '&Help',
      role: 'help',
      submenu: [...items('help'), separator, { label: 'Show the Journal’s Folder', click: choices.showFolder }],
    },
  ]
}

const editItems: MenuItemConstructorOptions[] = [
  { role: 'undo' },
  { role: 'redo' },
  separator,
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'pasteAndMatchStyle' },
  { role: 'selectAll' },
]

const zoomItems: MenuItemConstructorOptions[] = [
  { role: 'resetZoom', label: 'Text in Actual Size' },
  { role: 'zoomIn', label: 'Larger Text' },
  { role: 'zoomOut', label: 'Smaller Text' },
  separator,
  { role: 'togglefullscreen' },
]

function actionItem(action: Action, mac: boolean, perform: MenuChoices['perform']): MenuItemConstructorOptions {
  const { id, label } = action
  const shortcut = shortcutOf(action, mac)
  const item: MenuItemConstructorOptions = { id, label, click: () => perform(id) }
  return shortcut ? { ...item, accelerator: shortcut.replace('Mod', 'CommandOrControl') } : item
}

function themeItem(current: Theme, setTheme: MenuChoices['setTheme']): MenuItemConstructorOptions {
  return {
    label: 'Theme',
    submenu: themes.map(({ theme, label }) => ({
      label,
      type: 'radio',
      checked: theme === current,
      click: () => setTheme(theme),
    })),
  }
}
