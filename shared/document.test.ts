import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksOf, countWords, type DocumentNode, plainTextOf, RichText } from './document.ts'

const text = (value: string, state?: object): DocumentNode => ({
  type: 'text',
  version: 1,
  text: value,
  ...(state && { $: state }),
})
const paragraph = (id: string, ...children: DocumentNode[]): DocumentNode => ({
  type: 'paragraph',
  version: 1,
  children,
  $: { block: id },
})
const documentOf = (...children: DocumentNode[]): RichText =>
  RichText.parse({ root: { type: 'root', version: 1, children } })

describe('the blocks of a document', () => {
  test('come in reading order with their permanent ids and kinds', () => {
    const document = documentOf(
      { type: 'heading', version: 1, tag: 'h2', children: [text('Monday')], $: { block: 'h' } },
      paragraph('p', text('It '), text('broke'), { type: 'linebreak', version: 1 }, text('again.')),
      {
        type: 'list',
        version: 1,
        children: [{ type: 'listitem', version: 1, children: [text('Looked')], $: { block: 'i' } }],
      },
      { type: 'quote', version: 1, children: [text('Ship it')], $: { block: 'q' } },
    )
    expect(blocksOf(document).map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ['h', 'heading', 'Monday'],
      ['p', 'paragraph', 'It broke\nagain.'],
      ['i', 'item', 'Looked'],
      ['q', 'quote', 'Ship it'],
    ])
    expect(plainTextOf(document)).toBe('Monday\nIt broke\nagain.\nLooked\nShip it')
  })

  test('hold the words of a link in place', () => {
    const link = { type: 'link', version: 1, url: 'https://example.org', children: [text('the memo')] }
    expect(plainTextOf(documentOf(paragraph('p', text('See '), link, text('.'))))).toBe('See the memo.')
  })

  test('of a nested list leave out the item that only wraps it', () => {
    const item = (id: string, ...children: DocumentNode[]) => ({
      type: 'listitem',
      version: 1,
      children,
      $: { block: id },
    })
    const inner = { type: 'list', version: 1, children: [item('b', text('inner'))] }
    const outer = { type: 'list', version: 1, children: [item('a', text('outer')), item('wrap', inner)] }
    expect(blocksOf(documentOf(outer)).map(block => block.id)).toEqual(['a', 'b'])
  })

  test('name the prompt they answer, and the part they tell', () => {
    const prompt = {
      type: 'prompt',
      version: 1,
      promptId: 'who-involved',
      lens: 'who',
      question: 'Who?',
      children: [paragraph('p', text('Six.'))],
    }
    const part = { type: 'part', version: 1, part: 'action', children: [paragraph('a', text('I did.'))] }
    expect(blocksOf(documentOf(prompt))[0]?.prompt).toEqual({ promptId: 'who-involved', lens: 'who', question: 'Who?' })
    expect(blocksOf(documentOf(part))[0]?.part).toBe('action')
  })

  test('carry the sources of their words as spans', () => {
    const document = documentOf(paragraph('p', text('One. ', { sources: ['s1'] }), text('Two.')))
    expect(blocksOf(document)[0]?.sources).toEqual([{ start: 0, end: 5, ids: ['s1'] }])
  })
})

describe('a document from elsewhere', () => {
  test('is refused when it is nested deeper than any person writes', () => {
    let node: DocumentNode = paragraph('p', text('x'))
    for (let depth = 0; depth < 80; depth++) node = { type: 'quote', version: 1, children: [node] }
    expect(RichText.safeParse({ root: { type: 'root', children: [node] } }).success).toBe(false)
  })

  test('is refused when it holds more nodes than any person writes', () => {
    const children = Array.from({ length: 50_001 }, () => text('x'))
    expect(RichText.safeParse({ root: { type: 'root', children } }).success).toBe(false)
  })

  test('is refused where a place for a node holds nothing', () => {
    const children: DocumentNode[] = []
    children.length = 2
    expect(RichText.safeParse({ root: { type: 'root', children } }).success).toBe(false)
  })

  test('never makes the reading throw, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const parsed = RichText.safeParse({ root: { type: 'root', children: [value] } })
        if (parsed.success) expect(typeof plainTextOf(parsed.data)).toBe('string')
      }),
    )
  })
})

test.each([
  ['We didn’t ship 1,200 parcels – twice.', 6],
  ['Up 3.5% at p99, well-known.', 6],
  ["O’Brien's dogs' toys", 3],
  ['v2.3 on 2024-01-02', 5],
  ['你好世界', 4],
  ['مرحبا بالعالم', 2],
  ['', 0],
  ['– … !', 0],
])('words are counted as a reader counts them: %s', (text, count) => {
  expect(countWords(text)).toBe(count)
})
