import { expect, test } from 'vitest'
import { shownQuestions } from './shown-questions.ts'

test('a lens asks three questions at a time and keeps the rest folded', () => {
  const lens = { state: 'partly' as const, open: ['a', 'b', 'c', 'd', 'e'] }
  expect(shownQuestions(lens, null)).toEqual({ shown: ['a', 'b', 'c'], folded: ['d', 'e'] })
})

test('a lens that is answered asks one more', () => {
  const lens = { state: 'answered' as const, open: ['a', 'b', 'c'] }
  expect(shownQuestions(lens, null)).toEqual({ shown: ['a'], folded: ['b', 'c'] })
})

test('the question to take next is always in sight', () => {
  expect(shownQuestions({ state: 'none', open: ['a', 'b', 'c', 'd'] }, 'd').shown).toEqual(['d', 'a', 'b'])
})

test('the next question of another lens changes nothing', () => {
  expect(shownQuestions({ state: 'none', open: ['a', 'b'] }, 'x')).toEqual({ shown: ['a', 'b'], folded: [] })
})
