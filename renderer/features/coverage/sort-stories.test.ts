import { expect, test } from 'vitest'
import type { StoryRow, Strength } from '../../../shared/stories.ts'
import { sortStories, toggledSorting } from './sort-stories.ts'

const story = (id: string, headline: string, strength: Strength | null): StoryRow => ({
  ...{ id, headline, status: 'draft', kind: null, cueWords: [], metric: null, updatedAt: '' },
  words: { situation: id.length, task: 0, action: 0, result: 0, learning: 0 },
  emphases: strength ? [{ principleId: 'p', strength, angle: '' }] : [],
})
const stories = [story('a', 'Zebra', null), story('bbb', 'Ant', 'secondary'), story('cc', 'Mole', 'primary')]
const sorted = (...[sorting]: [Parameters<typeof sortStories>[1]]) =>
  sortStories(stories, sorting, ({ words }) => words.situation).map(({ id }) => id)

test('stories stand as they were begun, by headline, by the time they take, or by who leads with a principle', () => {
  expect(sorted({ by: 'begun' })).toEqual(['a', 'bbb', 'cc'])
  expect(sorted({ by: 'headline' })).toEqual(['bbb', 'cc', 'a'])
  expect(sorted({ by: 'time' })).toEqual(['a', 'cc', 'bbb'])
  expect(sorted({ by: 'principle', principleId: 'p' })).toEqual(['cc', 'bbb', 'a'])
})

test('a heading pressed again brings the first order back', () => {
  const byP = { by: 'principle' as const, principleId: 'p' }
  expect(toggledSorting({ by: 'begun' }, byP)).toEqual(byP)
  expect(toggledSorting(byP, { ...byP, principleId: 'q' })).toEqual({ ...byP, principleId: 'q' })
  expect(toggledSorting(byP, byP)).toEqual({ by: 'begun' })
})
