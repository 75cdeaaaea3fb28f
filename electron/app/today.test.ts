import { expect, test } from 'vitest'
import { today } from './today.ts'

const lateEvening = new Date(2026, 2, 14, 23, 59)

test('today is the day on the wall calendar, until midnight', () => {
  expect(today({}, lateEvening)).toBe('2026-03-14')
})

test('the day can be fixed in a test, and only there', () => {
  expect(today({ THROUGHLINE_TEST: '1', THROUGHLINE_TODAY: '2020-02-29' }, lateEvening)).toBe('2020-02-29')
  expect(today({ THROUGHLINE_TODAY: '2020-02-29' }, lateEvening)).toBe('2026-03-14')
})
