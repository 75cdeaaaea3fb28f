import type { Block } from './document.ts'
import { amountOf, isComparable } from './metric-format.ts'
import { subjectOf } from './metric-subject.ts'
import { measureOf } from './metric-units.ts'
import type { Metric, MetricValue, Place } from './metrics.ts'
import { changeOf } from './metrics.ts'
import type { Part } from './part.ts'
import { contentWordsOf } from './text/content-words.ts'
import { isPair } from './text/direction.ts'
import { numbersIn } from './text/numbers.ts'
import { quantitiesOf } from './text/quantities.ts'
import type { Quantity } from './text/quantity.ts'
import { type Span, sentencesOf } from './text/sentences.ts'

export type MetricProposal = Omit<Metric, 'id'>
/** A number of the Situation or the Result that nothing at the other end answers. */
export type OrphanNumber = { part: Part; text: string; place: Place }
export type ProposedMetrics = { proposals: MetricProposal[]; orphans: OrphanNumber[] }

type Reading = { quantity: Quantity; sentence: Span; block: Block; part: Part; bare: boolean }
type Pair = { opening: Reading; closing: Reading; score: number }

/** "three minutes instead of forty", "12, down from 40": the second number is the opening one. */
const backwards =
  /^[^.;!?\n]{0,30}?\b(?:instead of|rather than|(?:down|up) from|compared (?:with|to)|where (?:it|there) (?:was|were|had been)) (?:about |around |nearly |almost |over |under |roughly |the )*$/iu

/** Told in one sentence, a change needs no guessing; across parts it takes a shared subject. What the Action tells is half the way, and comes last. */
const inOneSentence = 100
const onTheWay = 0.5
const sameNoun = 10
/** Of each part; a story that holds more numbers is a table, and comparing all with all would take seconds. */
const mostCompared = 60

/** Pairs of an opening and a closing number that the text itself holds, best first; no number is in two of them. */
export function proposeMetrics(blocks: readonly Block[]): ProposedMetrics {
  const readings = blocks.flatMap(readingsOf)
  const within = pairsWithin(readings).filter(pair => !isOvertaken(pair, readings))
  const pairs = [...within, ...pairsAcross(readings)].sort((a, b) => b.score - a.score)
  const used = new Set<Quantity>()
  const chosen = pairs.filter(({ opening, closing }) => {
    if (used.has(opening.quantity) || used.has(closing.quantity)) return false
    used.add(opening.quantity).add(closing.quantity)
    return true
  })
  const proposals = chosen.map(proposalOf)
  const told = new Set(proposals.flatMap(({ unit, opening, closing }) => [opening, closing].map(figureKey(unit))))
  const orphans = readings.filter(
    ({ part, bare, quantity }) =>
      !bare && isAtAnEnd(part) && !used.has(quantity) && !told.has(figureKey('')(amountOf(quantity))),
  )
  return { proposals, orphans: orphans.map(orphanOf) }
}

function isAtAnEnd(part: Part): boolean {
  return part === 'situation' || part === 'result'
}

/** The same figure told a second time is not left over. */
function figureKey(metricUnit: string): (value: Pick<MetricValue, 'amount' | 'unit'>) => string {
  return ({ amount, unit }) => `${measureOf(unit ?? metricUnit).dimension} ${amount}`
}

function readingsOf(block: Block): Reading[] {
  const { part } = block
  if (!part) return []
  return sentencesOf(block.text).flatMap(sentence => {
    const read = quantitiesOf(sentence.text).filter(isComparable)
    const full = read.map(quantity => ({ quantity, sentence, block, part, bare: false }))
    const bare = numbersIn(sentence.text, false)
      .filter(token => !quantitiesOf(sentence.text).some(({ start, end }) => start < token.end && token.start < end))
      .map(token => ({ quantity: bareQuantity(sentence.text, token), sentence, block, part, bare: true }))
      .filter(({ quantity }) => isComparable(quantity))
    return [...full, ...bare].sort((a, b) => a.quantity.start - b.quantity.start)
  })
}

/** A number without unit or noun, which only stands as the other end of one that has them: "from 214 a day to zero". */
function bareQuantity(
  text: string,
  { start, end, amount }: { start: number; end: number; amount: number | null },
): Quantity {
  const none = { unit: null, noun: null, direction: null, approximate: false, whole: null }
  return { start, end, text: text.slice(start, end), kind: 'count', amount, ...none }
}

/** In the Result and the Action; what changed in the Situation is the problem, not what came of it. */
function pairsWithin(readings: Reading[]): Pair[] {
  return readings.flatMap((first, index) => {
    const second = readings[index + 1]
    if (!second || second.sentence !== first.sentence || (first.bare && second.bare)) return []
    if (first.part !== 'result' && first.part !== 'action') return []
    const { text } = first.sentence
    const score = first.part === 'result' ? inOneSentence : onTheWay
    const gap = text.slice(first.quantity.end, second.quantity.start)
    const ends = isPair(text, first.quantity, second.quantity)
      ? { opening: first, closing: second }
      : backwards.test(gap) && { opening: second, closing: first }
    return ends && agree(ends.opening, ends.closing) ? [{ ...ends, score }] : []
  })
}

