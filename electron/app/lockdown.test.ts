import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import { lockContents, lockSession } from './lockdown.ts'
import { windowHost } from './origin.ts'

/** Notes which handler was set by which call, so that the test can be the one who asks. */
function recording() {
  const calls = new Map<string, readonly unknown[]>()
  const note =
    (name: string) =>
    (...parameters: unknown[]) => {
      calls.set(name, parameters)
      return Promise.resolve()
    }
  const events = new EventEmitter()
  const noted = new Proxy(events, {
    get: (target, name) => {
      if (name in target) return Reflect.get(target, name).bind(target)
      if (name === 'webRequest') return { onBeforeRequest: note('onBeforeRequest') }
      return note(String(name))
    },
  })
  const handler = (name: string) => calls.get(name)?.[0] as (...parameters: unknown[]) => unknown
  return { noted, events, calls, handler }
}

function lockedSession({ developerTools = false, listens = false } = {}) {
  const record = recording()
  lockSession(record.noted as unknown as Session, windowHost, { developerTools, mayListen: () => listens })
  return record
}

function lockedContents() {
  const record = recording()
  lockContents(record.noted as unknown as WebContents, windowHost)
  return record
}

const permissions =
  'ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts local-network local-network-access loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal payment-handler periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial smart-card speaker-selection storage-access system-wake-lock top-level-storage-access usb vr web-app-installation web-printing window-management unknown made-up'.split(
    ' ',
  )

describe('a session of ours', () => {
  test.each(permissions)('never grants %s', permission => {
    const { handler } = lockedSession()
    const answers: boolean[] = []
    const details = { isMainFrame: true, requestingUrl: 'app://journal/' }
    handler('setPermissionRequestHandler')(null, permission, (granted: boolean) => answers.push(granted), details)
    expect(answers).toEqual([false])
    expect(handler('setPermissionCheckHandler')(null, permission, 'app://journal/', details)).toBe(false)
  })

  test('lets only its own main frame put a copied text on the clipboard', () => {
    const { handler } = lockedSession()
    const asks = [
      { origin: 'app://journal/', isMainFrame: true, granted: true },
      { origin: 'app://journal/', isMainFrame: false, granted: false },
      { origin: 'https://example.com/', isMainFrame: true, granted: false },
      { origin: 'app://journal.evil/', isMainFrame: true, granted: false },
    ]
    for (const { origin, isMainFrame, granted } of asks) {
      const answers: boolean[] = []
      const details = { isMainFrame, requestingUrl: origin }
      const permission = 'clipboard-sanitized-write'
      handler('setPermissionRequestHandler')(null, permission, (answer: boolean) => answers.push(answer), details)
      expect(answers).toEqual([granted])
      expect(handler('setPermissionCheckHandler')(null, permission, origin, details)).toBe(granted)
    }
  })

  test('lets its own main frame hear while a rehearsal is recorded, and never see', () => {
    const own = { isMainFrame: true, requestingUrl: 'app://journal/' }
    const asks = [
      { listens: true, details: { ...own, mediaTypes: ['audio'] }, granted: true },
      { listens: false, details: { ...own, mediaTypes: ['audio'] }, granted: false },
      { listens: true, details: { ...own, mediaTypes: ['video'] }, granted: false },
      { listens: true, details: { ...own, mediaTypes: ['audio', 'video'] }, granted: false },
      { listens: true, details: { ...own, mediaTypes: [] }, granted: false },
      { listens: true, details: { ...own, isMainFrame: false, mediaTypes: ['audio'] }, granted: false },
      {
        listens: true,
        details: { ...own, requestingUrl: 'https://example.com/', mediaTypes: ['audio'] },
        granted: false,
      },
    ]
    for (const { listens, details, granted } of asks) {
      const { handler } = lockedSession({ listens })
      const answers: boolean[] = []
      handler('setPermissionRequestHandler')(null, 'media', (answer: boolean) => answers.push(answer), details)
      expect(answers).toEqual([granted])
    }
    const check = (listens: boolean, mediaType: string, origin = 'app://journal/') =>
      lockedSession({ listens }).handler('setPermissionCheckHandler')(null, 'media', origin, {
        isMainFrame: true,
        mediaType,
      })
    expect([check(true, 'audio'), check(false, 'audio'), check(true, 'video'), check(true, 'unknown')]).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(check(true, 'audio', 'https://example.com/')).toBe(false)
  })

  test('hands out no device and no screen', () => {
    const { handler } = lockedSession()
    expect(handler('setDevicePermissionHandler')({ deviceType: 'usb' })).toBe(false)
    const answers: unknown[] = []
    handler('setDisplayMediaRequestHandler')({}, (streams: unknown) => answers.push(streams))
    expect(answers).toEqual([null])
  })

  test.each([
    ['https://example.com/', true],
    ['http://127.0.0.1:8080/', true],
    ['ws://localhost/', true],
    ['file:///etc/passwd', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['app://paper/fonts/x.woff2', true],
    ['app://journal/assets/index.js', false],
    ['data:image/png;base64,AA', false],
  ])('a request for %s is cancelled: %s', (url, cancel) => {
    const answers: unknown[] = []
    lockedSession().handler('onBeforeRequest')({ url }, (answer: unknown) => answers.push(answer))
    expect(answers).toEqual([{ cancel }])
  })

  test('opens the developer’s tools only where they are allowed', () => {
    const answers: unknown[] = []
    const url = 'devtools://devtools/bundled/inspector.html'
    lockedSession({ developerTools: true }).handler('onBeforeRequest')({ url }, (answer: unknown) =>
      answers.push(answer),
    )
    expect(answers).toEqual([{ cancel: false }])
  })

  test('has a dead end for a proxy, loads no dictionaries and downloads nothing', () => {
    const { calls, events } = lockedSession()
    expect(calls.get('setProxy')).toEqual([
      { mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' },
    ])
    expect(calls.get('setSpellCheckerEnabled')).toEqual([false])
    expect(prevented(events, 'will-download')).toBe(true)
  })
})

describe('a page of ours', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays where it is: %s', event => {
    const { events } = lockedContents()
    const away = [
      'https://example.com/',
      'file:///x',
      'javascript:1',
      'data:text/html,x',
      'app://journal.evil/',
      'blob:x',
    ]
    for (const url of away) expect(prevented(events, event, { url }), url).toBe(true)
    expect(prevented(events, event, { url: 'app://journal/' })).toBe(false)
  })

  test('opens no window and holds no other page', () => {
    const { handler, events, calls } = lockedContents()
    expect(handler('setWindowOpenHandler')({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
    expect(handler('setWindowOpenHandler')({ url: 'app://journal/' })).toEqual({ action: 'deny' })
    expect(prevented(events, 'will-attach-webview')).toBe(true)
    expect(calls.get('setWebRTCIPHandlingPolicy')).toEqual(['disable_non_proxied_udp'])
  })
})

function prevented(events: EventEmitter, name: string, details: object = {}): boolean {
  let stopped = false
  const stop = () => {
    stopped = true
  }
  expect(events.emit(name, { ...details, preventDefault: stop })).toBe(true)
  return stopped
}
