import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { acceleratorMatches, type Key } from './accelerator.ts'
import { fromBrowserAddress, originOf, toBrowserAddress, toBrowserHeader } from './address.ts'
import { answerDialog, dialog } from './dialog.ts'
import { Menu } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { forgetRecorded, recordedCalls } from './recorder.ts'
import { sessionOf } from './session.ts'
import { createByteText, createWire } from './wire.ts'

const schemes = new Set(['app'])

beforeEach(() => forgetRecorded())

test('an address of our scheme keeps its host, path and query on the way to the browser and back', () => {
  expect(toBrowserAddress('app://journal/a.js?x#y', schemes)).toBe('https://journal.app.invalid/a.js?x#y')
  expect(originOf(fromBrowserAddress('https://journal.app.invalid', schemes))).toBe('app://journal')
  fc.assert(
    fc.property(fc.domain(), fc.webPath(), (host, path) => {
      const address = `app://${host}${path}`
      expect(fromBrowserAddress(toBrowserAddress(address, schemes), schemes)).toBe(address)
    }),
  )
})

test('only our own hosts are translated back: look-alikes stay what they are', () => {
  for (const address of [
    'https://journal.app.invalid.evil.example/',
    'http://journal.app.invalid/',
    'https://journal.other.invalid/',
  ])
    expect(fromBrowserAddress(address, schemes)).toBe(address)
  expect(toBrowserHeader("connect-src app://journal https://x.example 'self'", schemes)).toBe(
    "connect-src https://journal.app.invalid https://x.example 'self'",
  )
})

test('whatever JSON can say crosses the wire unchanged', () => {
  const { encode, decode } = createWire(createByteText())
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(decode(encode(value))).toEqual(value)
    }),
    { examples: [[JSON.parse('{"a":{"__proto__":0}}')]] },
  )
})

const plain: Key = { key: 'n', code: 'KeyN', control: false, meta: false, alt: false, shift: false }

test('CommandOrControl is Command on a Mac and Control elsewhere, and every modifier counts (docs/tutorial/keyboard-shortcuts.md)', () => {
  expect(acceleratorMatches('CommandOrControl+N', { ...plain, control: true }, 'linux')).toBe(true)
  expect(acceleratorMatches('CommandOrControl+N', { ...plain, meta: true }, 'darwin')).toBe(true)
  expect(acceleratorMatches('CommandOrControl+N', { ...plain, control: true, shift: true }, 'linux')).toBe(false)
  expect(
    acceleratorMatches(
      'CmdOrCtrl+Shift+Plus',
      { ...plain, key: '+', code: 'Equal', control: true, shift: true },
      'linux',
    ),
  ).toBe(true)
  expect(acceleratorMatches(undefined, plain)).toBe(false)
})

test('a message box that nobody answers is cancelled: by cancelId, else by the button that says so, else the first (docs/api/dialog.md)', async () => {
  process.env.THROUGHLINE_TEST = '1'
  const response = async (options: Electron.MessageBoxOptions) => (await dialog.showMessageBox(options)).response
  expect(await response({ message: 'x', buttons: ['Go', 'Stay'], cancelId: 1 })).toBe(1)
  expect(await response({ message: 'x', buttons: ['Go', 'Later', 'Cancel'] })).toBe(2)
  expect(await response({ message: 'x', buttons: ['Go', 'Later'] })).toBe(0)
  expect(recordedCalls('dialog.showMessageBox')).toHaveLength(3)
})

test('a dialog takes the answer that is waiting for it, whether or not it has a window', async () => {
  process.env.THROUGHLINE_TEST = '1'
  answerDialog('showSaveDialog', { filePath: '/tmp/sheet.pdf' })
  expect(await dialog.showSaveDialog({ title: 'Save' })).toEqual({ canceled: false, filePath: '/tmp/sheet.pdf' })
  expect(await dialog.showSaveDialog({ title: 'Save' })).toEqual({ canceled: true, filePath: '' })
})

test('a check box of the menu changes before its click is told (docs/api/menu-item.md)', () => {
  const seen: boolean[] = []
  const menu = Menu.buildFromTemplate([{ label: 'Wide', type: 'checkbox', click: item => seen.push(item.checked) }])
  menu.items[0]?.click()
  menu.items[0]?.click()
  expect(seen).toEqual([true, false])
})

test('a theme source overrules the system, and a change is told (docs/api/native-theme.md)', () => {
  let updates = 0
  nativeTheme.on('updated', () => updates++)
  nativeTheme.themeSource = 'dark'
  expect([nativeTheme.shouldUseDarkColors, updates]).toEqual([true, 1])
  nativeTheme.themeSource = 'system'
  expect([nativeTheme.shouldUseDarkColors, updates]).toEqual([false, 2])
})

test('a partition is one session however often it is asked for, and in memory unless its name says persist (docs/api/session.md)', () => {
  expect(sessionOf('journal')).toBe(sessionOf('journal'))
  expect(sessionOf('journal').isPersistent()).toBe(false)
  expect(sessionOf('persist:journal').isPersistent()).toBe(true)
})
