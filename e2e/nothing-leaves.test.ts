import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo, places } from './pages/places.ts'

test('no request leaves the app while everything in it is used, and none that its page tries', async ({ app }) => {
  const reached: string[] = []
  const listener = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.end()
  })
  listener.on('connection', () => reached.push('a connection'))
  await new Promise<void>(resolve => listener.listen(0, '127.0.0.1', resolve))
  const outside = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`

  const page = await app.launch()
  const requested: string[] = []
  page.on('request', request => requested.push(request.url()))
  const journal = new JournalPage(page)
  await journal.openSample()
  for (const place of [...places, 'Journal' as const]) {
    await goTo(page, place)
    await expect(page.getByRole('main')).toBeVisible()
  }
  const own = new URL(page.url()).origin
  expect(requested.filter(url => !url.startsWith(own) && !/^(blob|data):/.test(url))).toEqual([])

  // From the page's own script: the tools of a test are not bound by the page's policy.
  await page.evaluate(url => {
    const tries: (() => unknown)[] = [
      () => fetch(url).catch(() => 'refused'),
      () => navigator.sendBeacon(`${url}/beacon`, 'x'),
      () => new WebSocket(url.replace('http', 'ws')),
      () => new EventSource(`${url}/events`),
      () => Object.assign(new Image(), { src: `${url}/image` }),
      () => document.head.append(Object.assign(document.createElement('script'), { src: `${url}/script` })),
      () =>
        document.head.append(
          Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${url}/style` }),
        ),
      () =>
        document.head.append(
          Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${url}/prefetch` }),
        ),
      () => document.body.append(Object.assign(document.createElement('iframe'), { src: `${url}/frame` })),
      () => window.open(`${url}/window`),
    ]
    for (const attempt of tries) {
      try {
        attempt()
      } catch {
        // A refusal by exception is as good as one by silence; what counts is what reaches the listener.
      }
    }
  }, outside)
  await page.waitForTimeout(1500)
  expect(reached).toEqual([])
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  listener.close()
})
