import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VersionReason } from '../../shared/history.ts'
import { neverTouched, tooMany } from './thinning.ts'

const now = '2026-11-22T12:00:00.000Z'
const dayMs = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => new Date(Date.parse(now) - days * dayMs).toISOString()

/** Versions newest first, of the given ages in days, behind so many new ones that the newest say nothing. */
function aged(ages: readonly number[], reason: VersionReason = 'typing') {
  const new_ = Array.from({ length: neverTouched }, () => ({ savedAt: now, reason: 'typing' as const }))
  const all = [...new_, ...ages.map(age => ({ savedAt: daysAgo(age), reason }))]
  return all.map((version, index) => ({ ...version, number: all.length - index }))
}

/** Which of the ages remain. */
function remaining(ages: readonly number[], reason?: VersionReason): number[] {
  const gone = tooMany(aged(ages, reason), now)
  return ages.filter((_, index) => !gone.includes(ages.length - index))
}

test('all versions of the last thirty days stay', () => {
  expect(remaining([1, 1.01, 1.02, 29.8, 29.9])).toEqual([1, 1.01, 1.02, 29.8, 29.9])
})

test('of older days the last version stays, for a year', () => {
  expect(remaining([40, 40.1, 40.2, 41.2, 41.3])).toEqual([40, 41.2])
})

test('of months that are more than a year ago the last version stays', () => {
  // 22 November 2026 less 400 days is 18 October 2025.
  expect(remaining([400, 401, 410, 420, 450])).toEqual([400, 420, 450])
})

test('what was kept because something was about to go stays for a year', () => {
  expect(remaining([40, 40.1, 40.2], 'emptied')).toEqual([40, 40.1, 40.2])
  expect(remaining([400, 401], 'conflict')).toEqual([400])
})

test('a clock that leaps ten years ahead leaves the newest alone, and one that falls behind leaves all', () => {
  const versions = aged([1, 2, 3])
  const ahead = tooMany(versions, '2036-11-22T12:00:00.000Z')
  expect(ahead.every(number => number <= versions.length - neverTouched)).toBe(true)
  expect(tooMany(versions, '2016-11-22T12:00:00.000Z')).toEqual([])
})

test('whatever the clocks said, the newest stay, each day and month that had a version still has one, and thinning twice is thinning once', () => {
  const version = fc.record({
    savedAt: fc.date({ min: new Date('2015-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
    reason: fc.constantFrom(...VersionReason.options),
  })
  fc.assert(
    fc.property(fc.array(version, { maxLength: 120 }), list => {
      const versions = list.map(({ savedAt, reason }, index) => ({
        number: list.length - index,
        savedAt: savedAt.toISOString(),
        reason,
      }))
      const gone = tooMany(versions, now)
      expect(gone.some(number => number > list.length - neverTouched)).toBe(false)
      const kept = versions.filter(({ number }) => !gone.includes(number))
      const months = (of: typeof versions) => new Set(of.map(({ savedAt }) => savedAt.slice(0, 7)))
      expect(months(kept)).toEqual(months(versions))
      const lost = versions.filter(({ number }) => gone.includes(number))
      for (const { savedAt } of lost) expect(Date.parse(now) - Date.parse(savedAt)).toBeGreaterThanOrEqual(30 * dayMs)
      expect(tooMany(kept, now)).toEqual([])
    }),
  )
})
