import { expect, test } from 'vitest'
import { isOn, mayLoad, windowHost } from './origin.ts'

const hostile = [
  'app://journal.evil/',
  'app://journal.evil.com/index.html',
  'app://evil.journal/',
  'app://evil/',
  'app://paper/',
  'app://journal:80/',
  'app://journal:1/',
  'app://user@journal/',
  'app://user:password@journal/',
  'app://journal@evil/',
  'app://journal%2eevil/',
  'app://journal%00/',
  'app://journal\\@evil/',
  'app://journal\\.evil/',
  'app:journal',
  'app:/journal/',
  'app:///journal/',
  'app://',
  'apps://journal/',
  'xapp://journal/',
  'http://journal/',
  'https://journal/',
  'https://journal@evil.com/',
  'https://app/journal/',
  'https://app.invalid/',
  'https://example.com/?app://journal/',
  'ws://journal/',
  'ftp://journal/',
  'file:///etc/passwd',
  'file://journal/',
  'javascript:alert(1)',
  'javascript://journal/%0aalert(1)',
  'vbscript:msgbox(1)',
  'view-source:app://journal/',
  'about:blank',
  'about:srcdoc',
  'chrome://settings/',
  'devtools://devtools/bundled/inspector.html',
  'filesystem:app://journal/temporary/x',
  'data:text/html,<script>alert(1)</script>',
  'blob:app://journal/5f4c0a3e',
  '//journal/',
  'journal',
  '',
]

test.each(hostile)('%j is not our window’s origin', address => {
  expect(isOn(windowHost, address)).toBe(false)
})

test('our own pages are', () => {
  for (const address of [
    'app://journal/',
    'app://journal',
    'app://journal/index.html',
    'app://journal/#/stories',
    'APP://journal/',
  ]) {
    expect(isOn(windowHost, address)).toBe(true)
  }
})

test('the window loads its own files and what is inside the page already, and nothing else', () => {
  expect(mayLoad(windowHost, 'app://journal/assets/index.js')).toBe(true)
  expect(mayLoad(windowHost, 'blob:app://journal/5f4c0a3e')).toBe(true)
  expect(mayLoad(windowHost, 'data:image/png;base64,AA')).toBe(true)
  const inside = (address: string) => /^(data:|blob:app:\/\/journal\/)/.test(address)
  for (const address of hostile.filter(address => !inside(address)))
    expect(mayLoad(windowHost, address), address).toBe(false)
  for (const address of ['blob:https://example.com/1', 'blob:null/1', 'blob:file:///1', 'https://example.com/a.png']) {
    expect(mayLoad(windowHost, address), address).toBe(false)
  }
})
