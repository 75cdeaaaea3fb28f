import { expect, test } from 'vitest'
import { stepFrom } from './step.ts'
import { nextStrength } from './strength.ts'

const key = (name: string, held: { ctrlKey?: boolean; altKey?: boolean } = {}) => ({
  key: name,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
})
const size = { rows: 4, columns: 16 }

test('arrows go one cell, and stop at the edge of the matrix', () => {
  expect(stepFrom({ row: 1, column: 1 }, key('ArrowRight'), size)).toEqual({ row: 1, column: 2 })
  expect(stepFrom({ row: 0, column: 0 }, key('ArrowUp'), size)).toEqual({ row: 0, column: 0 })
  expect(stepFrom({ row: 3, column: 15 }, key('ArrowDown'), size)).toEqual({ row: 3, column: 15 })
})

test('Home and End go along the row, with Ctrl to the corner', () => {
  expect(stepFrom({ row: 2, column: 5 }, key('End'), size)).toEqual({ row: 2, column: 15 })
  expect(stepFrom({ row: 2, column: 5 }, key('Home', { ctrlKey: true }), size)).toEqual({ row: 0, column: 0 })
})

test('other keys, and Alt with an arrow, which goes back, are left alone', () => {
  expect(stepFrom({ row: 0, column: 0 }, key('a'), size)).toBeNull()
  expect(stepFrom({ row: 0, column: 1 }, key('ArrowLeft', { altKey: true }), size)).toBeNull()
})

test('a cell goes from nothing to secondary to primary and back', () => {
  expect(nextStrength(undefined)).toBe('secondary')
  expect(nextStrength('secondary')).toBe('primary')
  expect(nextStrength('primary')).toBeNull()
})
