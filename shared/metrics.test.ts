import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatMetric, formatValue, readValue } from './metric-format.ts'
import { changeOf, Metric, type MetricValue } from './metrics.ts'

type End = number | null | [amount: number | null, unit: string]

function value(end: End, more: Partial<MetricValue> = {}): MetricValue {
  const [amount, unit] = Array.isArray(end) ? end : [end, null]
  return { amount, unit, text: '', confidence: 'measured', place: null, ...more }
}

const metricOf = (unit: string, opening: End, closing: End): Metric => ({
  id: 'm',
  what: '',
  unit,
  opening: value(opening),
  closing: value(closing),
})

describe('How far a metric moved', () => {
  it.each<[string, End, End, number, string, number | null, 'up' | 'down' | 'none']>([
    ['%', 11.1, 0.25, -10.85, 'percentage points', -97.747747747, 'down'],
    ['%', 2, 3, 1, 'percentage points', 50, 'up'],
    ['percent', 40, 40, 0, 'percentage points', 0, 'none'],
    ['%', 1, [30, 'basis points'], -0.7, 'percentage points', -70, 'down'],
    ['', 214, 0, -214, '', -100, 'down'],
    ['', 0, 5, 5, '', null, 'up'],
    ['', 0, 0, 0, '', 0, 'none'],
    ['', -20, 10, 30, '', 150, 'up'],
    ['minutes', 40, 3, -37, 'minutes', -92.5, 'down'],
    ['min', [90, 'min'], [1.5, 'h'], 0, 'minutes', 0, 'none'],
    ['hours', 2, [30, 'minutes'], -1.5, 'hours', -75, 'down'],
    ['weeks', 6, [3, 'days'], -5.571428571428571, 'weeks', -92.857142857, 'down'],
    ['per day', 48, [1, 'per hour'], -24, 'per day', -50, 'down'],
    ['hours per week', 4, [30, 'minutes per week'], -3.5, 'hours per week', -87.5, 'down'],
    ['EUR', 62_000, 0, -62_000, 'EUR', -100, 'down'],
    ['€', 10, [15, 'euros'], 5, 'EUR', 50, 'up'],
    ['GB', 2, [500, 'MB'], -1.5, 'gb', -75, 'down'],
    ['labels', 0.3, 0.1, -0.2, 'labels', -66.666666667, 'down'],
  ])('%s: %j to %j', (unit, opening, closing, difference, changeUnit, percent, direction) => {
    const change = changeOf(metricOf(unit, opening, closing))
    expect(change).toMatchObject({ sameUnit: true, unit: changeUnit, direction })
    expect(change.difference).toBeCloseTo(difference, 9)
    if (percent === null) expect(change.percent).toBeNull()
    else expect(change.percent).toBeCloseTo(percent, 6)
  })

  it.each<[string, End, End]>([
    ['EUR', 10, [10, 'USD']],
    ['minutes', 40, [3, '%']],
    ['%', 5, [2, 'percentage points']],
    ['', 5, [3, 'labels']],
    ['per day', 5, [3, 'per person']],
    ['minutes', 5, [3, 'per minute']],
  ])('cannot be said where units do not go together: %s, %j to %j', (unit, opening, closing) => {
    const change = changeOf(metricOf(unit, opening, closing))
    expect(change).toMatchObject({ sameUnit: false, difference: null, percent: null, direction: null })
  })

  it.each<[End, End]>([
    [null, 3],
    [40, null],
    [null, null],
  ])('cannot be said where a value is not known: %j to %j', (opening, closing) => {
    const change = changeOf(metricOf('minutes', opening, closing))
    expect(change).toMatchObject({ sameUnit: true, difference: null, percent: null, direction: null })
  })

  test('is turned round with its ends, and never a number that is none', () => {
    const amount = fc.double({ noNaN: true, noDefaultInfinity: true })
    const unit = fc.constantFrom('', '%', 'minutes', 'h', 'days', 'EUR', 'per day', 'hours per week', 'basis points')
    fc.assert(
      fc.property(amount, amount, unit, (opening, closing, of) => {
        const there = changeOf(metricOf(of, opening, closing))
        const back = changeOf(metricOf(of, closing, opening))
        for (const { difference, percent } of [there, back]) {
          expect(difference === null || Number.isFinite(difference)).toBe(true)
          expect(percent === null || Number.isFinite(percent)).toBe(true)
        }
        if (there.difference !== null) expect(there.difference + (back.difference ?? Number.NaN)).toBe(0)
      }),
    )
  })

  test('of a duration does not depend on the unit it is told in', () => {
    const units = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 }
    const unit = fc.constantFrom<keyof typeof units>('seconds', 'minutes', 'hours', 'days')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), unit, (from, to, other) => {
        const told = changeOf(metricOf('seconds', from, to))
        const retold = changeOf(metricOf('seconds', from, [to / units[other], other]))
        expect(retold.direction).toBe(told.direction)
        expect(retold.percent).toBeCloseTo(told.percent ?? Number.NaN, 6)
      }),
    )
  })
})

describe('A metric is shown the same way everywhere', () => {
  it.each<[string, End, End, string]>([
    ['%', 11.1, 0.25, '11.1 % → 0.25 %'],
    ['', 214, 0, '214 → 0'],
    ['minutes', 40, 3, '40 → 3 min'],
    ['minutes', [90, 'minutes'], [1.5, 'hours'], '90 min → 1.5 h'],
    ['EUR', 62_000, 0, '€62,000 → €0'],
    ['USD', -5, 1200.5, '−$5 → $1,200.5'],
    ['weeks', 6, 1, '6 → 1 week'],
    ['per day', 214, 0, '214 → 0 per day'],
    ['hours per month', 30, 2, '30 → 2 h per month'],
    ['minutes', null, 3, '? → 3 min'],
    ['minutes', 40, null, '40 min → ?'],
    ['percentage points', 4, 2, '4 → 2 points'],
    ['labels', 2_812, 0.004, '2,812 → 0.004 labels'],
    ['points', 31.25, 7.5, '31.25 → 7.5 points'],
  ])('%s: %j to %j is %s', (unit, opening, closing, shown) => {
    expect(formatMetric(metricOf(unit, opening, closing))).toBe(shown)
  })

  test('says what is estimated, and shows as written what has no figure', () => {
    const opening = value(40, { confidence: 'estimated' })
    const closing = value(null, { text: 'hardly any', confidence: 'unknown' })
    expect(formatMetric({ unit: 'minutes', opening, closing })).toBe('~40 min → hardly any')
    expect(formatMetric({ unit: 'minutes', opening, closing: value(3) })).toBe('~40 → 3 min')
    expect(formatValue(opening, 'minutes')).toBe('~40 min')
  })

  test('keeps the form in which it is stored', () => {
    const metric = metricOf('minutes', 40, [3, 'hours'])
    expect(Metric.parse(JSON.parse(JSON.stringify(metric)))).toEqual(metric)
  })
})

it.each<[string, number | null, string | null]>([
  ['one in nine', 11.1, '%'],
  ['11.1 %', 11.1, '%'],
  ['about 40 min', 40, 'minutes'],
  ['€62,000', 62_000, 'EUR'],
  ['214', 214, null],
  ['12 labels', 12, null],
  ['30 hours a month', 30, 'hours per month'],
  ['zero', 0, null],
  ['seven', 7, null],
  ['hardly any', null, null],
  ['', null, null],
])('What is typed as a value is read: %s', (text, amount, unit) => {
  expect(readValue(` ${text} `)).toEqual({ amount, unit, text })
})
