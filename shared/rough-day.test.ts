import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDayOf, lastDayOf, Period } from './day.ts'
import { formatPeriod, formatPeriodShort, readPeriod } from './rough-day.ts'

/** A Sunday. */
const today = '2026-11-22'

const read = (text: string, on = today): string => {
  const reading = readPeriod(text, on)
  if (!reading.ok) return reading.message
  if (reading.period === null) return 'none'
  return reading.period.to === null ? reading.period.from : `${reading.period.from}..${reading.period.to}`
}

describe('When something happened can be written as people say it', () => {
  it.each([
    ['', 'none'],
    ['   ', 'none'],
    ['last March', '2026-03'],
    ['March', '2026-03'],
    ['in March', '2026-03'],
    ['December', '2025-12'],
    ['November', '2026-11'],
    ['last November', '2025-11'],
    ['March last year', '2025-03'],
    ['March 2026', '2026-03'],
    ['march 2026', '2026-03'],
    ['Mar 2026', '2026-03'],
    ["Mar '24", '2024-03'],
    ['Sept. 2023', '2023-09'],
    ['March – May 2026', '2026-03..2026-05'],
    ['March-May 2026', '2026-03..2026-05'],
    ['March to May', '2026-03..2026-05'],
    ['Nov – Jan 2026', '2025-11..2026-01'],
    ['Nov 2025 – Jan 2026', '2025-11..2026-01'],
    ['2025-11-03', '2025-11-03'],
    ['2025-11', '2025-11'],
    ['2025-11-03 - 2025-11-05', '2025-11-03..2025-11-05'],
    ['from 3 to 14 June 2024', '2024-06-03..2024-06-14'],
    ['3–14 June 2024', '2024-06-03..2024-06-14'],
    ['3-7 May', '2026-05-03..2026-05-07'],
    ['28 December – 3 January 2026', '2025-12-28..2026-01-03'],
    ['between March and May 2024', '2024-03..2024-05'],
    ['June 2024 to 3 July 2024', '2024-06..2024-07-03'],
    ['3 June 2024', '2024-06-03'],
    ['June 3, 2024', '2024-06-03'],
    ['June 3rd 2024', '2024-06-03'],
    ['the 3rd of May 2022', '2022-05-03'],
    ['3 May', '2026-05-03'],
    ['24 December', '2025-12-24'],
    ['29 February', '2024-02-29'],
    ['03.04.2025', '2025-04-03'],
    ['25/12/2024', '2024-12-25'],
    ['12/25/2024', '2024-12-25'],
    ['03/2025', '2025-03'],
    ['spring 2023', '2023-03..2023-05'],
    ['last summer', '2026-06..2026-08'],
    ['winter 2023', '2023-12..2024-02'],
    ['2021', '2021-01..2021-12'],
    ['in 2021', '2021-01..2021-12'],
    ['2019 – 2021', '2019-01..2021-12'],
    ['2019-2021', '2019-01..2021-12'],
    ['Q3 2024', '2024-07..2024-09'],
    ['2024 Q3', '2024-07..2024-09'],
    ['third quarter of 2024', '2024-07..2024-09'],
    ['H1 2024', '2024-01..2024-06'],
    ['first half of 2024', '2024-01..2024-06'],
    ['early 2022', '2022-01..2022-04'],
    ['late 2022', '2022-09..2022-12'],
    ['today', '2026-11-22'],
    ['yesterday', '2026-11-21'],
    ['three days ago', '2026-11-19'],
    ['last Monday', '2026-11-16'],
    ['last week', '2026-11-09..2026-11-15'],
    ['two weeks ago', '2026-11-02..2026-11-08'],
    ['last month', '2026-10'],
    ['this month', '2026-11'],
    ['two months ago', '2026-09'],
    ['last year', '2025-01..2025-12'],
    ['two years ago', '2024-01..2024-12'],
    ['since March', '2026-03..2026-11'],
    ['March 2024 – now', '2024-03..2026-11'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))
})

describe('What cannot be a date gets a sentence that says why', () => {
  it.each([
    ['31 February 2024', '31 February 2024 does not exist: February 2024 has 29 days.'],
    ['2023-02-29', '29 February 2023 does not exist: February 2023 has 28 days.'],
    ['2023-13-01', 'There is no month 13.'],
    ['31/31/2024', 'There is no month 31.'],
    ['0 May 2024', '0 May 2024 does not exist'],
    ['May 2026 – March 2026', 'The end is before the start.'],
    ['14 to 3 June 2024', 'The end is before the start.'],
    ['2025-11-05 - 2025-11-03', 'The end is before the start.'],
    ['03/04/2025', '“03/04/2025” can be read in two ways. Write 3 April 2025 or 4 March 2025.'],
    ['soon', '“soon” is not a date this field can read.'],
    ['when Ines came', '“when Ines came” is not a date'],
    ['March or so', '“March or so” is not a date'],
    ['12345', '“12345” is not a date'],
    ['3 June 0024', '“3 June 0024” is not a date'],
  ])('%s', (text, message) => expect(read(text)).toContain(message))
})

describe('A period is written as a person would', () => {
  it.each<[string, string | null, string, string]>([
    ['2026-03', '2026-05', 'March – May 2026', 'Mar – May'],
    ['2026-02', null, 'February 2026', 'Feb'],
    ['2024-06-03', null, '3 June 2024', '3 Jun'],
    ['2024-06-03', '2024-06-14', '3–14 June 2024', '3–14 Jun'],
    ['2024-05-28', '2024-06-03', '28 May – 3 June 2024', '28 May – 3 Jun'],
    ['2025-11', '2026-01', 'Nov 2025 – Jan 2026', 'Nov – Jan'],
    ['2025-12-28', '2026-01-03', '28 Dec 2025 – 3 Jan 2026', '28 Dec – 3 Jan'],
    ['2021-01', '2021-12', '2021', 'Jan – Dec'],
    ['2019-01', '2021-12', '2019 – 2021', 'Jan – Dec'],
  ])('%s to %s', (from, to, long, short) => {
    expect(formatPeriod({ from, to })).toBe(long)
    expect(formatPeriodShort({ from, to })).toBe(short)
  })

  it('is read back as the same period, whatever day it is read on', () => {
    fc.assert(
      fc.property(rough, fc.option(rough), rough, (one, other, now) => {
        const [from, to] = other !== null && lastDayOf(other) < firstDayOf(one) ? [other, one] : [one, other]
        const period = { from, to: to === from ? null : to }
        fc.pre(Period.safeParse(period).success)
        expect(readPeriod(formatPeriod(period), firstDayOf(now))).toEqual({ ok: true, period })
      }),
      { numRuns: 2000 },
    )
  })
})

it('Any text is answered with a real period or a sentence, never with an error', () => {
  const words = fc.constantFrom(
    'last',
    'March',
    '31',
    '–',
    '2024',
    'to',
    'from',
    'week',
    '/',
    'Q3',
    '29 February',
    'ago',
    'two',
    '0',
    '-',
    '\ud800',
    '’24',
    'since',
    'and',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 8 }).map(all => all.join(' ')),
  )
  fc.assert(
    fc.property(text, typed => {
      const reading = readPeriod(typed, today)
      if (!reading.ok) expect(reading.message).toMatch(/\.$/)
      else if (reading.period) expect(Period.safeParse(reading.period).success).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

const rough = fc
  .record({
    year: fc.integer({ min: 1950, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
  })
  .map(({ year, month, day }) =>
    [year, month, ...(day === null ? [] : [day])].map(part => String(part).padStart(2, '0')).join('-'),
  )
