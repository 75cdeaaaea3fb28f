import { expect, test } from 'vitest'
import { shownQuestions } from './shown-questions.ts'

test('a lens asks three questions at a time and keeps the rest folded', () => {
  expect(shownQuestions(['a', 'b', 'c', 'd', 'e'], null)).toEqual({ shown: ['a', 'b', 'c'], folded: ['d', 'e'] })
})

test('the question to take next is always in sight', () => {
  expect(shownQuestions(['a', 'b', 'c', 'd'], 'd').shown).toEqual(['d', 'a', 'b'])
})

test('the next question of another lens changes nothing', () => {
  expect(shownQuestions(['a', 'b'], 'x')).toEqual({ shown: ['a', 'b'], folded: [] })
})
