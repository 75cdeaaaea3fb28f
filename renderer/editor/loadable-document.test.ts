import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, type DocumentNode, plainTextOf, RichText } from '../../shared/document.ts'
import { loadableDocument } from './loadable-document.ts'

const open = (...children: unknown[]) => loadableDocument({ root: { type: 'root', version: 1, children } })

describe('a document the editor does not wholly know', () => {
  it('shows a block of an unknown kind as a paragraph of its text', () => {
    const document = open({
      type: 'table',
      children: [{ type: 'tablerow', children: [{ type: 'text', text: 'cell' }] }],
    })
    expect(blocksOf(document)).toMatchObject([{ kind: 'paragraph', text: 'cell' }])
  })

  it('keeps the words of an unknown inline node in their line', () => {
    const document = open({
      type: 'paragraph',
      children: [
        { type: 'text', text: 'ask ' },
        { type: 'mention', text: '@Marta' },
      ],
    })
    expect(plainTextOf(document)).toBe('ask @Marta')
  })

  it('puts text that stands at the top into a paragraph', () => {
    expect(blocksOf(open({ type: 'text', text: 'loose' }))).toMatchObject([{ kind: 'paragraph', text: 'loose' }])
  })

  it('keeps the answer of a prompt whose lens it does not know', () => {
    const answer = { type: 'paragraph', children: [{ type: 'text', text: 'Six people.' }] }
    const document = open({ type: 'prompt', lens: 'whither', question: 'Where?', children: [answer] })
    expect(blocksOf(document)).toMatchObject([{ kind: 'paragraph', text: 'Six people.' }])
  })

  it('keeps the words of a link that leads somewhere it must not, without the link', () => {
    for (const url of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\u0000script:x',
      'data:text/html,x',
      'file:///etc/passwd',
      '//evil',
    ]) {
      const document = open({
        type: 'paragraph',
        children: [{ type: 'link', url, children: [{ type: 'text', text: 'here' }] }],
      })
      expect(plainTextOf(document)).toBe('here')
      expect(JSON.stringify(document)).not.toContain('link')
    }
  })

  it('keeps the words of a part of a story that stands in an entry', () => {
    const part = {
      type: 'part',
      part: 'action',
      children: [{ type: 'paragraph', children: [{ type: 'text', text: 'I ran.' }] }],
    }
    const document = loadableDocument({ root: { type: 'root', children: [part] } }, { parts: false })
    expect(blocksOf(document)).toMatchObject([{ kind: 'paragraph', text: 'I ran.' }])
    expect(document.root.children?.map(child => child.type)).toEqual(['paragraph'])
  })

  it('keeps no styles', () => {
    const document = open({
      type: 'paragraph',
      style: 'color:red',
      children: [{ type: 'text', style: 'color:red', text: 'x' }],
    })
    expect(JSON.stringify(document)).not.toContain('red')
  })

  it('opens as an empty page when there is nothing to read', () => {
    for (const nothing of [null, undefined, 3, 'text', [], {}, { root: 1 }, { root: { type: 'root' } }])
      expect(blocksOf(loadableDocument(nothing))).toHaveLength(1)
  })

  it('keeps the text of what is nested beyond reason', () => {
    let node: unknown = { type: 'text', text: 'deep down' }
    for (let depth = 0; depth < 50_000; depth++) node = { type: 'mystery', children: [node] }
    const document = open(node)
    expect(plainTextOf(document)).toBe('deep down')
    expect(RichText.safeParse(document).success).toBe(true)
  })

  it('is a text the journal accepts and the editor may show, whatever was stored', () => {
    fc.assert(
      fc.property(anything, nodes => {
        const document = open(...nodes)
        expect(RichText.safeParse(document).success).toBe(true)
        expect(strangeIn(document.root)).toEqual([])
      }),
      { numRuns: 5000 },
    )
  })
})

const known = new Set('root paragraph heading list listitem quote prompt part link text tab linebreak'.split(' '))

/** What could do more than be read: a node of another kind, a style, a link to anywhere but the web and mail. */
function strangeIn(node: DocumentNode): string[] {
  const url = node.type === 'link' ? String(node.url) : 'https:'
  return [
    ...(known.has(node.type) ? [] : [`node ${node.type}`]),
    ...(node.style ? [`style ${String(node.style)}`] : []),
    ...(/^(https?|mailto):/i.test(url) ? [] : [`link ${url}`]),
    ...(node.children ?? []).flatMap(strangeIn),
  ]
}

const { anything } = fc.letrec<{ anything: unknown[]; node: unknown }>(tie => ({
  node: fc.oneof(
    { maxDepth: 5 },
    fc.jsonValue(),
    fc.record(
      {
        type: fc.constantFrom(
          'paragraph',
          'heading',
          'list',
          'listitem',
          'prompt',
          'part',
          'quote',
          'link',
          'text',
          'tab',
          'linebreak',
          'odd',
        ),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.integer()),
        part: fc.constantFrom('task', 'action', 'odd'),
        lens: fc.constantFrom('who', 'odd'),
        question: fc.string(),
        tag: fc.constantFrom('h1', 'h9', 7),
        url: fc.oneof(
          fc.webUrl(),
          fc.constantFrom(
            'javascript:alert(1)',
            'javascript://:99999999999/%0aalert(1)',
            ' javascript:x',
            'java\u0000script:x',
            'data:text/html,x',
            'vbscript:x',
            'file:///etc/passwd',
            'blob:x',
            '//evil.example/',
          ),
          fc.string(),
        ),
        style: fc.constantFrom('', 'color:red', 'background:url(https://evil.example/x)'),
        format: fc.oneof(fc.integer(), fc.string()),
        $: fc.oneof(fc.jsonValue(), fc.record({ block: fc.string(), sources: fc.array(fc.string()) })),
        children: tie('anything'),
      },
      { requiredKeys: ['type'] },
    ),
  ),
  anything: fc.array(tie('node'), { maxLength: 5 }),
}))
