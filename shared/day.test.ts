import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awayInWords, daysBetween, firstDayOf, LocalDay, lastDayOf, Period, RoughDay } from './day.ts'

describe('a day', () => {
  test.each(['2024-02-29', '2026-12-31', '1999-01-01'])('%s exists', day => {
    expect(LocalDay.parse(day)).toBe(day)
  })

  test.each(['2023-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '26-01-01', '2026-1-1', '', 'March'])(
    '%s does not exist, and says so',
    day => {
      expect(LocalDay.safeParse(day).error?.issues[0]?.message).toBe('This date does not exist.')
    },
  )

  test('may be known to the month only', () => {
    expect(RoughDay.parse('2026-03')).toBe('2026-03')
    expect(RoughDay.safeParse('2026-13').success).toBe(false)
    expect(LocalDay.safeParse('2026-03').success).toBe(false)
  })

  test('spans its month when only the month is known', () => {
    expect([firstDayOf('2024-02'), lastDayOf('2024-02')]).toEqual(['2024-02-01', '2024-02-29'])
    expect([firstDayOf('2024-12'), lastDayOf('2024-12')]).toEqual(['2024-12-01', '2024-12-31'])
    expect([firstDayOf('2024-02-10'), lastDayOf('2024-02-10')]).toEqual(['2024-02-10', '2024-02-10'])
  })
})

describe('a period', () => {
  test('may not end before it starts', () => {
    const refused = Period.safeParse({ from: '2026-05-10', to: '2026-05-09' })
    expect(refused.error?.issues[0]).toMatchObject({
      path: ['to'],
      message: expect.stringContaining('before the start'),
    })
  })

  test('with an end that is no date says so', () => {
    const refused = Period.safeParse({ from: '2026-05-10', to: 'soon' })
    expect(refused.error?.issues[0]?.message).toBe('This date does not exist.')
  })

  test('may start on a day and end in that same month', () => {
    expect(Period.safeParse({ from: '2026-05-10', to: '2026-05' }).success).toBe(true)
  })

  test('of two real days is accepted exactly when they are in order', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(Period.safeParse({ from, to }).success).toBe(from <= to)
      }),
    )
  })
})

test('the days between two days are counted over months and years, and over a change of the clock', () => {
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
  expect(daysBetween('2025-12-31', '2026-12-31')).toBe(365)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
})

test('how far away a day is is said as people say it', () => {
  const away = (day: string) => awayInWords(day, '2026-03-01')
  expect(['2026-03-01', '2026-03-02', '2026-02-28', '2026-03-19', '2026-02-26'].map(away)).toEqual([
    ...['today', 'tomorrow', 'yesterday', 'in 18 days', '3 days ago'],
  ])
})
