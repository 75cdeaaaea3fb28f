import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { asElectron } from './as-electron.ts'
import { record } from './recorder.ts'
import { performRole } from './roles.ts'

type Template = readonly (Electron.MenuItemConstructorOptions | Electron.MenuItem)[]

/** Editing keys work by themselves; these would not. */
const defaultAccelerators: Record<string, string> = {
  quit: 'CommandOrControl+Q',
  close: 'CommandOrControl+W',
  minimize: 'CommandOrControl+M',
  reload: 'CommandOrControl+R',
}

export class MenuItem {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly role: string | undefined
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  readonly #click: Electron.MenuItemConstructorOptions['click']
  enabled: boolean
  visible: boolean
  checked: boolean

  constructor(options: Electron.MenuItemConstructorOptions) {
    this.id = options.id ?? ''
    this.role = options.role
    this.label = options.label ?? options.role ?? ''
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    // Undefined where the item has none; the type of the option also knows null.
    this.accelerator = options.accelerator ?? defaultAccelerators[options.role?.toLowerCase() ?? '']
    this.submenu = options.submenu ? menuOf(options.submenu) : undefined
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.#click = options.click
  }

  /** As a person's choice does it: a check box changes first, then the item is told. */
  click(): void {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') this.checked = true
    record('menu.click', this.label)
    if (this.#click) this.#click(asElectron<Electron.MenuItem>(this), undefined, asElectron<Electron.KeyboardEvent>({}))
    else if (this.role) performRole(this.role)
  }
}

let applicationMenu: Menu | null = null
let lastPopup: Menu | null = null

export class Menu extends EventEmitter {
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: Template): Menu {
    return menuOf(template)
  }

  static setApplicationMenu(menu: Menu | null): void {
    record('Menu.setApplicationMenu', menu ? menu.items.map(item => item.label) : null)
    applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    return allItems(this).find(item => item.id === id) ?? null
  }

  popup(options?: Electron.PopupOptions): void {
    record(
      'menu.popup',
      this.items.map(item => item.label),
      options?.x,
      options?.y,
    )
    lastPopup = this
    this.emit('menu-will-show')
  }

  closePopup(): void {
    lastPopup = null
    this.emit('menu-will-close')
  }
}

function menuOf(from: Menu | Electron.Menu | Template): Menu {
  if (from instanceof Menu) return from
  const menu = new Menu()
  if (!('length' in from)) return menu
  // Items that were made already are ours: production code has no other to give.
  for (const item of from)
    menu.append(item instanceof MenuItem ? item : new MenuItem(item as Electron.MenuItemConstructorOptions))
  return menu
}

function allItems(menu: Menu): MenuItem[] {
  return menu.items.flatMap(item => [item, ...(item.submenu ? allItems(item.submenu) : [])])
}

/** Every item of the menu bar, submenus included. */
export function applicationItems(): MenuItem[] {
  return applicationMenu ? allItems(applicationMenu) : []
}

/** By label (without its underlining mark) or id, in the menu that is open under the pointer before the menu bar. */
export function findMenuItem(name: string): MenuItem | undefined {
  const items = [...(lastPopup ? allItems(lastPopup) : []), ...applicationItems()]
  return items.find(item => item.id === name || item.label.replace('&', '') === name)
}
