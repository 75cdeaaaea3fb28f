import { expect, test } from 'vitest'
import { shortPeriod } from './short-period.ts'

test('a row says when it happened in as few words as its group allows', () => {
  expect(shortPeriod({ from: '2026-03', to: '2026-05' }, 2026)).toBe('Mar – May')
  expect(shortPeriod({ from: '2026-02', to: null }, 2026)).toBe('Feb')
})

test('a row names the year where it is not the year of its group', () => {
  expect(shortPeriod({ from: '2025-12', to: '2026-01' }, 2026)).toBe('Dec 2025 – Jan 2026')
  expect(shortPeriod({ from: '2025-03', to: '2025-05' }, 2026)).toBe('March – May 2025')
})

test('a row without a date says so', () => {
  expect(shortPeriod(null, 2026)).toBe('No date')
})
