import { anyOf } from '../../text/any-of.ts'
import { isPair } from '../../text/direction.ts'
import { quantitiesOf } from '../../text/quantities.ts'
import type { Quantity } from '../../text/quantity.ts'
import { shareStem } from '../../text/stems.ts'
import { expectation } from '../expectation.ts'
import { hasQuantity, type StorySentence, sentencesOfPart } from '../part-text.ts'
import type { CoachedStory } from '../rule.ts'

/** Waits for a number at both ends; where one is missing, the rules of the ends say so. */
export const closesTheLoop = expectation({
  id: 'closes-the-loop',
  stands: 'The result answers the opening number',
  severity: 'hint',
  source: 'Of 33 real stories measured, a third had a number at both ends: a prompt, never a wall.',
  applies: story => hasQuantity(sentencesOfPart(story, 'situation')) && hasQuantity(sentencesOfPart(story, 'result')),
  missing: story => {
    if (isClosed(story)) return null
    const opening = tellingOf(sentencesOfPart(story, 'situation').flatMap(({ text }) => quantitiesOf(text)))
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
  return situation.some(opening => result.some(closing => answers(opening, closing)))
}

/** A change that names where it ended tells of its beginning too. */
const movedTo = /\b(?:down|up|fell|falls|dropped|rose|grew|went|sank) (?:to|from)\b/iu

/** "from 214 a day to zero", "three minutes instead of forty": the opening value is said again. */
function holdsBothEnds(text: string): boolean {
  const quantities = quantitiesOf(text)
  if (quantities.length > 0 && movedTo.test(text)) return true
  return quantities.some((first, index) => {
    const second = quantities[index + 1]
    if (!second) return false
    return (
      isPair(text, first, second) ||
      /\b(?:instead of|down from|up from|compared (?:with|to)|against|where it had been)\b[^.;]*$/i.test(
        text.slice(first.end, second.start),
      )
    )
  })
}

/** Both sentences measure, in measures that can be compared, and speak of the same thing. */
function answers(opening: StorySentence, closing: StorySentence): boolean {
  const openings = quantitiesOf(opening.text)
  const closings = quantitiesOf(closing.text)
  const related = shareStem(opening.text, closing.text)
  if (related && nothingLeft.test(closing.text)) return true
  return openings.some(first =>
    closings.some(second => sameMeasure(first, second) || (related && comparable(first, second))),
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
function sameMeasure(first: Quantity, second: Quantity): boolean {
  if (first.kind !== second.kind) return false
  if (first.kind === 'share' || first.kind === 'ratio' || (first.kind === 'rate' && first.unit === second.unit))
    return true
  if (first.kind === 'duration' && first.unit === second.unit) return true
  return first.noun !== null && second.noun !== null && shareStem(first.noun, second.noun)
}

const proportions = new Set<Quantity['kind']>(['share', 'ratio', 'multiple'])
const amounts = new Set<Quantity['kind']>(['count', 'rate'])

function comparable(first: Quantity, second: Quantity): boolean {
  if (first.kind === second.kind || second.kind === 'multiple' || second.direction !== null) return true
  if (second.kind === 'share' && first.kind !== 'duration') return true
  return [proportions, amounts].some(kinds => kinds.has(first.kind) && kinds.has(second.kind))
}

/** The kinds that measure a problem, the most telling first; a headcount seldom is the problem. */
const telling: readonly Quantity['kind'][] = ['share', 'ratio', 'rate', 'multiple', 'duration', 'money', 'count']

function tellingOf(quantities: readonly Quantity[]): string {
  const [first] = quantities.toSorted((a, b) => telling.indexOf(a.kind) - telling.indexOf(b.kind))
  return first?.text ?? ''
}
