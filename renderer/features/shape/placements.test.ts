import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parts } from '../../../shared/part.ts'
import type { Proposal } from '../../../shared/shape/proposal.ts'
import { decisionsIn, type Move, place, placedSentences, quotesOf, reasonOf, startPlacements } from './placements.ts'

const proposal = (quote: string, part: Proposal['part'], reason = 'cue'): Proposal => ({
  passage: { entryId: 'e', blockId: 'b', start: 0, end: quote.length, quote },
  part,
  reason,
  confidence: 1,
})

const three = startPlacements([
  proposal('One in nine came back.', 'situation', 'number'),
  proposal('I asked for a desk.', 'action', 'I, did'),
  proposal('The coffee was good.', null, ''),
])

test('a sentence starts in its proposed part, with the reason beside it', () => {
  expect(placedSentences(three).map(sentence => sentence.part)).toEqual(['situation', 'action'])
  expect(three.rows.map(reasonOf)).toEqual(['number', 'I, did', 'left out'])
})

test('giving a sentence another part says that it was the person’s choice, and giving it back says the reason again', () => {
  const moved = place(three, { type: 'assign', at: 1, part: 'task' })
  expect(moved.rows.map(reasonOf)[1]).toBe('your choice')
  const back = place(moved, { type: 'assign', at: 1, part: 'action' })
  expect(back.rows.map(reasonOf)[1]).toBe('I, did')
})

test('a sentence left out is not part of the story', () => {
  const moved = place(three, { type: 'assign', at: 0, part: null })
  expect(placedSentences(moved).map(sentence => sentence.passage.quote)).toEqual(['I asked for a desk.'])
  expect(quotesOf(moved, null)).toHaveLength(2)
})

test('the focus stays inside the list', () => {
  expect(place(three, { type: 'step', by: -1 })).toBe(three)
  expect(place(three, { type: 'step', by: 100 }).current).toBe(2)
  expect(place(three, { type: 'assign', at: 7, part: 'task' })).toBe(three)
})

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    type: fc.constant('assign' as const),
    at: fc.integer({ min: -1, max: 4 }),
    part: fc.constantFrom(...parts, null),
  }),
  fc.record({ type: fc.constant('step' as const), by: fc.integer({ min: -5, max: 5 }) }),
  fc.record({ type: fc.constant('go' as const), to: fc.integer({ min: -5, max: 5 }) }),
)

test('whatever is pressed, no sentence is lost, doubled or changed', () => {
  fc.assert(
    fc.property(fc.array(anyMove), moves => {
      const end = moves.reduce(place, three)
      expect(end.rows.map(row => row.passage)).toEqual(three.rows.map(row => row.passage))
      expect([...parts, null].flatMap(part => quotesOf(end, part))).toHaveLength(3)
      expect(end.current).toBeGreaterThanOrEqual(0)
      expect(end.current).toBeLessThan(3)
    }),
  )
})

const ofEntry = (entryId: string, quote: string): Proposal => {
  const { passage, ...rest } = proposal(quote, 'action')
  return { ...rest, passage: { ...passage, entryId } }
}

test('another entry joins without undoing what was decided, and the focus stays on its sentence', () => {
  const [own, other] = [ofEntry('own', 'I asked.'), ofEntry('earlier', 'Before that, I looked.')]
  const decided = place(startPlacements([own]), { type: 'assign', at: 0, part: 'task' })
  const merged = place(decided, { type: 'merge', proposals: [other, own] })
  expect(merged.rows.map(({ part }) => part)).toEqual(['action', 'task'])
  expect(merged.current).toBe(1)
  const alone = place(merged, { type: 'merge', proposals: [other] })
  expect(alone).toMatchObject({ current: 0 })
  expect(alone.rows).toHaveLength(1)
})

test('what was decided is decided again when the same sentences are proposed anew, and nothing else', () => {
  const [own, other] = [ofEntry('own', 'I asked.'), ofEntry('earlier', 'Before that, I looked.')]
  const decided = place(startPlacements([own, other]), { type: 'assign', at: 0, part: null })
  const again = startPlacements([other, own], decisionsIn(decided))
  expect(again.rows.map(({ part, proposed }) => [part, proposed])).toEqual([
    ['action', 'action'],
    [null, 'action'],
  ])
})
