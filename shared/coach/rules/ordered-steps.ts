import { subjectsOf } from '../../text/subjects.ts'
import { expectation } from '../expectation.ts'
import { type StorySentence, sentencesOfPart, wordsOf } from '../part-text.ts'

/** Source: the ordered-steps rule of the product. */
const fewestSteps = 3
/** So many steps tell their order by following each other. */
const selfOrdered = 4
/** A shorter Action is still being written. */
const fewestWords = 20

/** Only where they open a sentence or lead a verb: "until he did" orders nothing. */
const order =
  /^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|last(?:ly)?|finally|after|afterwards|later|meanwhile|before|once|when|while|within|from there|with that|so|only (?:then|now|when)|now|in the end|over the|by|each|every|on|in|at|that|the (?:next|same|following|first)|to (?:start|begin)|i (?:began|started)|step|one|two|three|four|\p{L}+ (?:days?|weeks?|hours?|months?) later)\b|\b(?:then|next|first|finally|afterwards|after that|the next (?:day|morning|week))\b|^\P{L}*\d[.)]/iu

export const orderedSteps = expectation({
  id: 'ordered-steps',
  stands: 'Three steps or more, in order',
  severity: 'hint',
  source: 'The ordered-steps rule of the product: what can be retold has at least three steps in an order.',
  applies: story => wordsOf(story).action >= fewestWords,
  missing: story => {
    const sentences = sentencesOfPart(story, 'action')
    const steps = sentences.filter(isStep).length
    const ordered = steps >= selfOrdered || sentences.some(({ text }) => order.test(text))
    const listed = sentences.some(({ block }) => block.kind === 'item')
    if (steps >= fewestSteps && (ordered || listed)) return null
    return {
      part: 'action',
      title: steps >= fewestSteps ? 'In which order did it happen?' : 'What were the steps?',
      reason: 'Three steps in their order show how you work; a summary shows only that it was done.',
      question: 'What did you do first, what then, and what last?',
      promptId: 'who-without-you',
    }
  },
})

const noStep =
  /^(?: (?:also |always |really |never )?(?:was|were|am|had (?:been|a|no|the|to)|felt|thought|knew|wanted|kept (?:thinking|saying)|helped|worked on|think|believe|have|should|could|would|remember(?:ed)?|did(?: not|n[’']t)|supported|assisted|participated|contributed|like)|[’']m)\b/iu

/** A sentence in which somebody does something. */
function isStep({ text }: StorySentence): boolean {
  return subjectsOf(text).some(
    ({ kind, end }) =>
      kind === 'implied' ||
      kind === 'passive' ||
      ((kind === 'I' || kind === 'we' || kind === 'named') && !noStep.test(text.slice(end))),
  )
}
