import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { type ActionId, actions, shortcutOf } from '../../shared/actions.ts'
import { buildMenu } from './menu-template.ts'

const choices = { perform: () => undefined, setTheme: () => undefined, showFolder: () => undefined }

test.each(['linux', 'darwin', 'win32'] as const)(
  'every action that belongs into the menu is there once, with its shortcut, on %s',
  platform => {
    const items = flat(buildMenu(platform, 'system', choices))
    for (const action of actions) {
      const found = items.filter(item => item.id === action.id)
      expect(found.map(item => item.label)).toEqual(action.menu ? [action.label] : [])
      const shortcut = shortcutOf(action, platform === 'darwin')
      if (action.menu) expect(found[0]?.accelerator).toBe(shortcut?.replace('Mod', 'CommandOrControl'))
    }
  },
)

test('choosing an item performs its action', () => {
  const performed: ActionId[] = []
  const menu = buildMenu('linux', 'dark', { ...choices, perform: action => performed.push(action) })
  const click = flat(menu).find(item => item.id === 'new-entry')?.click as (() => void) | undefined
  click?.()
  expect(performed).toEqual(['new-entry'])
})

test('the theme that is in use is marked', () => {
  const themes = flat(buildMenu('linux', 'dark', choices)).filter(item => item.type === 'radio')
  expect(themes.map(item => [item.label, item.checked])).toEqual([
    ['Like the System', false],
    ['Light', false],
    ['Dark', true],
  ])
})

test('text can be cut, copied, pasted, undone and enlarged from the menu', () => {
  const roles = flat(buildMenu('linux', 'light', choices)).map(item => item.role)
  for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom']) {
    expect(roles).toContain(role)
  }
})

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
}

test('on a Mac the keys that move by a word are left to the text, and no two actions share keys on any system', () => {
  for (const mac of [true, false]) {
    const keys = actions.flatMap(action => shortcutOf(action, mac) ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.includes('Alt+Left')).toBe(!mac)
  }
})
