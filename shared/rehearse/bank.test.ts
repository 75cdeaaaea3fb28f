import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameworks } from '../content/content.ts'
import { bankOf, questionsInText, searchBank } from './bank.ts'

const bank = bankOf(frameworks, [{ id: 'mine', text: 'Why did you leave the depot?', principleIds: [] }])

test('the bank ships at least eighty questions, and the person’s own stand first', () => {
  expect(bank.filter(({ own }) => !own).length).toBeGreaterThanOrEqual(80)
  expect(bank[0]).toMatchObject({ id: 'mine', own: true })
})

test('a search keeps the questions with all the words, of one principle where one is chosen', () => {
  expect(searchBank(bank, 'depot leave', null).map(({ id }) => id)).toEqual(['mine'])
  const owned = searchBank(bank, '', 'ownership')
  expect(owned.length).toBeGreaterThanOrEqual(4)
  expect(owned.every(({ principleIds }) => principleIds.includes('ownership'))).toBe(true)
  expect(searchBank(bank, 'depot', 'ownership')).toEqual([])
})

test('a pasted list gives its questions without bullets, numbers, headings and what is known', () => {
  const pasted = `Ownership:
    1. Tell me about a time you owned a failure.
    2) Tell me about a time you owned a failure!
    • When did you last say no to your manager?
    (c) Describe the hardest trade-off you made.
    Q4: What would your team say about you?

    why did you leave   the depot`
  expect(questionsInText(pasted, bank)).toEqual([
    'Tell me about a time you owned a failure.',
    'When did you last say no to your manager?',
    'Describe the hardest trade-off you made.',
    'What would your team say about you?',
  ])
})

test('whatever is pasted, each question is one line that the bank can hold, once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), text => {
      const questions = questionsInText(text, bank)
      expect(new Set(questions).size).toBe(questions.length)
      for (const question of questions) {
        expect(question.length).toBeLessThanOrEqual(500)
        expect(question).toBe(question.trim())
        expect(question).not.toMatch(/[\r\n]/)
      }
    }),
  )
})
