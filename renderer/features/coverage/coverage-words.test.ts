import { expect, test } from 'vitest'
import { findShippedFramework } from '../../../shared/content/content.ts'
import { type Covered, coverageSentence, coverText } from './coverage-words.ts'
import { questionOfTheDay } from './question-of-the-day.ts'

const principles = findShippedFramework('amazon')?.principles ?? []

const gap = (principleId = 'ownership'): Covered => ({ principleId, state: 'gap', stories: 0 })
const single: Covered = { principleId: 'dive-deep', state: 'thin', stories: 1 }
const unled: Covered = { principleId: 'frugality', state: 'thin', stories: 3 }
const covered: Covered = { principleId: 'think-big', state: 'covered', stories: 2 }

test('the heading says the worst first, in words', () => {
  expect(coverageSentence([gap(), gap()])).toBe('No principle has a story yet')
  expect(coverageSentence([gap(), covered])).toBe('One principle has no story yet')
  expect(coverageSentence([gap(), gap(), single, covered])).toBe(
    'Two principles have no story yet, and one rests on a single one',
  )
  expect(coverageSentence([single, single, single, single, covered])).toBe('Four principles rest on a single story')
  expect(coverageSentence([unled, covered])).toBe('One principle has stories, but none that leads with it')
  expect(coverageSentence([covered])).toBe('Every principle is covered')
})

test('a covered principle shows how many stories it has, any other says what it is', () => {
  expect([gap(), single, covered].map(coverText)).toEqual(['gap', 'thin', '2'])
})

test('the question of the day is for a gap, stays all day and changes with the day', () => {
  const asked = (today: string) => questionOfTheDay([gap('ownership'), gap('dive-deep'), single], principles, today)
  expect(asked('2026-03-14')).toEqual(asked('2026-03-14'))
  expect(['ownership', 'dive-deep']).toContain(asked('2026-03-14')?.principle.id)
  const questions = new Set(['2026-03-14', '2026-03-15', '2026-03-16', '2026-03-17'].map(day => asked(day)?.question))
  expect(questions.size).toBe(4)
})

test('without a gap the question is for a thin principle, and with all covered there is none', () => {
  expect(questionOfTheDay([single, covered], principles, '2026-03-14')?.principle.id).toBe('dive-deep')
  expect(questionOfTheDay([covered], principles, '2026-03-14')).toBeNull()
})

test('a principle without questions is not the one of the day', () => {
  const silent = principles.map(each => (each.id === 'dive-deep' ? { ...each, questions: [] } : each))
  expect(questionOfTheDay([single, covered], silent, '2026-03-14')).toBeNull()
})
