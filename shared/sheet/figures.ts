import { clockText, speakingSeconds } from '../coach/speaking.ts'
import { formatMetric, formatValue } from '../metric-format.ts'
import { changeOf, type Metric } from '../metrics.ts'
import type { Figure } from './sheet.ts'

/** The first metric as a figure, any others as lines. */
export function figureOf([first, ...others]: readonly Metric[]): Figure | null {
  if (!first) return null
  return {
    opening: formatValue(first.opening, first.unit),
    closing: formatValue(first.closing, first.unit),
    direction: changeOf(first).direction ?? 'none',
    caption: [first.what.trim(), howKnown(first)].filter(Boolean).join(', '),
    others: others.map(metric => `${formatMetric(metric)} ${metric.what.trim()}`.trim()),
  }
}

/** "measured", "estimated", or nothing where one end is not known. */
export function howKnown({ opening, closing }: Metric): string {
  const known = [opening.confidence, closing.confidence]
  if (known.includes('unknown')) return ''
  return known.includes('estimated') ? 'estimated' : 'measured'
}

/** `1:48`, in minutes and seconds. */
export function clockOf(words: number, speakingRate: number): string {
  return clockText(speakingSeconds(words, speakingRate))
}

/** `52 s`; from two minutes on `2:10`. */
export function shortTimeOf(words: number, speakingRate: number): string {
  const seconds = speakingSeconds(words, speakingRate)
  return seconds < 120 ? `${seconds} s` : clockOf(words, speakingRate)
}
