import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { JournalPage } from './pages/journal-page.ts'
import { goTo, places } from './pages/places.ts'

type Bridge = {
  call: (feature: string, call: string, input: unknown) => Promise<unknown>
  listen: (hear: (...told: unknown[]) => void) => unknown
}

test('a page that spoils its own prototypes spoils nothing of what the bridge carries', async ({ app }) => {
  const journal = new JournalPage(await app.launch())
  await journal.startWriting()
  await journal.title.fill('Before')
  await journal.saved()
  const reply = await journal.page.evaluate(async () => {
    const undo: (() => void)[] = []
    const spoil = (holder: object, name: string) => {
      const before = Reflect.getOwnPropertyDescriptor(holder, name)
      Reflect.defineProperty(holder, name, { value: () => 'spoiled', configurable: true, writable: true })
      // By its place: `push` is one of those that are spoiled.
      undo[undo.length] = () => {
        if (before) Reflect.defineProperty(holder, name, before)
        else Reflect.deleteProperty(holder, name)
      }
    }
    for (const name of ['map', 'push', 'forEach', 'toJSON']) spoil(Array.prototype, name)
    for (const name of ['stringify', 'parse']) spoil(JSON, name)
    for (const name of ['toJSON', 'toString', 'ok', 'value']) spoil(Object.prototype, name)
    try {
      return await Reflect.get(window, 'throughline').call('entries', 'listGroups', undefined)
    } finally {
      // What carries the answer to this test lives in the same world, and would be spoiled too.
      for (let step = undo.length - 1; step >= 0; step--) undo[step]?.()
    }
  })
  expect(reply).toEqual({ ok: true, value: [{ year: 2026, roleId: null, count: 1 }] })
})

test('what the bridge tells the page holds nothing of Electron: no event, no sender, no port', async ({ app }) => {
  const page = await app.launch()
  const heard = await page.evaluate(async () => {
    const bridge = Reflect.get(window, 'throughline') as unknown as Bridge
    const parameters: unknown[][] = []
    const stop = bridge.listen((...told: unknown[]) => parameters.push(told))
    await bridge.call('preferences', 'set', { theme: 'dark' })
    await new Promise(resolve => setTimeout(resolve, 300))
    const returned = typeof stop === 'function' ? stop() : stop
    return { returned: returned ?? null, parameters }
  })
  expect(heard).toEqual({ returned: null, parameters: [[{ type: 'changed', features: ['preferences'] }]] })
})

test('a link or a file that is dropped on the page, and a link in it, lead nowhere', async ({ app }) => {
  const page = await app.launch()
  const home = page.url()
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/',
      textContent: 'Away from here',
    })
    document.body.prepend(link)
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const dataTransfer = new DataTransfer()
      dataTransfer.setData('text/uri-list', 'https://example.com/')
      dataTransfer.items.add(new File(['<script>1</script>'], 'page.html', { type: 'text/html' }))
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    }
  })
  await page.getByText('Away from here').click()
  await expect(page.getByText('Away from here')).toBeVisible()
  expect(page.url()).toBe(home)
})

test('the window’s own pages never break its policy', async ({ app }) => {
  test.slow()
  const page = await app.launch()
  const broken: string[] = []
  page.on('console', message => {
    if (/Content Security Policy|Refused to/i.test(message.text())) broken.push(message.text())
  })
  const journal = new JournalPage(page)
  await journal.openSample()
  for (const place of places) {
    await goTo(page, place)
    await expect(page.getByRole('main')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+k')
    await page.keyboard.press('Escape')
  }
  expect(broken).toEqual([])
})

test('the built page has no script and no style of its own', () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'out', 'renderer', 'index.html'), 'utf8')
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
  for (const [, address = ''] of page.matchAll(/(?:src|href)="([^"]*)"/g))
    expect(address).toMatch(/^((\.\/|\/)[\w./-]+|data:,)$/)
})
