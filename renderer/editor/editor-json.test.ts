import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, type DocumentNode, RichText } from '../../shared/document.ts'
import { lenses, parts } from '../../shared/part.ts'
import { block, documentWith, openEntry, openStory, paragraph, saved, text } from './stage/documents.ts'

describe('the stored form of a text', () => {
  it('keeps a paragraph with its permanent id', () => {
    const document = documentWith(paragraph('b1', [text('I took the morning shift.')]))
    expect(saved(openEntry(document))).toEqual(document)
  })

  it('keeps a prompt flat, with its answer as its children', () => {
    const prompt = block('prompt', {
      $: { block: 'p1' },
      promptId: 'who-involved',
      lens: 'who',
      question: 'Who was involved?',
      children: [paragraph('b1', [text('Six people on the desk.')])],
    })
    expect(saved(openEntry(documentWith(prompt)))).toEqual(documentWith(prompt))
  })

  it('writes every lens and every part out, the first of each too', () => {
    for (const lens of lenses) {
      const prompt = { type: 'prompt', promptId: 'x', lens, question: 'Which?', children: [] }
      expect(saved(openEntry(documentWith(prompt))).root.children?.[0]).toMatchObject({ type: 'prompt', lens })
    }
    expect(saved(openStory(documentWith())).root.children?.map(node => node.part)).toEqual(parts)
  })

  it('keeps the sources of a stretch of text', () => {
    const situation = block('part', {
      part: 'situation',
      children: [
        paragraph('b1', [text('One in nine came back.', { $: { sources: ['s1', 's2'] } }), text(' Nobody looked.')]),
      ],
    })
    const stored = saved(openStory(documentWith(situation)))
    expect(stored.root.children?.[0]).toEqual(situation)
    expect(blocksOf(stored)[0]?.sources).toEqual([{ start: 0, end: 22, ids: ['s1', 's2'] }])
  })

  it('keeps headings, quotes, lists, check marks and links', () => {
    const item = (id: string, value: number, children: unknown[], more = {}) =>
      block('listitem', { $: { block: id }, value, children, ...more })
    const link = block('link', {
      rel: null,
      target: null,
      title: null,
      url: 'https://example.org/a',
      children: [text('the runbook')],
    })
    const document = documentWith(
      block('heading', { $: { block: 'b1' }, tag: 'h2', children: [text('Before')] }),
      block('quote', { $: { block: 'b2' }, children: [text('It is the courier.')] }),
      block('list', {
        listType: 'bullet',
        start: 1,
        tag: 'ul',
        children: [item('b3', 1, [text('labels')]), item('b4', 2, [link])],
      }),
      block('list', {
        listType: 'check',
        start: 1,
        tag: 'ul',
        children: [item('b5', 1, [text('called')], { checked: true })],
      }),
      paragraph('b6', [text('bold', { format: 1 }), { type: 'linebreak', version: 1 }, text('next line')], {
        textFormat: 1,
      }),
    )
    expect(saved(openEntry(document))).toEqual(document)
  })

  it('gives every block an id of its own as it is opened, also where two have the same', () => {
    const document = documentWith(
      paragraph('same', [text('one')]),
      paragraph('same', [text('two')]),
      { type: 'heading', tag: 'h2', children: [text('three')] },
      { type: 'prompt', promptId: 'x', lens: 'why', question: 'Why?', children: [] },
    )
    const ids = idsOf(saved(openEntry(document)).root)
    expect(ids[0]).toBe('same')
    expect(new Set(ids).size).toBe(5)
    expect(ids).not.toContain('')
  })
})

describe('any text', () => {
  it('is the same after it was opened and saved', () => {
    fc.assert(
      fc.property(anyEntry, document => {
        const once = saved(openEntry(document))
        expect(blocksOf(once).map(({ kind, text: words }) => ({ kind, words }))).toEqual(
          blocksOf(document).map(({ kind, text: words }) => ({ kind, words })),
        )
        expect(saved(openEntry(once))).toEqual(once)
        expect(RichText.safeParse(once).success).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('of a story is always five parts in their order, with all its words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyBlock, anyPart), { maxLength: 9 }), children => {
        const document = documentWith(...children)
        const stored = saved(openStory(document))
        expect(stored.root.children?.map(node => node.part)).toEqual(parts)
        expect(wordsOf(stored)).toEqual(wordsOf(document))
        expect(saved(openStory(stored))).toEqual(stored)
      }),
      { numRuns: 150 },
    )
  })
})

const words = fc.stringMatching(/^[a-zé]{1,9}( [a-z]{1,9}){0,3}$/)
const anyText = fc.tuple(words, fc.constantFrom(0, 1, 2, 3, 8, 16)).map(([value, format]) => text(value, { format }))
const anyInline = fc.array(fc.oneof(anyText, fc.constant({ type: 'linebreak', version: 1 })), {
  minLength: 1,
  maxLength: 4,
})
const anyList: fc.Arbitrary<object> = fc
  .tuple(fc.constantFrom('bullet', 'number', 'check'), fc.array(anyInline, { minLength: 1, maxLength: 3 }))
  .map(([listType, items]) =>
    block('list', { listType, children: items.map(children => block('listitem', { children })) }),
  )
const anyBlock: fc.Arbitrary<object> = fc.oneof(
  anyInline.map(children => block('paragraph', { children })),
  anyInline.map(children => block('quote', { children })),
  fc.tuple(fc.constantFrom('h1', 'h2', 'h3'), anyInline).map(([tag, children]) => block('heading', { tag, children })),
  anyList,
)
const anyPrompt = fc
  .tuple(fc.constantFrom(...lenses), fc.array(anyBlock, { minLength: 1, maxLength: 3 }))
  .map(([lens, children]) => block('prompt', { promptId: 'p', lens, question: 'What?', children }))
const anyPart = fc
  .tuple(fc.constantFrom(...parts), fc.array(fc.oneof(anyBlock, anyPrompt), { minLength: 1, maxLength: 3 }))
  .map(([part, children]) => block('part', { part, children }))
const anyEntry = fc
  .array(fc.oneof(anyBlock, anyPrompt), { minLength: 1, maxLength: 8 })
  .map(children => documentWith(...children))

function idsOf(node: DocumentNode): string[] {
  const state = node.$ as { block?: string } | undefined
  const own = ['paragraph', 'heading', 'quote', 'listitem', 'prompt'].includes(node.type) ? [state?.block ?? ''] : []
  return [...own, ...(node.children ?? []).flatMap(idsOf)]
}

function wordsOf(document: RichText): string[] {
  return blocksOf(document)
    .flatMap(({ text: line }) => line.split(/\s+/))
    .filter(word => word !== '')
    .sort()
}