/** "The first version brought it from 250 to 180", where the Result says where the same measure ended. */
function isOvertaken({ opening, closing }: Pair, readings: readonly Reading[]): boolean {
  if (closing.part !== 'action') return false
  const pair = [opening, closing].map(toldOf)
  return readings
    .filter(reading => reading.part === 'result' && !isDifference(reading))
    .map(toldOf)
    .some(end => pair.some(one => measuresTheSame(one, end)))
}

/** The same unit; counts, a day or in all, must be of the same thing, which a number without a noun names elsewhere in its clause. */
function measuresTheSame(one: Told, end: Told): boolean {
  if (!isCount(one) || !isCount(end)) return one.dimension === end.dimension
  if (one.noun !== undefined && end.noun !== undefined) return one.noun === end.noun
  return [...end.words].some(word => one.words.has(word))
}

const isCount = ({ reading: { quantity } }: Told): boolean => quantity.kind === 'count' || quantity.kind === 'rate'

/** A bare number takes the unit of the other end. */
function agree(one: Reading, other: Reading): boolean {
  const isPlain = ({ quantity: { kind, unit, noun } }: Reading) => kind === 'count' && unit === null && noun === null
  return isPlain(one) || isPlain(other) || dimensionOf(one.quantity) === dimensionOf(other.quantity)
}

/** "They save 20 hours", "it fell by a third": how much it changed by is no end of the change. */
function isDifference({ quantity, sentence: { text } }: Reading): boolean {
  return difference.test(text.slice(Math.max(0, quantity.start - 50), quantity.start))
}

const difference =
  /\b(?:sav(?:e|es|ed|ing)|by|gain(?:s|ed)?|freed?|(?:would|could) have (?:cost|taken|saved))(?: (?:about|around|more than|over|nearly|almost|up to|roughly|some|us|them|me|him|her|each (?:of )?\p{L}+|every \p{L}+|at least|another|an? (?:extra|estimated)))* ?$/iu

function pairsAcross(readings: Reading[]): Pair[] {
  const ends = (part: Part) =>
    readings
      .filter(reading => reading.part === part && !reading.bare && !isDifference(reading))
      .slice(0, mostCompared)
      .map(toldOf)
  const closing = ends('result')
  return ends('situation').flatMap(from => closing.flatMap(to => pairOf(from, to)))
}

type Told = { reading: Reading; dimension: string; noun: string | undefined; words: Set<string> }

function toldOf(reading: Reading): Told {
  const { quantity } = reading
  const noun = quantity.noun ? contentWordsOf(quantity.noun)[0] : undefined
  return { reading, dimension: dimensionOf(quantity), noun, words: new Set(contentWordsOf(clauseOf(reading))) }
}

function pairOf(from: Told, to: Told): Pair[] {
  if (from.dimension !== to.dimension) return []
  const same = from.noun !== undefined && from.noun === to.noun
  // Counts of different things are no change of anything, however much their sentences have in common.
  if (from.dimension === '' && !same) return []
  const shared = [...to.words].filter(word => from.words.has(word)).length
  const score = (same ? sameNoun : 0) + shared
  if (score === 0) return []
  const ends = { opening: from.reading, closing: to.reading }
  return changeOf(proposalOf(ends)).direction === 'none' ? [] : [{ ...ends, score }]
}

function dimensionOf(quantity: Quantity): string {
  return measureOf(amountOf(quantity).unit ?? '').dimension
}

/** What a number speaks of stands in its clause, not in the whole sentence. */
function clauseOf({ quantity, sentence: { text } }: Reading): string {
  const before = Math.max(...[', and ', ', but ', '; ', ': '].map(mark => text.lastIndexOf(mark, quantity.start)))
  const after = [', and ', ', but ', '; ', ': '].map(mark => text.indexOf(mark, quantity.end)).filter(at => at >= 0)
  const end = Math.min(text.length, ...after)
  return (
    text.slice(Math.max(0, before), quantity.start) +
    text.slice(quantity.end, end) +
    (quantity.noun ? ` ${quantity.noun}` : '')
  )
}

function proposalOf({ opening, closing }: Pick<Pair, 'opening' | 'closing'>): MetricProposal {
  const openingAmount = amountOf(opening.quantity)
  const closingAmount = amountOf(closing.quantity)
  const unit = openingAmount.unit ?? closingAmount.unit ?? ''
  return {
    what: subjectOf(opening, closing),
    unit,
    opening: metricValueOf(opening, unit),
    closing: metricValueOf(closing, unit),
  }
}

function metricValueOf(reading: Reading, metricUnit: string): MetricValue {
  const { amount, unit } = amountOf(reading.quantity)
  return {
    amount,
    unit: unit === null || unit === metricUnit ? null : unit,
    text: reading.quantity.text,
    confidence: reading.quantity.approximate ? 'estimated' : 'measured',
    place: placeOf(reading),
  }
}

function placeOf({ quantity, sentence, block }: Reading): Place {
  return { blockId: block.id, start: sentence.start + quantity.start, end: sentence.start + quantity.end }
}

function orphanOf(reading: Reading): OrphanNumber {
  return { part: reading.part, text: reading.quantity.text, place: placeOf(reading) }
}
