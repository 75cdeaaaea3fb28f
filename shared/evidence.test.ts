import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSampleJournal } from './content/sample-journal.ts'
import { blocksOf, type DocumentNode, type RichText } from './document.ts'
import { evidenceOf, unsupportedClaims } from './evidence.ts'
import type { Metric } from './metrics.ts'
import { type Part, parts } from './part.ts'
import type { Source } from './stories.ts'

type Run = { text: string; ids?: string[] }

const node = ({ text, ids }: Run): DocumentNode => ({ type: 'text', text, ...(ids && { $: { sources: ids } }) })

function storyOf(...paragraphs: Run[][]): RichText {
  const children = paragraphs.map((runs, at) => ({
    type: 'paragraph',
    $: { block: `b${at}` },
    children: runs.map(node),
  }))
  const part = (name: Part): DocumentNode => ({ type: 'part', part: name, children: name === 'action' ? children : [] })
  return { root: { type: 'root', children: parts.map(part) } }
}

const source = (id: string, text: string, state: Source['state'] = 'found') => ({ id, text, state })

function read(document: RichText, sources: ReturnType<typeof source>[]) {
  return evidenceOf(blocksOf(document), sources).map(({ text, sourceIds, state }) => [text, sourceIds.join(' '), state])
}

const stood = 'One in nine parcels stood still.'
const rebuilt = 'I rebuilt the queue in twelve days.'
const sources = [source('a', stood), source('b', rebuilt)]

describe('A sentence of a story', () => {
  test('is told with what supports it, and where', () => {
    const document = storyOf([{ text: stood, ids: ['a'] }, { text: ' Nobody knew. ' }, { text: rebuilt, ids: ['b'] }])
    const evidence = evidenceOf(blocksOf(document), sources)
    expect(evidence.map(({ sourceIds, state }) => [sourceIds, state])).toEqual([
      [['a'], 'sourced'],
      [[], 'none'],
      [['b'], 'sourced'],
    ])
    expect(evidence[1]).toMatchObject({ blockId: 'b0', part: 'action', start: 33, end: 45, text: 'Nobody knew.' })
  })

  test('has changed once it says something else than when it was linked', () => {
    const document = storyOf([{ text: 'I rebuilt the queue in two days.', ids: ['b'] }])
    expect(read(document, sources)).toEqual([['I rebuilt the queue in two days.', 'b', 'changed']])
  })

  test('is missing its passages only when all of them have gone', () => {
    const document = storyOf([{ text: rebuilt, ids: ['b', 'c'] }])
    const gone = source('b', rebuilt, 'missing')
    expect(read(document, [gone, source('c', rebuilt, 'moved')])).toEqual([[rebuilt, 'b c', 'sourced']])
    expect(read(document, [gone])).toEqual([[rebuilt, 'b', 'missing']])
  })

  test('has changed where its passage was changed in the entry', () => {
    const document = storyOf([{ text: rebuilt, ids: ['b'] }])
    expect(read(document, [source('b', rebuilt, 'changed')])).toEqual([[rebuilt, 'b', 'changed']])
  })

  test('has no support in an id that the journal does not know, or in a linked space', () => {
    expect(read(storyOf([{ text: rebuilt, ids: ['x'] }]), sources)).toEqual([[rebuilt, '', 'none']])
    const document = storyOf([{ text: `${stood} `, ids: ['a'] }, { text: rebuilt }])
    expect(read(document, sources)).toEqual([
      [stood, 'a', 'sourced'],
      [rebuilt, '', 'none'],
    ])
  })

  test('of the sample stories is sourced or free of any source', () => {
    for (const story of buildSampleJournal().stories) {
      const found = story.sources.map(each => ({ ...each, state: 'found' as const }))
      const states = new Set(evidenceOf(blocksOf(story.document), found).map(({ state }) => state))
      expect([...states].sort(), story.id).toEqual(states.has('none') ? ['none', 'sourced'] : ['sourced'])
    }
  })
})

