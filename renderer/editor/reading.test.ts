import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStage, openStage } from '../../build/open-stage.ts'
import { block, documentWith, paragraph, text } from './stage/documents.ts'
import type {} from './stage/stage.tsx'

let stage: OpenStage
beforeAll(async () => {
  stage = await openStage('editor/stage/index.html')
}, 60_000)
afterAll(() => stage.close())

describe('what a reader is shown', () => {
  it('is marked where the coach says, and the text stays as it is', async () => {
    const lines = paragraph('b1', [
      text('We then '),
      text('looked', { format: 1 }),
      { type: 'linebreak', version: 1 },
      text('at the queue.'),
    ])
    await open(documentWith(lines))
    const marked = await stage.page.evaluate(() => {
      window.stage.handle().showMarks([
        { blockId: 'b1', start: 3, end: 11, kind: 'fault' },
        { blockId: 'b1', start: 15, end: 99, kind: 'hint' },
        { blockId: 'gone', start: 0, end: 4, kind: 'hint' },
      ])
      return ['editor-fault', 'editor-hint'].map(name => [...(CSS.highlights.get(name) ?? [])].map(String))
    })
    expect(marked).toEqual([['then loo'], ['at the queue.']])
    expect(await stage.page.evaluate(() => window.stage.changes.length)).toBe(0)
  })

  it('is brought into view when a passage is asked for', async () => {
    const many = Array.from({ length: 60 }, (_, at) => paragraph(`b${at}`, [text(`Line number ${at}.`)]))
    await open(documentWith(...many))
    const found = await stage.page.evaluate(() => window.stage.handle().scrollToPassage('b50', 5, 11))
    expect(found).toBe(true)
    await expect
      .poll(() =>
        stage.page
          .getByText('Line number 50.')
          .boundingBox()
          .then(box => (box?.y ?? 9999) < 800),
      )
      .toBe(true)
    expect(await stage.page.evaluate(() => [...(CSS.highlights.get('editor-passage') ?? [])].map(String))).toEqual([
      'number',
    ])
    expect(await stage.page.evaluate(() => window.stage.handle().scrollToPassage('nowhere', 0, 1))).toBe(false)
  })

  it('has a name and a role for everything', async () => {
    const prompt = { type: 'prompt', promptId: 'p', lens: 'why', question: 'Why this?', children: [] }
    const list = block('list', {
      listType: 'check',
      children: [block('listitem', { checked: true, children: [text('done')] })],
    })
    for (const dark of [false, true]) {
      await stage.page.evaluate(([document, isDark]) => window.stage.open('entry', document, { dark: isDark }), [
        documentWith(paragraph('b1', [text('One.')]), prompt, list),
        dark,
      ] as const)
      const { violations } = await new AxeBuilder({ page: stage.page }).disableRules(['page-has-heading-one']).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  })
})

async function open(document: unknown): Promise<void> {
  await stage.page.evaluate(shown => window.stage.open('entry', shown), document)
}
