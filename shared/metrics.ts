import { z } from 'zod'
import { directionOf, inBaseUnit, measureOf } from './metric-units.ts'

/** How a value is known. An estimate is welcome, and shown as one. */
export const Confidence = z.enum(['measured', 'estimated', 'unknown'])
export type Confidence = z.infer<typeof Confidence>

/** A range of the story's own text, by block id and UTF-16 offsets. A hint where to jump: it is not moved along by edits. */
export const Place = z.object({ blockId: z.string().max(64), start: z.int().min(0), end: z.int().min(0) })
export type Place = z.infer<typeof Place>

export const MetricValue = z.object({
  /** In `unit`, shares in percent (11.1 for "one in nine"); null where there is no figure. */
  amount: z.number().nullable(),
  /** Only where it differs from the unit of the metric. */
  unit: z.string().max(60).nullable(),
  /** As written: "one in nine". */
  text: z.string().max(200),
  confidence: Confidence,
  /** Where it was found in the story. */
  place: Place.nullable(),
})
export type MetricValue = z.infer<typeof MetricValue>

/** A measured fact of a story, before and after. The window makes the id. */
export const Metric = z.object({
  id: z.string().min(1).max(64),
  /** What is measured: "unreadable labels". */
  what: z.string().max(200),
  /** "%", "minutes", "EUR", "per day"; empty for a plain count. */
  unit: z.string().max(60),
  opening: MetricValue,
  closing: MetricValue,
})
export type Metric = z.infer<typeof Metric>

/** Whether a figure says nothing yet: no value at either end, and no name. A unit alone is nothing. */
export function isBlankMetric({ what, opening, closing }: Pick<Metric, 'what' | 'opening' | 'closing'>): boolean {
  return what.trim() === '' && [opening, closing].every(({ amount, text }) => amount === null && text.trim() === '')
}

export type Change = {
  /** Whether the two values can be compared at all: minutes with hours can, euros with dollars cannot. */
  sameUnit: boolean
  /** Closing less opening, in `unit`. */
  difference: number | null
  /** That of the opening value; of shares percentage points, which are not percent. */
  unit: string
  /** The change relative to the opening value; null where that is zero, unless nothing changed. */
  percent: number | null
  direction: 'up' | 'down' | 'none' | null
}

type Measured = Pick<Metric, 'unit'> & {
  opening: Pick<MetricValue, 'amount' | 'unit'>
  closing: Pick<MetricValue, 'amount' | 'unit'>
}

/** How far a metric moved. Unknown values and units that do not go together leave null what cannot be said. */
export function changeOf(metric: Measured): Change {
  const { opening, closing } = metric
  const openingMeasure = measureOf(opening.unit ?? metric.unit)
  const closingMeasure = measureOf(closing.unit ?? metric.unit)
  const sameUnit = openingMeasure.dimension === closingMeasure.dimension
  const unit = openingMeasure.dimension === 'share' ? 'percentage points' : openingMeasure.unit
  const nothing = { sameUnit, difference: null, unit, percent: null, direction: null }
  if (!sameUnit || opening.amount === null || closing.amount === null) return nothing
  // A share is compared in percent, whatever its spelling; all else in the unit it opened with.
  const scale = openingMeasure.dimension === 'share' ? 1 : openingMeasure.factor
  const from = inBaseUnit(opening.amount, openingMeasure) / scale
  const to = inBaseUnit(closing.amount, closingMeasure) / scale
  const difference = exact(to - from, from, to)
  if (!Number.isFinite(difference)) return nothing
  return { sameUnit, difference, unit, percent: percentOf(from, difference), direction: directionOf(difference) }
}

function percentOf(from: number, difference: number): number | null {
  if (difference === 0) return 0
  const percent = Number(((difference / Math.abs(from)) * 100).toPrecision(12))
  return from === 0 || !Number.isFinite(percent) ? null : percent
}

/** Without the dust of binary fractions: 0.25 − 11.1 is −10.85, and 1.5 h is no change from 90 min. */
function exact(difference: number, from: number, to: number): number {
  const largest = Math.max(Math.abs(from), Math.abs(to))
  if (Math.abs(difference) <= largest * 1e-12) return 0
  return Number(difference.toPrecision(12))
}
