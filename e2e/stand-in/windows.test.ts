import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import type { RunningApp } from '../running-app.ts'
import { startSample } from './sample/start-sample.ts'

/** Within the patience of a busy machine. */
const soon = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 8000 })

const running: RunningApp[] = []

async function start(folder?: string): Promise<RunningApp> {
  const app = await startSample(folder)
  running.push(app)
  return app
}

afterEach(async () => {
  for (const app of running.splice(0)) await app.kill()
})

const endpointOf = (app: RunningApp) => /devtools (\S+)/.exec(app.output())?.[1] ?? ''
const lines = (app: RunningApp) =>
  app
    .output()
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('stand-in'))

test('close is told first and may be prevented; then the app ends in the documented order, and no browser is left (docs/api/browser-window.md, docs/api/app.md)', async () => {
  const app = await start()
  await app.askToClose()
  expect(await app.page.evaluate(() => window.sample.call('echo', 'open'))).toBe('open')
  await app.page.evaluate(() => window.sample.call('mayClose', true))
  await app.askToClose()
  expect(await app.exited).toBe(0)
  expect(lines(app)).toEqual(['close', 'close', 'window-all-closed', 'before-quit', 'will-quit', 'quit'])
  await expect(chromium.connectOverCDP(endpointOf(app), { timeout: 1000 })).rejects.toThrow()
  expect(readdirSync(tmpdir()).filter(name => name.startsWith(`throughline-window-${app.processId}-`))).toEqual([])
})

test('quit closes all windows first, does not tell window-all-closed, and a window may refuse (docs/api/app.md)', async () => {
  const app = await start()
  await app.askToQuit()
  expect(await app.page.evaluate(() => window.sample.call('echo', 'open'))).toBe('open')
  await app.page.evaluate(() => window.sample.call('mayClose', true))
  await app.askToQuit()
  expect(await app.exited).toBe(0)
  expect(lines(app)).toEqual(['before-quit', 'close', 'before-quit', 'close', 'will-quit', 'quit'])
})

test('a killed app takes its browser along', async () => {
  const app = await start()
  const endpoint = endpointOf(app)
  await app.kill()
  await expect(chromium.connectOverCDP(endpoint, { timeout: 1000 })).rejects.toThrow()
})

test('a second process is refused the lock, and the first is told of it (docs/api/app.md)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-sample-'))
  const first = await start(folder)
  await expect(start(folder)).rejects.toThrow('refused')
  await soon(() => lines(first)).toContainEqual(expect.stringMatching(/^second instance .*main\.ts$/))
  await first.kill()
  const second = await start(folder)
  expect(await second.page.title()).toBe('Sample')
  await second.kill()
  rmSync(folder, { recursive: true })
})

test('a page that dies is told as render-process-gone and can be loaded again (docs/api/web-contents.md)', async () => {
  const app = await start()
  const page = await app.crashRenderer()
  expect(lines(app)).toEqual(['gone crashed'])
  expect(await page.evaluate(() => window.sample.double(3))).toBe(6)
})

test('two windows are told apart, and the last one shown has the focus (docs/api/browser-window.md)', async () => {
  const app = await start()
  const opened = app.page.context().waitForEvent('page')
  const id = await app.page.evaluate(() => window.sample.call('open'))
  const other = await opened
  await other.waitForLoadState()
  await other.waitForFunction(() => 'sample' in window)
  await soon(async () => (await app.windows()).map(window => [window.id, window.focused])).toEqual([
    [1, false],
    [id, true],
  ])
  const heard = other.evaluate(() => new Promise(resolve => window.sample.listen(resolve)))
  await other.evaluate(() => window.sample.call('tell', 'only you'))
  expect(await heard).toEqual({ type: 'told', input: 'only you' })
})

test('an accelerator of the menu acts where the page has not used the key, and an item can be clicked (docs/tutorial/keyboard-shortcuts.md)', async () => {
  const app = await start()
  const chosen = () => app.recorded().then(calls => calls.filter(entry => entry.call === 'menu.click').length)
  await app.page.keyboard.press('ControlOrMeta+n')
  await soon(chosen).toBe(1)
  await app.page.evaluate(() => addEventListener('keydown', event => event.preventDefault()))
  await app.page.keyboard.press('ControlOrMeta+n')
  await app.page.evaluate(() => window.sample.call('echo'))
  expect(await chosen()).toBe(1)
  await app.clickMenu('New')
  expect(await chosen()).toBe(2)
})

test('options, handlers and switches are recorded in their order', async () => {
  const app = await start()
  const calls = (await app.recorded()).map(entry => entry.call)
  expect(calls.indexOf('app.enableSandbox')).toBeLessThan(calls.indexOf('BrowserWindow'))
  const [window] = (await app.recorded()).filter(entry => entry.call === 'BrowserWindow')
  expect(window?.parameters[0]).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  })
  expect(calls).toContain('session.setPermissionRequestHandler')
})
