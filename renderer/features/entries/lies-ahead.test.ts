import { expect, test } from 'vitest'
import { readPeriod } from '../../../shared/rough-day.ts'
import { liesAhead } from './lies-ahead.ts'

const today = '2026-11-22'

function ahead(words: string): boolean | null {
  const reading = readPeriod(words, today)
  return reading.ok && reading.period ? liesAhead(reading.period, today) : null
}

test('a day, month or end after today lies in the future', () => {
  expect(['23 November 2026', 'March 2027', '2028', 'June 2026 – June 2027'].map(ahead)).toEqual([
    true,
    true,
    true,
    true,
  ])
})

test('today, and the month that has begun, do not', () => {
  expect(['22 November 2026', 'November 2026', 'last March', 'March – November 2026'].map(ahead)).toEqual([
    false,
    false,
    false,
    false,
  ])
})
