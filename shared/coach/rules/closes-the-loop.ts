import { anyOf } from '../../text/any-of.ts'
import { isPair } from '../../text/direction.ts'
import { quantitiesOf } from '../../text/quantities.ts'
import type { Quantity } from '../../text/quantity.ts'
import { shareStem } from '../../text/stems.ts'
import { expectation } from '../expectation.ts'
import { countsWorkers, measuresOf } from '../measures.ts'
import { type StorySentence, sentencesOfPart } from '../part-text.ts'
import type { CoachedStory } from '../rule.ts'

/** Waits for a number at both ends; where one is missing, the rules of the ends say so. */
export const closesTheLoop = expectation({
  id: 'closes-the-loop',
  stands: 'The result answers the opening number',
  severity: 'hint',
  source: 'Of 33 real stories measured, a third had a number at both ends: a prompt, never a wall.',
  applies: story =>
    sentencesOfPart(story, 'situation').some(({ text }) =>
      measuresOf(text).some(each => !isAge(text, each) && !countsWorkers(text, each)),
    ) && sentencesOfPart(story, 'result').some(({ text }) => measuresOf(text).length > 0),
  missing: story => {
    if (isClosed(story)) return null
    const opening = tellingOf(
      sentencesOfPart(story, 'situation').flatMap(({ text }) =>
        quantitiesOf(text).filter(each => !countsWorkers(text, each)),
      ),
    )
    return {
      part: 'result',
      title: `It began with “${opening}” — where did that end?`,
      reason: 'Two different measures leave the listener to guess whether the first problem was solved.',
      question: 'What was that same number after the change?',
      promptId: 'number-after',
    }
  },
})

function isClosed(story: CoachedStory): boolean {
  if (story.metrics?.some(({ opening, closing }) => opening.amount !== null && closing.amount !== null)) return true
  const situation = sentencesOfPart(story, 'situation')
  const result = sentencesOfPart(story, 'result')
  if (result.some(({ text }) => holdsBothEnds(text))) return true
  if (situation.some(opening => result.some(closing => answers(opening, closing)))) return true
  return story.kind === 'mistake' && situation.some(opening => result.some(closing => tellsDamage(opening, closing)))
}

/** A mistake ends where its damage is told: in money as it began, or as the time for which the same thing stood still. */
function tellsDamage(opening: StorySentence, closing: StorySentence): boolean {
  const kinds = ({ text }: StorySentence) => quantitiesOf(text).map(({ kind }) => kind)
  if (kinds(opening).includes('money') && kinds(closing).includes('money')) return true
  return kinds(closing).includes('duration') && stoodStill.test(closing.text) && shareStem(opening.text, closing.text)
}

const stoodStill = anyOf('down', 'stopped', 'late', 'later', 'delayed', 'interrupted', 'off', 'offline')

/** A change that names where it ended tells of its beginning too. */
const movedTo = /\b(?:down|up|fell|falls|dropped|rose|grew|went|sank) (?:to|from)\b/iu

/** "14 joined, it had been 2", "4 minutes, it used to take a day". */
const wasBefore = anyOf(
  '(?:it|they|we|there|which|that) (?:was|were|had been|used to)',
  'used to (?:be|take|cost|need|have)',
  '(?:before|previously|formerly|last year|the year before|the season before)',
)

/** "from 214 a day to zero", "three minutes instead of forty": the opening value is said again. */
function holdsBothEnds(text: string): boolean {
  const quantities = quantitiesOf(text)
  if (quantities.length > 0 && movedTo.test(text)) return true
  if (quantities.length > 0 && wasBefore.test(text)) return true
  return quantities.some((first, index) => {
    const second = quantities[index + 1]
    if (!second) return false
    if (/^ (?:\p{L}+ ){0,3}(?:feared|expected|planned)\b/iu.test(text.slice(second.end))) return false
    return (
      isPair(text, first, second) ||
      /\b(?:instead of|down from|up from|compared (?:with|to)|against|after|versus|vs\.?|rather than|before|where (?:it|they|we|there) had been|where before|where there were)\b[^.;]*$/i.test(
        text.slice(first.end, second.start),
      )
    )
  })
}

/** "For six years" tells how long it had been so, and not how bad it was. */
function isAge(text: string, { kind, unit, start }: Quantity): boolean {
  const before = text.slice(0, start)
  return kind === 'duration' && unit === 'years' && /\bfor (?:about |over |almost |nearly |more than )?$/iu.test(before)
}

