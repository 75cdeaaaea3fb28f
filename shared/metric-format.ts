import { measureOf } from './metric-units.ts'
import type { Metric, MetricValue } from './metrics.ts'
import { numbersIn } from './text/numbers.ts'
import { quantitiesOf } from './text/quantities.ts'
import type { Quantity } from './text/quantity.ts'

type Shown = Pick<MetricValue, 'amount' | 'unit' | 'text' | 'confidence'>

/** "11.1 % → 0.25 %", "214 → 0", "40 → 3 min", "90 min → 1.5 h". What is not known is a question mark. */
export function formatMetric({
  unit,
  opening,
  closing,
}: Pick<Metric, 'unit'> & { opening: Shown; closing: Shown }): string {
  const [openingUnit, closingUnit] = [opening, closing].map(value => measureOf(value.unit ?? unit).unit)
  const once = openingUnit === closingUnit && !isAttached(openingUnit ?? '') && closing.amount !== null
  const first = once && opening.amount !== null ? marked(opening, figure(opening.amount)) : formatValue(opening, unit)
  return `${first} → ${formatValue(closing, unit)}`
}

/** One end of a metric: "40 min", "€62,000"; "~" stands before an estimate. Without an amount it is shown as written. */
export function formatValue(value: Shown, metricUnit: string): string {
  if (value.amount === null) return value.text.trim() || '?'
  return marked(value, withUnit(value.amount, measureOf(value.unit ?? metricUnit).unit))
}

/** What a person typed as a value: the first quantity in it, else the first number, else words without an amount. */
export function readValue(text: string): Pick<MetricValue, 'amount' | 'unit' | 'text'> {
  const written = text.trim()
  const quantity = quantitiesOf(written).find(isComparable)
  if (quantity) return { ...amountOf(quantity), text: written }
  const token = numbersIn(written, false)[0]
  return { amount: token?.amount ?? null, unit: null, text: written }
}

/** A multiple ("3x") compares two values, and is none itself. */
export function isComparable(quantity: Quantity): boolean {
  return quantity.kind !== 'multiple' && quantity.amount !== null
}

/** Amount and unit as a metric holds them: "one in nine" is 11.1 %, and a plain count has no unit of its own. */
export function amountOf({ kind, amount, unit }: Quantity): Pick<MetricValue, 'amount' | 'unit'> {
  if (kind !== 'ratio') return { amount, unit }
  return { amount: amount === null ? null : Number((amount * 100).toPrecision(3)), unit: '%' }
}

const symbols: Record<string, string> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥', INR: '₹' }

const shortUnits: Record<string, string> = {
  milliseconds: 'ms',
  seconds: 's',
  minutes: 'min',
  hours: 'h',
  'percentage points': 'points',
}

/** Percent signs and currencies belong to each figure; other units are said once. */
function isAttached(unit: string): boolean {
  return unit === '%' || unit in symbols
}

function withUnit(amount: number, unit: string): string {
  const symbol = symbols[unit]
  if (symbol) return amount < 0 ? `−${symbol}${figure(-amount)}` : `${symbol}${figure(amount)}`
  const short = unit.replace(/^[^ ]+(?: points)?(?= per |$)/, first => shortUnits[first] ?? first)
  return unit === '' ? figure(amount) : `${figure(amount)} ${amount === 1 ? singular(short) : short}`
}

function singular(unit: string): string {
  return /^(?:days|nights|weeks|fortnights|months|quarters|years|decades|points)\b/.test(unit)
    ? unit.replace(/s\b/, '')
    : unit
}

const large = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const small = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })

function figure(amount: number): string {
  return (Math.abs(amount) < 1 ? small : large).format(amount).replace('-', '−')
}

function marked({ confidence }: Shown, shown: string): string {
  return confidence === 'estimated' ? `~${shown}` : shown
}
