import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningApp } from '../running-app.ts'
import { startSample } from './sample/start-sample.ts'

let app: RunningApp

beforeAll(async () => {
  app = await startSample()
})

afterAll(() => app.kill())

test('what the preload exposes is on window: functions proxied, all else copied and frozen (docs/api/context-bridge.md)', async () => {
  const seen = await app.page.evaluate(() => {
    const { sample } = window
    return {
      double: sample.double(4),
      words: sample.nested.words,
      date: sample.nested.at instanceof Date,
      frozen: Object.isFrozen(sample) && Object.isFrozen(sample.nested.words),
      replaced: Reflect.set(window, 'sample', 1),
    }
  })
  expect(seen).toEqual({ double: 8, words: ['one', 'two'], date: true, frozen: true, replaced: false })
})

test('an error thrown behind the bridge is thrown on this side, copied (docs/api/context-bridge.md)', async () => {
  const seen = await app.page.evaluate(() => {
    try {
      return window.sample.fail()
    } catch (error) {
      return error instanceof Error && error.message
    }
  })
  expect(seen).toBe('as asked')
})

test('a page has neither Node nor Electron (docs/tutorial/sandbox.md)', async () => {
  expect(
    await app.page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
  ).toEqual(['undefined', 'undefined'])
})

test('what a page does to its own built-ins does not reach the preload (docs/tutorial/context-isolation.md)', async () => {
  const reply = await app.page.evaluate(async () => {
    const before = {
      map: Array.prototype.map,
      stringify: JSON.stringify,
      dispatch: EventTarget.prototype.dispatchEvent,
    }
    const caught: unknown[] = []
    Object.assign(Array.prototype, { map: () => caught })
    JSON.stringify = () => '"stolen"'
    EventTarget.prototype.dispatchEvent = event => caught.push(event) > 0
    Object.defineProperty(Object.prototype, 'channel', { value: 'stolen', configurable: true })
    const echoed = await window.sample.call('echo', [{ id: 1 }, 'two'])
    Array.prototype.map = before.map
    JSON.stringify = before.stringify
    EventTarget.prototype.dispatchEvent = before.dispatch
    Reflect.deleteProperty(Object.prototype, 'channel')
    return { echoed, caught: caught.length }
  })
  expect(reply).toEqual({ echoed: [{ id: 1 }, 'two'], caught: 0 })
})

test('arguments and replies are structured clones, in both directions (docs/api/ipc-renderer.md)', async () => {
  const same = await app.page.evaluate(async () => {
    const sent = {
      at: new Date(5),
      none: undefined,
      map: new Map([['a', new Set([1])]]),
      bytes: new Uint8Array([1, 2, 255]),
      $: { block: 'x' },
    }
    const got = (await window.sample.call('echo', sent)) as typeof sent
    return [
      got.at instanceof Date,
      'none' in got,
      got.map.get('a')?.has(1),
      got.bytes[2],
      got.bytes instanceof Uint8Array,
      got.$.block,
    ]
  })
  expect(same).toEqual([true, true, true, 255, true, 'x'])
})

test('a function cannot be sent: it is refused at once (docs/api/ipc-renderer.md)', async () => {
  const refusal = await app.page.evaluate(() =>
    window.sample.call('echo', { run: () => 1 }).catch(error => error.message),
  )
  expect(refusal).toContain('could not be cloned')
})

test('an error of a handler arrives as its message; an unknown channel is one (docs/api/ipc-renderer.md)', async () => {
  const messages = await app.page.evaluate(() =>
    Promise.all(
      [window.sample.call('fail'), window.sample.invoke('unheard')].map(call => call.catch(error => error.message)),
    ),
  )
  expect(messages).toEqual([
    "Error invoking remote method 'call': Error: on purpose",
    "Error invoking remote method 'unheard': Error: No handler registered for 'unheard'",
  ])
})

test('a handler sees which frame asks, by our own scheme (docs/api/structures/ipc-main-invoke-event.md)', async () => {
  expect(await app.page.evaluate(() => window.sample.call('whoAsks'))).toEqual({
    url: 'app://journal/index.html',
    origin: 'app://journal',
    top: true,
    same: true,
  })
})

test('what main sends is heard until the listener is taken away (docs/api/web-contents.md)', async () => {
  const heard = await app.page.evaluate(async () => {
    const messages: unknown[] = []
    const first = new Promise<void>(resolve => {
      const stop = window.sample.listen(message => {
        messages.push(message)
        stop()
        resolve()
      })
    })
    await window.sample.call('tell', 1)
    await first
    await window.sample.call('tell', 2)
    await window.sample.call('echo')
    return messages
  })
  expect(heard).toEqual([{ type: 'told', input: 1 }])
})

test('a frame inside the page has no preload (docs/api/structures/web-preferences.md)', async () => {
  const inside = await app.page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = '/other.html'
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    const found = [frame.contentDocument?.title, typeof frame.contentWindow?.window.sample]
    frame.remove()
    return found
  })
  expect(inside).toEqual(['Other', 'undefined'])
})

test('a page is granted what the session’s handler grants, and nothing else (docs/api/session.md)', async () => {
  const state = await app.page.evaluate(async () => {
    const names = ['clipboard-write', 'geolocation', 'notifications', 'microphone'] as PermissionName[]
    const found = await Promise.all(names.map(name => navigator.permissions.query({ name })))
    return found.map(permission => permission.state)
  })
  expect(state).toEqual(['granted', 'denied', 'denied', 'denied'])
})

test('a download is refused, and recorded (docs/api/session.md)', async () => {
  await app.page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['x']))
    Object.assign(document.createElement('a'), { href, download: 'notes.txt' }).click()
  })
  const refused = async () => (await app.recorded()).filter(entry => entry.call === 'download.refused')
  await expect.poll(refused, { timeout: 8000 }).toMatchObject([{ parameters: ['notes.txt'] }])
})

test('fifty rows come back within a few milliseconds', async () => {
  const medianMs = await app.page.evaluate(async () => {
    const times: number[] = []
    for (let round = 0; round < 21; round++) {
      const start = performance.now()
      await window.sample.call('rows')
      times.push(performance.now() - start)
    }
    return times.sort((one, other) => one - other)[10] ?? Number.POSITIVE_INFINITY
  })
  // Quiet machines need 3 ms; the bound leaves room for a busy one.
  expect(medianMs).toBeLessThan(40)
})