describe('Through edits', () => {
  const word = fc.constantFrom('the', 'queue', 'I', 'told', 'Leon', 'labels', 'sorted', 'morning', 'because', 'printer')
  const sentence = fc.array(word, { minLength: 4, maxLength: 12 }).map(words => `${words.join(' ')}.`)
  const told = fc.array(sentence, { minLength: 1, maxLength: 4 })
  const runsOf = (sentences: string[]): Run[] =>
    sentences.flatMap((text, at) => [{ text, ids: [`s${at}`] }, ...(at < sentences.length - 1 ? [{ text: ' ' }] : [])])
  const sourcesOf = (sentences: string[]) => sentences.map((text, at) => source(`s${at}`, text))

  test('typing inside a sentence keeps its sources, and a trivial word changes nothing', () => {
    fc.assert(
      fc.property(told, fc.nat(), fc.nat(), (sentences, which, where) => {
        const at = which % sentences.length
        const typed = sentences.map((text, index) => {
          const gaps = text.split(' ')
          gaps.splice(where % gaps.length, 0, 'just')
          return index === at ? gaps.join(' ') : text
        })
        const before = read(storyOf(runsOf(sentences)), sourcesOf(sentences))
        const after = read(storyOf(runsOf(typed)), sourcesOf(sentences))
        expect(after.map(([, ids, state]) => [ids, state])).toEqual(before.map(([, ids, state]) => [ids, state]))
      }),
    )
  })

  test('splitting a text node or its paragraph copies the sources to both halves', () => {
    fc.assert(
      fc.property(told, fc.nat(), fc.nat(), fc.boolean(), (sentences, which, where, newParagraph) => {
        const runs = runsOf(sentences)
        const at = (which % sentences.length) * 2
        const run = runs[at] ?? { text: '', ids: [] }
        const spaces = [...run.text.matchAll(/ /g)].map(({ index }) => index + 1)
        const cut = spaces[where % spaces.length] ?? 0
        const halves = [run.text.slice(0, cut), run.text.slice(cut)].map(text => ({ ...run, text }))
        const [first, second] = [
          [...runs.slice(0, at), ...halves.slice(0, 1)],
          [...halves.slice(1), ...runs.slice(at + 1)],
        ]
        const all = sourcesOf(sentences)
        if (!newParagraph) {
          expect(read(storyOf([...first, ...second]), all)).toEqual(read(storyOf(runs), all))
          return
        }
        const split = read(storyOf(first, second), all)
        expect(split).toHaveLength(sentences.length + 1)
        expect(split.every(([, ids, state]) => ids !== '' && state === 'sourced')).toBe(true)
      }),
    )
  })

  test('merging sentences unites their sources, in one text node or in two', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.boolean(), (one, other, asOneNode) => {
        const [left, right] = [`${one.slice(0, -1)}, and `, other]
        const runs = asOneNode
          ? [{ text: left + right, ids: ['s0', 's1'] }]
          : [
              { text: left, ids: ['s0'] },
              { text: right, ids: ['s1'] },
            ]
        expect(read(storyOf(runs), sourcesOf([one, other]))).toEqual([[left + right, 's0 s1', 'sourced']])
      }),
    )
  })

  test('nothing breaks, whatever the text and the links are', () => {
    const run = fc.record({ text: fc.string({ unit: 'binary' }), ids: fc.subarray(['a', 'b', 'x']) })
    fc.assert(
      fc.property(fc.array(fc.array(run, { maxLength: 4 }), { maxLength: 3 }), paragraphs => {
        const blocks = blocksOf(storyOf(...paragraphs))
        for (const { blockId, start, end, text, sourceIds, state } of evidenceOf(blocks, sources)) {
          expect(blocks.find(({ id }) => id === blockId)?.text.slice(start, end)).toBe(text)
          expect(state === 'none').toBe(sourceIds.length === 0)
        }
      }),
    )
  })
})

describe('A claim with a number', () => {
  const value = (amount: number | null, text: string) =>
    ({ amount, unit: null, text, confidence: 'measured', place: null }) as const
  const metric: Metric = {
    id: 'm',
    what: 'unreadable labels',
    unit: '%',
    opening: value(11.1, 'one in nine'),
    closing: value(0.25, ''),
  }
  const claims = (text: string, metrics: Metric[] = [], ids: string[] = []) =>
    unsupportedClaims(blocksOf(storyOf([{ text, ids }])), sources, metrics).map(({ numbers }) =>
      numbers.map(number => number.text),
    )

  test('is unsupported without a source and without a metric, and names its numbers', () => {
    expect(claims(`${stood} Nobody knew. It cost 412 euros and two days.`)).toEqual([
      ['One in nine parcels'],
      ['412 euros', 'two days'],
    ])
  })

  test('is supported by a source, even one whose passage has gone', () => {
    expect(claims(stood, [], ['a'])).toEqual([])
    const gone = [source('a', stood, 'missing')]
    expect(unsupportedClaims(blocksOf(storyOf([{ text: stood, ids: ['a'] }])), gone, [])).toEqual([])
  })

  test('is supported by a metric of the same value, in whatever words', () => {
    expect(claims('One label in four hundred was bad. About 11.1 % were.', [metric])).toEqual([])
    expect(claims('In 12 % of cases.', [metric])).toEqual([['12 %']])
    const minutes = { ...metric, unit: 'minutes', opening: value(90, ''), closing: value(3, '') }
    expect(claims('It took 1.5 hours.', [minutes])).toEqual([])
    expect(claims('It took 90 euros.', [minutes])).toEqual([['90 euros']])
  })

  test('is not supported by a metric whose value is unknown', () => {
    const unknown = { ...metric, opening: { ...metric.opening, confidence: 'unknown' as const } }
    expect(claims('About 11.1 % were.', [unknown])).toEqual([['11.1 %']])
  })
})
