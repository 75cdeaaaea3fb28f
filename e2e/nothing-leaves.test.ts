import { createSocket } from 'node:dgram'
import { once } from 'node:events'
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
  const packets = createSocket('udp4', () => reached.push('a packet'))
  packets.bind(0, '127.0.0.1')
  await once(packets, 'listening')
  const stun = `stun:127.0.0.1:${packets.address().port}`

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

  // From the page's own timers: what a test's tools run directly is not bound by all of the page's policy.
  await page.evaluate(
    ({ url, stun }) => {
      const add = (name: string, properties: object) =>
        document.body.append(Object.assign(document.createElement(name), properties))
      const link = (rel: string) => add('link', { rel, href: `${url}/${rel}` })
      const tries: (() => unknown)[] = [
        () => fetch(url).catch(() => 'refused'),
        () => navigator.sendBeacon(`${url}/beacon`, 'x'),
        () => new WebSocket(url.replace('http', 'ws')),
        () => new EventSource(`${url}/events`),
        () => Object.assign(new Image(), { src: `${url}/image` }),
        () => add('script', { src: `${url}/script` }),
        ...['stylesheet', 'prefetch', 'preload', 'modulepreload', 'preconnect', 'icon', 'manifest'].map(
          rel => () => link(rel),
        ),
        () => add('iframe', { src: `${url}/frame` }),
        () => add('object', { data: `${url}/object` }),
        () => add('embed', { src: `${url}/embed` }),
        () => add('video', { src: `${url}/video`, autoplay: true }),
        () => add('a', { href: '#', ping: `${url}/ping` }),
        () => document.querySelector<HTMLElement>('a[ping]')?.click(),
        () => document.body.style.setProperty('background-image', `url(${url}/background)`),
        () => new Worker(`${url}/worker`),
        async () => {
          const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] })
          peer.createDataChannel('x')
          await peer.setLocalDescription(await peer.createOffer())
        },
        () => window.open(`${url}/window`),
      ]
      for (const attempt of tries) setTimeout(attempt)
    },
    { url: outside, stun },
  )
  await page.waitForTimeout(1500)
  expect(reached).toEqual([])
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  listener.close()
  packets.close()
})
