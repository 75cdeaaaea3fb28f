import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToPrune, type Kept } from './retention.ts'

const dayMs = 24 * 60 * 60 * 1000
const start = Date.parse('2025-01-01T12:00:00.000Z')

function backupOf(daysLater: number, writes: number, kind: Kept['kind'] = 'daily'): Kept {
  const createdAt = new Date(start + daysLater * dayMs).toISOString()
  return { name: `${createdAt}-${writes}-${kind}`, createdAt, day: createdAt.slice(0, 10), writes, kind }
}

const daily = (days: number): Kept[] => Array.from({ length: days }, (_, n) => backupOf(n, n))
const at = (daysLater: number): string => new Date(start + daysLater * dayMs).toISOString()

test('of 400 days of backups a week of days, five weeks and twelve months stay', () => {
  const pruned = new Set(backupsToPrune(daily(400), at(400)))
  const kept = daily(400).filter(({ name }) => !pruned.has(name))
  expect(kept.map(({ day }) => day)).toEqual([
    '2025-03-31',
    '2025-04-30',
    '2025-05-31',
    '2025-06-30',
    '2025-07-31',
    '2025-08-31',
    '2025-09-30',
    '2025-10-31',
    '2025-11-30',
    '2025-12-31',
    '2026-01-11',
    '2026-01-18',
    '2026-01-25',
    '2026-01-29',
    '2026-01-30',
    '2026-01-31',
    '2026-02-01',
    '2026-02-02',
    '2026-02-03',
    '2026-02-04',
  ])
})

test('what was made by hand is never taken away, and five of each kind made before something else stay', () => {
  const byHand = Array.from({ length: 30 }, (_, n) => backupOf(n, n, 'by-hand'))
  const updates = Array.from({ length: 9 }, (_, n) => backupOf(n, n, 'before-update'))
  const pruned = backupsToPrune([...byHand, ...updates, backupOf(50, 50), backupOf(51, 51), backupOf(52, 52)], at(53))
  expect(pruned.sort()).toEqual(updates.slice(0, 4).map(({ name }) => name))
})

test('a clock that goes back by a day or by ten years takes nothing away', () => {
  for (const back of [2, 3650]) expect(backupsToPrune(daily(60), at(59 - back))).toEqual([])
})

test('a clock that ran ahead once does not cost the newest backups', () => {
  const ahead = backupOf(4000, 100)
  const after = Array.from({ length: 3 }, (_, n) => backupOf(n + 1, 101 + n))
  expect(backupsToPrune([...daily(1), ahead, ...after], at(4010))).not.toContain(after[2]?.name)
})

test('the three with the most changes always stay, whatever the clock said', () => {
  const some = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.nat(1000)), { maxLength: 60 })
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 2000 }), (list, today) => {
      const backups = list.map(([day, writes], index) => ({ ...backupOf(day, writes), name: `${index}` }))
      const newest = [...backups]
        .sort((a, b) => b.writes - a.writes || (a.createdAt < b.createdAt ? 1 : -1))
        .slice(0, 3)
      const pruned = new Set(backupsToPrune(backups, at(today)))
      for (const { name } of newest) expect(pruned.has(name)).toBe(false)
    }),
  )
})
