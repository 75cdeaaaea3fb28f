import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { JournalClient } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import { firstSheet, type PrepSheet } from '../../../shared/prep-sheets.ts'
import type { PrintRequest } from '../../../shared/printing.ts'
import type { StandIn } from '../../../shared/stand-ins.ts'
import { printingHandlers } from './handlers.ts'
import type { Paper } from './paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-printing-'))
afterAll(() => rmSync(folder, { recursive: true }))

const sheet: PrepSheet = { ...firstSheet(null, ['kept', 'gone']), title: 'Loop / day one' }
const asked = (changes: Partial<PrepSheet> = {}): PrintRequest => ({ kind: 'prep', sheet: { ...sheet, ...changes } })

/** A paper whose "PDF" is the document itself. */
function desk(where: string | null = join(folder, 'sheet.pdf'), standIns: StandIn[] = []) {
  const printed: string[] = []
  const names: string[] = []
  const paper: Paper = {
    toPdf: async makeHtml => new TextEncoder().encode(makeHtml('n')),
    toPrinter: async makeHtml => printed.push(makeHtml('n')) > 0,
  }
  const get = async ({ id }: { id: string }) => {
    if (id === 'gone') throw new CallError('not-found', 'This story is gone.')
    if (id === 'broken') throw new CallError('journal-damaged', 'The journal is damaged.')
    return {
      id,
      headline: `Story ${id}`,
      status: 'ready',
      emphases: [],
      sources: [],
      cueWords: [],
      followUps: [],
      metrics: [],
      document: { root: { type: 'root' } },
    }
  }
  const handlers = printingHandlers({
    printed: new Map(),
    today: () => '2026-11-22',
    // Only these calls are made.
    journal: {
      stories: { get },
      frameworks: { listOwn: async () => [] },
      standIns: { list: async () => standIns },
    } as unknown as JournalClient,
    paper,
    speakingRate: () => 140,
    askWhere: async fileName => {
      names.push(fileName)
      return where
    },
  })
  return { handlers, printed, names }
}

test('what is saved and printed is what was rendered', async () => {
  const { handlers, printed, names } = desk()
  const { sheetId, pdf } = await handlers.render(asked())
  const path = join(folder, 'sheet.pdf')
  expect(await handlers.save({ sheetId, format: 'pdf' })).toEqual({ path })
  expect(names).toEqual(['Loop day one.pdf'])
  expect(new Uint8Array(readFileSync(path))).toEqual(pdf)
  await handlers.print({ sheetId })
  expect(printed).toEqual([new TextDecoder().decode(pdf)])
})

test('a story that is in the trash by now is left out; any other failure is told', async () => {
  const { handlers } = desk()
  const { pdf } = await handlers.render(asked())
  expect(new TextDecoder().decode(pdf).match(/<article/g)).toHaveLength(1)
  await expect(handlers.render(asked({ storyIds: ['broken'] }))).rejects.toMatchObject({ code: 'journal-damaged' })
})

test('who changes their mind gets no file', async () => {
  const { handlers } = desk(null)
  const { sheetId } = await handlers.render(asked())
  expect(await handlers.save({ sheetId, format: 'pdf' })).toBeNull()
})

test('a place that cannot be written is named, with what to do', async () => {
  const { handlers } = desk(join(folder, 'no such folder', 'sheet.pdf'))
  const { sheetId } = await handlers.render(asked())
  await expect(handlers.save({ sheetId, format: 'pdf' })).rejects.toMatchObject({
    message: expect.stringContaining('another folder'),
  })
})

test('the newest sheets can be saved, an old one is refused in words', async () => {
  const { handlers } = desk()
  const first = await handlers.render(asked())
  for (let count = 0; count < 4; count++) await handlers.render(asked())
  await expect(async () => handlers.save({ sheetId: first.sheetId, format: 'pdf' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a safe sheet says no mapped name, in its file names and other formats either', async () => {
  const standIns: StandIn[] = [{ id: 'a', name: 'kept', kind: 'product', standIn: 'Product A' }]
  const target = join(folder, 'safe.md')
  const { handlers, names } = desk(target, standIns)
  const { sheetId, pdf } = await handlers.render(asked({ safe: true, title: 'The Kept loop' }))
  const html = new TextDecoder().decode(pdf)
  expect(html).toContain('Story Product A')
  expect(html.toLowerCase()).not.toContain('kept')
  await handlers.save({ sheetId, format: 'markdown' })
  expect(names).toEqual(['The Product A loop.md'])
  expect(readFileSync(target, 'utf8')).toContain('# The Product A loop')
  expect(readFileSync(target, 'utf8').toLowerCase()).not.toContain('kept')
})

test('a stand-in that is itself a name of the list is refused in words', async () => {
  const standIns: StandIn[] = [
    { id: 'a', name: 'kept', kind: 'product', standIn: 'Nimbus' },
    { id: 'b', name: 'Nimbus', kind: 'employer', standIn: 'Company A' },
  ]
  const { handlers } = desk(null, standIns)
  await expect(handlers.render(asked({ safe: true }))).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringContaining('“Nimbus”'),
  })
})
