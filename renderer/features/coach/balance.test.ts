import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parts } from '../../../shared/part.ts'
import { actionText, balanceText, shares } from './balance.ts'

const words = { situation: 46, task: 18, action: 121, result: 36, learning: 28 }

test('the balance is told in words, part by part', () => {
  expect(balanceText(words)).toBe('Situation 19 %, Task 7 %, Action 49 %, Result 14 %, Learning 11 % of the words')
})

test('a target is named only while Action is off it', () => {
  expect(actionText(words)).toBe('Action 49 % of the words. Aim for 50–60 %.')
  expect(actionText({ ...words, action: 150 })).toBe('Action 54 % of the words, as it should be.')
})

test('the shares of any story add up to a hundred, those of an empty one to nothing', () => {
  const count = fc.nat(3000)
  fc.assert(
    fc.property(fc.record({ situation: count, task: count, action: count, result: count, learning: count }), any => {
      const sum = parts.reduce((total, part) => total + shares(any)[part], 0)
      expect(sum).toBe(parts.some(part => any[part] > 0) ? 100 : 0)
    }),
  )
})
