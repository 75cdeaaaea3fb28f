import { expect, test } from 'vitest'
import type { EntryRow } from '../../../shared/entries.ts'
import { nextStop, tabStopOf, withGroups } from './list-items.ts'

const harbour = { id: 'harbour', employer: 'Harbour Logistics', title: '', from: null, to: null }

function row(id: string, year: number, role: EntryRow['role']): EntryRow {
  const lenses = { who: 'none', why: 'none', 'how-much': 'none' } as const
  return { id, title: id, preview: '', period: null, year, role, lenses }
}

const rows = [row('a', 2026, harbour), row('b', 2026, harbour), row('c', 2026, null), row('d', 2025, harbour)]
const groups = [
  { year: 2026, roleId: 'harbour', count: 4 },
  { year: 2026, roleId: null, count: 1 },
  { year: 2025, roleId: 'harbour', count: 7 },
]
const items = withGroups(rows, groups)

test('each year and role has a heading with the count of all its entries, not only of those that were read', () => {
  expect(items.map(item => (item.kind === 'entry' ? item.row.id : [item.year, item.roleName, item.count]))).toEqual([
    [2026, 'Harbour Logistics', 4],
    'a',
    'b',
    [2026, '', 1],
    'c',
    [2025, 'Harbour Logistics', 7],
    'd',
  ])
})

test('arrow keys walk the entries over the headings and stop at both ends', () => {
  expect(nextStop(items, 2, 'ArrowDown')).toBe(4)
  expect(nextStop(items, 4, 'ArrowUp')).toBe(2)
  expect(nextStop(items, 1, 'ArrowUp')).toBe(1)
  expect(nextStop(items, 6, 'PageDown')).toBe(6)
  expect(nextStop(items, 4, 'Home')).toBe(1)
  expect(nextStop(items, 4, 'End')).toBe(6)
})

test('any other key is left to the browser', () => {
  expect(nextStop(items, 1, 'Enter')).toBeNull()
})

test('Tab stops at the entry walked to last, else at the open one, else at the first', () => {
  expect(tabStopOf(items, 'c', 'b')).toBe(4)
  expect(tabStopOf(items, null, 'b')).toBe(2)
  expect(tabStopOf(items, 'gone', 'gone too')).toBe(1)
  expect(tabStopOf([], null, null)).toBe(-1)
})
