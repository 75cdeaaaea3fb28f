import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { JournalClient } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { PrepSheet } from '../../../shared/prep-sheets.ts'
import { printingHandlers } from './handlers.ts'
import type { Paper } from './paper.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-printing-'))
afterAll(() => rmSync(folder, { recursive: true }))

const sheet: PrepSheet = { title: 'Loop / day one', paper: 'a4', storyIds: ['kept', 'gone'] }

/** A paper whose "PDF" is the document itself. */
function desk(where: string | null = join(folder, 'sheet.pdf')) {
  const printed: string[] = []
  const asked: string[] = []
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
    // Only this call is made.
    journal: { stories: { get } } as unknown as JournalClient,
    paper,
    speakingRate: () => 140,
    askWhere: async fileName => {
      asked.push(fileName)
      return where
    },
  })
  return { handlers, printed, asked }
}

test('what is saved and printed is what was rendered', async () => {
  const { handlers, printed, asked } = desk()
  const { sheetId, pdf } = await handlers.render(sheet)
  const path = join(folder, 'sheet.pdf')
  expect(await handlers.savePdf({ sheetId })).toEqual({ path })
  expect(asked).toEqual(['Loop day one.pdf'])
  expect(new Uint8Array(readFileSync(path))).toEqual(pdf)
  await handlers.print({ sheetId })
  expect(printed).toEqual([new TextDecoder().decode(pdf)])
})

test('a story that is in the trash by now is left out; any other failure is told', async () => {
  const { handlers } = desk()
  const { pdf } = await handlers.render(sheet)
  expect(new TextDecoder().decode(pdf).match(/<article/g)).toHaveLength(1)
  await expect(handlers.render({ ...sheet, storyIds: ['broken'] })).rejects.toMatchObject({ code: 'journal-damaged' })
})

test('who changes their mind gets no file', async () => {
  const { handlers } = desk(null)
  const { sheetId } = await handlers.render(sheet)
  expect(await handlers.savePdf({ sheetId })).toBeNull()
})

test('a place that cannot be written is named, with what to do', async () => {
  const { handlers } = desk(join(folder, 'no such folder', 'sheet.pdf'))
  const { sheetId } = await handlers.render(sheet)
  await expect(handlers.savePdf({ sheetId })).rejects.toMatchObject({
    message: expect.stringContaining('another folder'),
  })
})

test('the newest sheets can be saved, an old one is refused in words', async () => {
  const { handlers } = desk()
  const first = await handlers.render(sheet)
  for (let count = 0; count < 4; count++) await handlers.render(sheet)
  await expect(async () => handlers.savePdf({ sheetId: first.sheetId })).rejects.toMatchObject({ code: 'not-found' })
})