/** "Five of us" had the trouble, and are not its size; "of 100" belongs to the figure before; "took three weeks" is the length of the work. */
function sizesOf(text: string): readonly Quantity[] {
  const quantities = measuresOf(text)
  return quantities.filter((quantity, index) => {
    const { kind, start, end } = quantity
    const before = text.slice(0, start)
    if (kind === 'count' && (/^ of us\b/iu.test(text.slice(end)) || teamOf.test(before))) return false
    if (countsWorkers(text, quantity) || (kind === 'count' && triedBy.test(before))) return false
    if (kind === 'count' && index > 0 && /^ of $/iu.test(text.slice(quantities[index - 1]?.end, start))) return false
    return !(kind === 'duration' && workTook.test(before))
  })
}

const teamOf = /\b(?:team|group|crew|squad|department|office|class|staff) of (?:about |only )?$/iu
/** "Tested with 10 students" tells how it was checked. */
const triedBy =
  /\b(?:tested|tried|checked|piloted)(?: (?:it|them|this|the \p{L}+))?(?: out)? (?:with|on|by) (?:about |only )?$/iu
const workTook =
  /\b(?:move|project|work|course|migration|switch|change|rollout|roll-out|conversion|rebuild|build|job|everything|it all) (?:only |just )?(?:took|lasted|was done in|was finished in)(?: me| us)?(?: (?:only|just|about|under|less than))? $/iu

/** Both sentences measure, in measures that can be compared, and speak of the same thing. */
function answers(opening: StorySentence, closing: StorySentence): boolean {
  const openings = sizesOf(opening.text)
  const closings = sizesOf(closing.text)
  const related = shareStem(opening.text, closing.text)
  if (related && nothingLeft.test(closing.text)) return true
  return openings.some(first =>
    closings.some(
      second =>
        sameMeasure(opening.text, first, closing.text, second) || (related && comparable(opening.text, first, second)),
    ),
  )
}

const nothingLeft = anyOf(
  'zero',
  'none',
  'not (?:a single|one)',
  'nobody',
  'no (?:\\p{L}+ ){0,3}(?:has|have|had|since)',
)

/** Two shares, two rates, the same thing counted, or the opening figure said again. */
function sameMeasure(opening: string, first: Quantity, closing: string, second: Quantity): boolean {
  if (first.kind !== second.kind) return false
  if (saysAgain(first, second)) return true
  if (first.kind === 'share' || first.kind === 'ratio' || (first.kind === 'rate' && first.unit === second.unit))
    return true
  if (first.kind === 'duration' && first.unit === second.unit) return true
  if (first.kind === 'money' && first.unit === second.unit && / per /u.test(first.unit ?? '')) return true
  if (first.kind === 'money' && perPeriod.test(opening.slice(first.end)) && perPeriod.test(closing.slice(second.end)))
    return true
  if (first.noun === null || second.noun === null) return false
  return first.noun === second.noun || shareStem(first.noun, second.noun)
}

const perPeriod = /^ (?:a|per|each|every) (?:day|week|month|quarter|year)\b/iu

/** A figure too peculiar to turn up twice by chance. */
function saysAgain(first: Quantity, second: Quantity): boolean {
  if (first.amount === null || first.amount !== second.amount) return false
  return first.kind === 'count' ? first.amount >= leastPeculiar : first.kind !== 'duration'
}

const leastPeculiar = 100

const proportions = new Set<Quantity['kind']>(['share', 'ratio', 'multiple'])
const amounts = new Set<Quantity['kind']>(['count', 'rate'])

function comparable(opening: string, first: Quantity, second: Quantity): boolean {
  if (second.kind === 'multiple') return true
  if (second.kind === 'ratio' && second.noun !== null && !shareStem(second.noun, opening)) return false
  if (first.kind === 'count' && second.kind === 'count' && first.noun !== null && second.noun !== null) return false
  if (first.kind === second.kind) return true
  if (second.direction !== null && second.kind !== 'duration') return true
  if (second.kind === 'share' && first.kind !== 'duration') return true
  return [proportions, amounts].some(kinds => kinds.has(first.kind) && kinds.has(second.kind))
}

/** The kinds that measure a problem, the most telling first; a headcount seldom is the problem. */
const telling: readonly Quantity['kind'][] = ['share', 'ratio', 'rate', 'multiple', 'duration', 'money', 'count']

function tellingOf(quantities: readonly Quantity[]): string {
  const [first] = quantities.toSorted((a, b) => telling.indexOf(a.kind) - telling.indexOf(b.kind))
  return first?.text ?? ''
}
