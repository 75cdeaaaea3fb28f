import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** Every source that ships, by its path; tests, and the stage that the editor's tests play on, may speak of what sources may not. */
const sources = ['electron', 'renderer', 'shared']
  .flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
  )
  .filter(path => /\.(ts|tsx|html|css)$/.test(path) && !/\.test\.tsx?$|[\\/]stage[\\/]/.test(path))
  .map(path => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }))

function holding(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
}

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(50)
})

test.each([
  /nodeIntegration\w*:\s*true/,
  /contextIsolation:\s*false/,
  /sandbox:\s*false/,
  /webSecurity:\s*false/,
  /allowRunningInsecureContent:\s*true/,
  /experimentalFeatures:\s*true/,
  /enableBlinkFeatures/,
  /webviewTag:\s*true/,
  /<webview/,
  /bypassCSP/,
  /allowServiceWorkers/,
  /corsEnabled/,
  /allowpopups/i,
  /setCertificateVerifyProc|certificate-error|ignore-certificate-errors|disable-web-security/,
  /loadFile\(/,
  /file:\/\//,
  /crashReporter/,
  /autoUpdater/,
  /@electron\/remote/,
  /\beval\(|new Function\(/,
  /dangerouslySetInnerHTML/,
  /unsafe-inline|unsafe-eval/,
  /navigator\.sendBeacon|new WebSocket|new EventSource|XMLHttpRequest|RTCPeerConnection/,
])('no source holds %s', pattern => {
  expect(holding(pattern)).toEqual([])
})

test.each([
  [/\bipcMain\b/, ['electron/ipc/serve.ts']],
  [/\bipcRenderer\b/, ['electron/preload.ts']],
  [/new BrowserWindow\(/, ['electron/app/create-window.ts']],
  [/shell\.openExternal/, ['electron/main.ts']],
  [/openOutside\(address/, ['electron/app/outside-link.ts', 'electron/main.ts']],
  [/fromPartition/, ['electron/app/sessions.ts']],
  [/appendSwitch\(/, ['electron/app/switches.ts']],
  [/from 'node:(http|https|net|dgram|tls|dns)/, []],
  [/from 'node:child_process'/, []],
])('%s stands only where it belongs', (pattern, places) => {
  expect(holding(pattern).sort()).toEqual(places)
})

test('no source names an address to load from', () => {
  const addresses = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\b(https?|wss?):\/\/[\w.-]+/g)].map(([address]) => `${path}: ${address}`),
  )
  // Namespaces and examples in sentences load nothing; a host that could be asked would stand here.
  expect(addresses.filter(address => !/www\.w3\.org|json-schema\.org|example\.(com|org)/.test(address))).toEqual([])
})

test('the window’s page has no script and no style of its own', () => {
  const page = readFileSync(join(root, 'renderer', 'index.html'), 'utf8')
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
  expect(page).toContain('<meta property="csp-nonce" nonce="__CSP_NONCE__" />')
})

test('the bridge gives the page two functions and knows no feature', () => {
  const preload = readFileSync(join(root, 'electron', 'preload.ts'), 'utf8')
  expect(preload.match(/import .*/g)).toEqual(["import { contextBridge, ipcRenderer } from 'electron'"])
  expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1)
  expect([...preload.matchAll(/^ {4}(\w+): /gm)].map(([, name]) => name)).toEqual(['call', 'listen'])
  expect([...preload.matchAll(/ipcRenderer\.(\w+)\('(\w+)'/g)].map(([, how, channel]) => `${how} ${channel}`)).toEqual([
    'invoke call',
    'on event',
    'off event',
  ])
})
