import type { Block } from './document.ts'
import { amountOf } from './metric-format.ts'
import { measureOf } from './metric-units.ts'
import type { Metric } from './metrics.ts'
import type { Part } from './part.ts'
import { hasChanged } from './same-substance.ts'
import type { Source } from './stories.ts'
import { quantitiesOf } from './text/quantities.ts'
import type { Quantity } from './text/quantity.ts'
import { type Span, sentencesOf } from './text/sentences.ts'

/**
 * What stands behind a sentence: a passage it still agrees with, one it no longer agrees with or that was changed in its entry, passages that have all
 * gone from their entries, or nothing.
 */
export type EvidenceState = 'sourced' | 'changed' | 'missing' | 'none'

/** A sentence of a story. Offsets count UTF-16 units of its block's text. */
export type SentenceEvidence = Span & {
  blockId: string
  part: Part | null
  /** In the order in which they stand in the sentence. */
  sourceIds: string[]
  state: EvidenceState
}

export type UnsupportedClaim = SentenceEvidence & {
  /** The numbers that nothing supports, as written, with their place in the block. */
  numbers: Span[]
}

type KnownSource = Pick<Source, 'id' | 'text' | 'state'>

/** Each sentence of a story with what supports it. Ids that no source is known for count as none. */
export function evidenceOf(blocks: readonly Block[], sources: readonly KnownSource[]): SentenceEvidence[] {
  const known = new Map(sources.map(source => [source.id, source]))
  return blocks.flatMap(block =>
    sentencesOf(block.text).map(sentence => {
      const own = idsIn(block, sentence).flatMap(id => known.get(id) ?? [])
      const place = { blockId: block.id, part: block.part ?? null }
      return { ...sentence, ...place, sourceIds: own.map(({ id }) => id), state: stateOf(sentence.text, own) }
    }),
  )
}

/** Sentences with a number that has neither a source nor a metric of the story that is measured or estimated. */
export function unsupportedClaims(
  blocks: readonly Block[],
  sources: readonly KnownSource[],
  metrics: readonly Metric[],
): UnsupportedClaim[] {
  return evidenceOf(blocks, sources)
    .filter(({ sourceIds }) => sourceIds.length === 0)
    .map(sentence => ({ ...sentence, numbers: numbersWithout(metrics, sentence) }))
    .filter(({ numbers }) => numbers.length > 0)
}

/** A span counts for a sentence when it covers more of it than spaces. */
function idsIn(block: Block, sentence: Span): string[] {
  const spans = block.sources.filter(
    span =>
      span.start < sentence.end &&
      sentence.start < span.end &&
      /\S/.test(block.text.slice(Math.max(span.start, sentence.start), Math.min(span.end, sentence.end))),
  )
  return [...new Set(spans.flatMap(({ ids }) => ids))]
}

function stateOf(sentence: string, own: readonly KnownSource[]): EvidenceState {
  if (own.length === 0) return 'none'
  if (own.every(({ state }) => state === 'missing')) return 'missing'
  if (own.some(({ state }) => state === 'changed')) return 'changed'
  return hasChanged(
    sentence,
    own.map(({ text }) => text),
  )
    ? 'changed'
    : 'sourced'
}

function numbersWithout(metrics: readonly Metric[], sentence: SentenceEvidence): Span[] {
  return quantitiesOf(sentence.text)
    .filter(quantity => !metrics.some(metric => holds(metric, quantity)))
    .map(({ start, end, text }) => ({ start: sentence.start + start, end: sentence.start + end, text }))
}

/** A figure belongs to a metric by what it says, because places move while a person types: "one in nine" is its 11.1 %. */
function holds({ unit, opening, closing }: Metric, quantity: Quantity): boolean {
  const told = amountOf(quantity)
  return [opening, closing].some(value => {
    if (value.confidence === 'unknown') return false
    if (value.text !== '' && value.text === quantity.text) return true
    if (value.amount === null || told.amount === null) return false
    const [mine, its] = [measureOf(value.unit ?? unit), measureOf(told.unit ?? '')]
    // A bare count may be of the metric's unit: "forty" for "40 min", "214" for "214 a day".
    const comparable = mine.dimension === its.dimension || its.dimension === ''
    const factor = mine.dimension === its.dimension ? its.factor / mine.factor : 1
    return comparable && Math.abs(told.amount * factor - value.amount) <= Math.abs(value.amount) * 0.005
  })
}
