import { readValue } from '../../../shared/metric-format.ts'
import { spellingOf } from '../../../shared/metric-units.ts'
import type { Confidence, Metric, MetricValue } from '../../../shared/metrics.ts'
import type { MetricProposal } from '../../../shared/propose-metrics.ts'
import { isRoughValue } from '../../../shared/rough-value.ts'

export type End = 'opening' | 'closing'

const nothing: MetricValue = { amount: null, unit: null, text: '', confidence: 'unknown', place: null }

export function emptyMetric(id: string): Metric {
  return { id, what: '', unit: '', opening: nothing, closing: nothing }
}

/** A value as the person wrote it. The first unit written becomes that of the metric; saying nothing makes it unknown. */
export function withText(metric: Metric, end: End, text: string): Metric {
  const read = readValue(text)
  const unit = metric.unit === '' && read.unit !== null && !otherHasFigure(metric, end) ? read.unit : metric.unit
  const own = read.unit !== null && spellingOf(read.unit) === spellingOf(unit) ? null : read.unit
  // As typed, spaces included: a field that trims under the caret cannot be written in.
  const value = { ...metric[end], amount: read.amount, unit: own, text, place: null }
  return { ...metric, unit, [end]: { ...value, confidence: confidenceOf(text, metric[end]) } }
}

export function withConfidence(metric: Metric, end: End, confidence: Confidence): Metric {
  return { ...metric, [end]: { ...metric[end], confidence } }
}

/** Values that were written in another unit of their own keep it. */
export function withUnit(metric: Metric, unit: string): Metric {
  const settled = (value: MetricValue): MetricValue =>
    value.unit !== null && spellingOf(value.unit) === spellingOf(unit) ? { ...value, unit: null } : value
  return { ...metric, unit, opening: settled(metric.opening), closing: settled(metric.closing) }
}

/** The same list where the step leads out of it. */
export function moved<Item>(list: readonly Item[], at: number, by: number): readonly Item[] {
  const [item, other] = [list[at], list[at + by]]
  return item === undefined || other === undefined ? list : list.with(at, other).with(at + by, item)
}

/** Proposals whose words no metric of the story has taken yet. */
export function openProposals(proposals: readonly MetricProposal[], metrics: readonly Metric[]): MetricProposal[] {
  const taken = new Set(metrics.map(wordsOf))
  return proposals.filter(proposal => !taken.has(wordsOf(proposal)))
}

export function wordsOf({ opening, closing }: Pick<Metric, 'opening' | 'closing'>): string {
  return `${opening.text} → ${closing.text}`
}

function otherHasFigure(metric: Metric, end: End): boolean {
  return metric[end === 'opening' ? 'closing' : 'opening'].amount !== null
}

/** Another value is judged anew, unless the person chose how the one before is known: then the words do not say it. */
function confidenceOf(text: string, before: MetricValue): Confidence {
  if (text.trim() === '') return 'unknown'
  const saidBefore = before.text === '' && before.amount !== null ? 'measured' : saidBy(before.text)
  return before.confidence === saidBefore ? saidBy(text) : before.confidence
}

/** How a value is known by its own words. */
function saidBy(text: string): Confidence {
  if (text.trim() === '') return 'unknown'
  return isRoughValue(text) ? 'estimated' : 'measured'
}
