import { expect, test } from 'vitest'
import { findPrinciple, frameworks } from './content.ts'
import { essentialFollowUps, followUpQuestions, followUpsFor } from './follow-ups.ts'

test('every story is asked what would be done differently, and what else there was', () => {
  expect(essentialFollowUps.map(({ question }) => question)).toEqual([
    'What would you do differently?',
    'Which alternatives did you weigh?',
  ])
})

test('every principle has at least one follow-up question of its own', () => {
  for (const { id } of frameworks.flatMap(({ principles }) => principles))
    expect(followUpsFor([id]).length, id).toBeGreaterThanOrEqual(1)
})

test('follow-up questions name principles that there are, and neither id nor words come twice', () => {
  for (const { id, principles } of followUpQuestions)
    expect(
      principles.filter(principle => !findPrinciple(principle)),
      id,
    ).toEqual([])
  for (const list of [followUpQuestions.map(({ id }) => id), followUpQuestions.map(({ question }) => question)])
    expect(new Set(list).size).toBe(list.length)
})

test('a follow-up question does not repeat one that opens an interview', () => {
  const opening = frameworks.flatMap(({ principles }) => principles.flatMap(({ questions }) => questions))
  const texts = new Set(opening.map(({ text }) => text))
  expect(followUpQuestions.filter(({ question }) => texts.has(question))).toEqual([])
})
