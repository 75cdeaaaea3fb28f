import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../read-pdf.ts'
import type { RunningApp } from '../running-app.ts'
import { asPrintCommand } from './print-options.ts'
import { startSample } from './sample/start-sample.ts'

let app: RunningApp

beforeAll(async () => {
  app = await startSample()
})

afterAll(() => app.kill())

test('a window that is not shown prints with tags, outline and page numbers (docs/api/web-contents.md)', async () => {
  const bytes = (await app.page.evaluate(async () => [
    ...((await window.sample.call('print')) as Uint8Array),
  ])) as number[]
  const pdf = await readPdf(new Uint8Array(bytes))
  expect(pdf.tagged).toBe(true)
  expect(pdf.outline).toContain('Title')
  expect(pdf.pages.map(page => /Page \d of \d/.exec(page)?.[0])).toEqual(['Page 1 of 2', 'Page 2 of 2'])
  expect(await app.windows()).toMatchObject([{ focused: true, url: 'app://journal/index.html' }])
})

test('paper is Letter with margins of 1 cm where nothing is said; sizes and margins are inches (docs/api/web-contents.md)', () => {
  expect(asPrintCommand({})).toMatchObject({
    paperWidth: 8.5,
    paperHeight: 11,
    marginTop: 0.4,
    printBackground: false,
    scale: 1,
  })
  expect(asPrintCommand({ pageSize: { width: 5, height: 7 }, margins: { left: 1 } })).toMatchObject({
    paperWidth: 5,
    paperHeight: 7,
    marginLeft: 1,
    marginRight: 0.4,
  })
  expect(() => asPrintCommand({ pageSize: { width: 0, height: 7 } })).toThrow('greater than 0')
})
