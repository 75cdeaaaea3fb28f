import { expect, test } from 'vitest'
import type { Part } from '../part.ts'
import type { Emphasis } from '../stories.ts'
import { readStory } from './coach.ts'
import { type Change, changed, context, importStory } from './good-stories.ts'

const told = (principleId: string, wordings: Partial<Record<Part, string>> = {}): Emphasis => ({
  ...{ principleId, strength: 'secondary', angle: '' },
  wordings,
})

function verdict(ruleId: string, emphases: Emphasis[], change: Change = {}): 'found' | 'stands' | 'silent' {
  const { findings, standing } = readStory({ ...changed(change), emphases }, context)
  if (findings.some(each => each.ruleId === ruleId)) return 'found'
  return standing.some(each => each.ruleId === ruleId) ? 'stands' : 'silent'
}

const first = told('deliver-results')
const learned =
  'I read the documentation of the database from end to end. Then I made three experiments with a copy, and wrote down what each showed.'

test.each([
  ['a principle', {}],
  ['a story of learning', { kind: 'learning' } as const],
])('what another wording says is read for the principle that it is for: %s', (_, change) => {
  expect(verdict('deliberate-learning', [first, told('learn-and-be-curious')], change)).toBe('found')
  expect(verdict('deliberate-learning', [first, told('learn-and-be-curious', { action: learned })], change)).toBe(
    'stands',
  )
})

test('a wording for one principle does not speak for another that asks the same', () => {
  const wording = { action: learned }
  const both = (own: Partial<Record<Part, string>>) => [
    told('learn-and-be-curious', wording),
    told('developing-self-and-others', own),
  ]
  expect(verdict('deliberate-learning', both({}))).toBe('found')
  expect(verdict('deliberate-learning', both(wording))).toBe('stands')
})

test('a wording that leaves out what the common words tell is not praised for it', () => {
  const action = `${importStory.parts.action} ${learned}`
  const without = { action: importStory.parts.action }
  expect(verdict('deliberate-learning', [told('learn-and-be-curious', without)], { action })).toBe('silent')
  expect(verdict('deliberate-learning', [told('learn-and-be-curious', without)])).toBe('found')
})

test('a wording for a principle that does not ask for the rule changes nothing', () => {
  const emphases = [told('deliver-results', { action: learned }), told('learn-and-be-curious')]
  expect(verdict('deliberate-learning', emphases)).toBe('found')
})

test('the words that are marked in the text stay marked, whatever another wording says', () => {
  const emphases = [told('earn-trust', { action: importStory.parts.action })]
  const action = 'We read the logs. We moved the check. We tested it for ten nights.'
  expect(verdict('first-person', emphases, { action })).toBe('found')
})
