import { formatMetric, formatValue } from '../../../shared/metric-format.ts'
import { changeOf, type Metric } from '../../../shared/metrics.ts'
import { escapeHtml } from './escape-html.ts'

const slopes = { up: 'M1 11 29 1', down: 'M1 1 29 11', none: 'M1 6h28' }

/** The first metric drawn large, as a line from its opening to its closing value; any others in a line below. */
export function figureHtml(metrics: readonly Metric[]): string {
  const [first, ...others] = metrics
  if (!first) return ''
  const slope = slopes[changeOf(first).direction ?? 'none']
  const line = `<svg viewBox="0 0 30 12" aria-hidden="true"><path d="${slope}"/></svg>`
  const caption = [first.what.trim(), howKnown(first)].filter(Boolean).join(', ')
  const figure = `<p class="figure"><b>${end(first, 'opening')}</b>${line}<b>${end(first, 'closing')}</b><span dir="auto">${escapeHtml(caption)}</span></p>`
  if (others.length === 0) return figure
  const rest = others.map(metric => escapeHtml(`${formatMetric(metric)} ${metric.what.trim()}`.trim()))
  return `${figure}<p class="quiet" dir="auto">${rest.join(' · ')}</p>`
}

/** "11.1 % → 0.25 %" as it stands beside a headline. */
export function figureLine(metric: Metric): string {
  return escapeHtml(formatMetric(metric))
}

function end(metric: Metric, which: 'opening' | 'closing'): string {
  return escapeHtml(formatValue(metric[which], metric.unit))
}

function howKnown({ opening, closing }: Metric): string {
  const known = [opening.confidence, closing.confidence]
  if (known.includes('unknown')) return ''
  return known.includes('estimated') ? 'estimated' : 'measured'
}
