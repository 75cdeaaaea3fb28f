import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RunningApp } from '../running-app.ts'
import { startSample } from './sample/start-sample.ts'

/** Within the patience of a busy machine. */
const soon = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 8000 })

let app: RunningApp
const home = 'https://journal.app.invalid/index.html'

beforeAll(async () => {
  app = await startSample()
})

afterAll(() => app.kill())

beforeEach(async () => {
  await app.page.goto(home)
})

async function recorded(call: string): Promise<unknown[]> {
  return (await app.recorded()).filter(entry => entry.call === call).map(entry => entry.parameters[0])
}

const outside: [how: string, address: string, script: string][] = [
  ['a link', 'https://elsewhere.example/', "document.querySelector('#out').click()"],
  ['location', 'https://other.example/x', "location.href = 'https://other.example/x'"],
  [
    'a look-alike of our host',
    'https://journal.app.invalid.evil.example/',
    "location = 'https://journal.app.invalid.evil.example/'",
  ],
  ['another host of our scheme', 'app://evil/index.html', "location = 'https://evil.app.invalid/index.html'"],
  ['our scheme by its own name', 'app://evil/x', "location = 'app://evil/x'"],
  ['a data address', 'data:text/html,x', "location = 'data:text/html,x'"],
  [
    'a form',
    'https://form.example/?',
    "(() => { const form = document.createElement('form'); form.action = 'https://form.example/'; document.body.append(form); form.submit() })()",
  ],
]

test.each(outside)(
  'will-navigate is told of %s to %s, and preventing it keeps the page (docs/api/web-contents.md)',
  async (_how, address, script) => {
    await app.page.evaluate(script)
    await soon(() => recorded('navigation.prevented')).toContain(address)
    expect(app.page.url()).toBe(home)
    expect(await app.page.evaluate(() => window.sample.call('echo', 'still here'))).toBe('still here')
  },
)

test('a link of our own origin is followed, and its page has the preload again (docs/api/web-contents.md)', async () => {
  await app.page.click('#in')
  await app.page.waitForURL(/other\.html$/)
  expect(await recorded('navigation.allowed')).toContain('app://journal/other.html')
  expect(await app.page.evaluate(() => window.sample.double(2))).toBe(4)
})

test('what main loads itself is not told as will-navigate (docs/api/web-contents.md)', async () => {
  const before = (await recorded('navigation.allowed')).length
  await app.page.evaluate(() => window.sample.call('print'))
  expect((await recorded('navigation.allowed')).length).toBe(before)
})

test('a window that the handler denies does not open, and its opener is told null (docs/api/window-open.md)', async () => {
  expect(await app.page.evaluate(() => window.open('https://popup.example/'))).toBeNull()
  await app.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://blank.example/', target: '_blank' })
    link.click()
  })
  await soon(() => recorded('windowOpen.denied')).toEqual(['https://popup.example/', 'https://blank.example/'])
  expect(
    app.page
      .context()
      .pages()
      .filter(page => /example/.test(page.url())),
  ).toEqual([])
})

test('no request reaches another machine, not even this one, and each is recorded', async () => {
  const reached: string[] = []
  const listener = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`
  await app.page.evaluate(url => {
    void fetch(`${url}/fetch`).catch(() => 'refused')
    document.body.append(Object.assign(new Image(), { src: `${url}/image` }))
    window.open(`${url}/window`)
    location.href = `${url}/location`
  }, address)
  await soon(() => recorded('navigation.prevented')).toContain(`${address}/location`)
  await soon(() => recorded('windowOpen.denied')).toContain(`${address}/window`)
  expect(reached).toEqual([])
  listener.close()
})

test('a response of protocol.handle comes with its headers: its policy is obeyed (docs/api/protocol.md)', async () => {
  expect(await app.page.evaluate(() => Reflect.get(window, 'mayEval'))).toBe('EvalError')
  const [type, body, status] = await app.page.evaluate(async () => {
    const response = await fetch('/missing.txt')
    return [response.headers.get('content-type'), await response.text(), response.status]
  })
  expect([type, body, status]).toEqual(['text/html; charset=utf-8', 'no app://journal/missing.txt', 404])
})
