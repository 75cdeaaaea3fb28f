import type { Block } from '../../../shared/document.ts'
import { measureOf } from '../../../shared/metric-units.ts'
import { changeOf, type Metric } from '../../../shared/metrics.ts'
import { sentencesOf } from '../../../shared/text/sentences.ts'

type Values = Pick<Metric, 'unit' | 'opening' | 'closing'>

const figures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })

/** "−92.5 %"; of a share also in percentage points, which are not percent. Null where nothing can be said. */
export function changeInWords(metric: Values): string | null {
  const { difference, percent, direction, unit } = changeOf(metric)
  if (difference === null || direction === null) return null
  if (direction === 'none') return 'unchanged'
  const size = figures.format(Math.abs(difference))
  const sign = direction === 'down' ? '−' : '+'
  const relative = percent === null ? null : `${sign}${figures.format(Math.abs(percent))} %`
  if (unit === 'percentage points') {
    const points = `${size} percentage ${size === '1' ? 'point' : 'points'} ${direction}`
    return relative === null ? points : `${points} (${relative})`
  }
  return relative ?? `${direction} by ${size}${unit ? ` ${unit}` : ''}`
}

/** "measured", or which end is known how. */
export function confidenceInWords({ opening, closing }: Values): string {
  if (opening.confidence === closing.confidence) return opening.confidence
  return `opening ${opening.confidence}, closing ${closing.confidence}`
}

const count =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|eighteen|twenty|thirty)'
const span = `(${count}(?: and a half)? (?:day|week|fortnight|month|quarter|year)s?)`
const later = new RegExp(`\\b${span} (?:later|afterwards|on)\\b`, 'iu')
const within = new RegExp(`\\b(?:after|within|in) (?:only |just |about )?${span}\\b`, 'iu')

/** "nine weeks apart", where the sentence of the closing value says so; null where it does not. */
export function timeApart(blocks: readonly Block[], { closing }: Pick<Metric, 'closing'>): string | null {
  const { place } = closing
  const block = place && blocks.find(({ id }) => id === place.blockId)
  if (!block) return null
  const text = sentencesOf(block.text).find(({ start, end }) => start <= place.start && place.start < end)?.text ?? ''
  const apart = (later.exec(text) ?? within.exec(text))?.[1]
  return apart ? `${apart.toLowerCase()} apart` : null
}

/** Why the two values make no pair, in words that say what to do; null where they do. */
export function problemOf(metric: Values): string | null {
  const { opening, closing, unit } = metric
  const unread = [opening, closing].find(value => value.amount === null && value.text.trim() !== '')
  if (unread) return `No figure in “${unread.text.trim()}”. Give a number, a rough one if need be.`
  if (opening.amount === null || closing.amount === null || changeOf(metric).sameUnit) return null
  const [from, to] = [opening, closing].map(value => measureOf(value.unit ?? unit).unit)
  if ([from, to].includes('percentage points') && [from, to].includes('%'))
    return 'Percentage points say how far a share moved. Give the share itself at both ends, such as 40 % and 38 %.'
  return `${named(from)} and ${named(to)} cannot be compared. Give both ends in the same unit.`
}

function named(unit: string | undefined): string {
  if (!unit) return 'A plain count'
  return unit === '%' ? 'Percent' : unit.charAt(0).toUpperCase() + unit.slice(1)
}
