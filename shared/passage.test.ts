import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locatePassage } from './passage.ts'

const passage = { entryId: 'e', blockId: 'b1', start: 4, end: 9, quote: 'queue' }

describe('A passage is found again', () => {
  it.each([
    ['where it was', [{ id: 'b1', text: 'the queue lied' }], { state: 'found', blockId: 'b1', start: 4, end: 9 }],
    [
      'further on in its paragraph',
      [{ id: 'b1', text: 'so the queue lied' }],
      { state: 'moved', blockId: 'b1', start: 7, end: 12 },
    ],
    [
      'in another paragraph',
      [
        { id: 'b1', text: 'nothing' },
        { id: 'b2', text: 'a queue' },
      ],
      { state: 'moved', blockId: 'b2', start: 2, end: 7 },
    ],
    ['under a new id', [{ id: 'b9', text: 'the queue lied' }], { state: 'moved', blockId: 'b9', start: 4, end: 9 }],
    [
      'at the nearest of two places',
      [{ id: 'b1', text: 'queue, queue' }],
      { state: 'moved', blockId: 'b1', start: 7, end: 12 },
    ],
    ['or is missing where its words are gone', [{ id: 'b1', text: 'the line lied' }], { state: 'missing' }],
    ['or is missing where the entry is empty', [], { state: 'missing' }],
  ] as const)('%s', (_, blocks, expected) => expect(locatePassage(passage, [...blocks])).toEqual(expected))

  it('always at its very words', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀') })
    fc.assert(
      fc.property(text, text, fc.nat(20), (body, quote, start) => {
        const located = locatePassage({ ...passage, start, end: start + quote.length, quote }, [
          { id: 'b1', text: body },
        ])
        if (located.state === 'missing') expect(quote === '' || !body.includes(quote)).toBe(true)
        else expect(body.slice(located.start, located.end)).toBe(quote)
      }),
    )
  })
})
