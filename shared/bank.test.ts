import { expect, test } from 'vitest'
import { bankRules } from './bank.ts'
import type { Coverage } from './coverage.ts'
import type { StoryKind } from './stories.ts'

const covered: Coverage = { state: 'covered', primary: 1, secondary: 1 }
const gap: Coverage = { state: 'gap', primary: 0, secondary: 0 }
const kinds = (...list: (StoryKind | null)[]) => list.map(kind => ({ kind }))
const rules = (bank: Partial<Parameters<typeof bankRules>[0]>) =>
  new Map(
    bankRules({ ...{ stories: [], coverage: [], experiences: null, toldAgain: null }, ...bank }).map(rule => [
      rule.id,
      rule,
    ]),
  )

test.each([
  [3, '3 stories: too few yet', false, '1 more for the minimum of four.'],
  [4, '4 stories: the minimum', true, '2 more make it solid.'],
  [6, '6 stories: solid', true, '2 more carry a full loop.'],
  [8, '8 stories: enough for a whole loop', true, 'Eight to twelve carry a full loop.'],
])('a bank of %i stories is told how far it is', (count, text, met, why) => {
  expect(rules({ stories: Array.from({ length: count }, () => ({ kind: null })) }).get('size')).toMatchObject({
    text,
    met,
    why,
  })
})

test('a bank needs a failure, a conflict and a story of a customer, of whichever sort', () => {
  const found = rules({ stories: kinds('mistake', 'customer-difficult', null) })
  expect([...found].filter(([, { met }]) => met).map(([id]) => id)).toEqual(
    expect.arrayContaining(['failure', 'customer']),
  )
  expect(found.get('conflict')?.met).toBe(false)
})

test('every principle is covered, four experiences are told, and the loop hears no story twice', () => {
  expect(rules({ coverage: [covered, gap] }).get('coverage')).toMatchObject({ met: false, why: '1 of 2 are.' })
  expect(rules({ coverage: [covered] }).get('coverage')?.met).toBe(true)
  expect(rules({ experiences: 3 }).get('experiences')?.met).toBe(false)
  expect(rules({}).get('experiences')?.met).toBeNull()
  expect(rules({}).has('loop')).toBe(false)
  expect(rules({ toldAgain: ['Labels'] }).get('loop')).toMatchObject({ met: false, why: 'Told again: “Labels”.' })
})
