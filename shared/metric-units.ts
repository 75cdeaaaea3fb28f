import { canonicalUnit } from './text/quantity-words.ts'

/** What a unit measures, and how many of the dimension's base unit it is worth. Values of one dimension can be compared. */
export type Measure = { dimension: string; factor: number; unit: string }

const second = 1
const minute = 60
const hour = 3600
const day = 24 * hour
/** The mean of the Gregorian calendar: months and weeks compare about as well as people mean them. */
const month = 30.436875 * day

const families: Record<string, Record<string, number>> = {
  time: {
    milliseconds: second / 1000,
    seconds: second,
    minutes: minute,
    hours: hour,
    days: day,
    nights: day,
    weeks: 7 * day,
    fortnights: 14 * day,
    months: month,
    quarters: 3 * month,
    years: 12 * month,
    decades: 120 * month,
  },
  share: { '%': 1, 'basis points': 0.01 },
  bytes: { kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, pb: 1e15 },
  weight: { kg: 1, kgs: 1, tonne: 1000, tonnes: 1000 },
  length: { metre: 1, metres: 1, meter: 1, meters: 1, km: 1000, kms: 1000 },
}

const known = new Map(
  Object.entries(families).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { dimension, factor, unit }] as const),
  ),
)

/** Reads a unit as people write it: "min", "hours per week", "€"; an unknown one is a dimension of its own. */
export function measureOf(written: string): Measure {
  const unit = spellingOf(written)
  const [, amount = '', base = ''] = /^(.*?)(?:^| )per (.+)$/.exec(unit) ?? []
  if (base === '') return known.get(unit) ?? { dimension: unit, factor: 1, unit }
  const top = known.get(spellingOf(amount)) ?? { dimension: spellingOf(amount), factor: 1 }
  const bottom = known.get(spellingOf(base)) ?? { dimension: spellingOf(base), factor: 1 }
  return { dimension: `${top.dimension} per ${bottom.dimension}`, factor: top.factor / bottom.factor, unit }
}

export function inBaseUnit(amount: number, { factor }: Measure): number {
  return amount * factor
}

export function directionOf(difference: number): 'up' | 'down' | 'none' {
  if (difference === 0) return 'none'
  return difference < 0 ? 'down' : 'up'
}

/** One spelling per unit. "per" opens a rate, not a percentage. */
export function spellingOf(written: string): string {
  const unit = written.trim().toLowerCase()
  if (unit === '') return ''
  const rate = /^(.*?)\s*(?:\bper\b|\/)\s*(?!cent)(\S.*)$/.exec(unit)
  if (rate) return `${spellingOf(rate[1] ?? '')} per ${rate[2] ?? ''}`.trim()
  return /^per(?![ -]?cent)/.test(unit) ? unit : canonicalUnit(unit)
}
