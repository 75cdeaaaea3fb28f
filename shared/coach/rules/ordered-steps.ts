import { type Subject, subjectsOf } from '../../text/subjects.ts'
import { doingVerbs, pastVerbs } from '../../text/verbs.ts'
import { expectation } from '../expectation.ts'
import { type StorySentence, sentencesOfPart, wordsOf } from '../part-text.ts'

/** Source: the ordered-steps rule of the product. */
const fewestSteps = 3
/** So many things done tell their order by following each other; one sentence may hold several. */
const selfOrdered = 5
/** So many one after the other are a sequence even where nobody does them. */
const manyPassives = 6
/** A shorter Action is still being written. */
const fewestWords = 20

/** Only where they open a sentence or lead a verb: "until he did" orders nothing. */
const order =
  /^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|last(?:ly)?|finally|after|afterwards|later|meanwhile|before|once|when|while|within|from there|with that|so|only (?:then|now|when)|now|in the end|over the|by|each|every|on|in|at|that|the (?:next|same|following|first)|to (?:start|begin)|i (?:began|started)|step|one|two|three|four|\p{L}+ (?:days?|weeks?|hours?|months?) later)\b|\b(?:so|therefore),? (?:i|we)\b|\b(?:i|we) therefore\b|\b(?:then|next|first|finally|afterwards|after that|the next (?:day|morning|week))\b|^\P{L}*\d[.)]/iu

/** "First I …, then I …, and last I …": three steps in one sentence. */
const inOneBreath =
  /\bfirst,? I\b.+\b(?:then|next|after that|afterwards),? I\b.+\b(?:then|last(?:ly)?|finally|after that|in the end),? I\b/iu

export const orderedSteps = expectation({
  id: 'ordered-steps',
  stands: 'Three steps or more, in order',
  severity: 'hint',
  source: 'The ordered-steps rule of the product: what can be retold has at least three steps in an order.',
  applies: story => wordsOf(story).action >= fewestWords,
  missing: story => {
    const sentences = sentencesOfPart(story, 'action')
    const told = sentences.filter(isStep)
    const steps = told.length
    const ordered = followOn(told, sentences.length) || told.some(({ text }) => order.test(text))
    const listed = sentences.some(({ block }) => block.kind === 'item')
    if (steps >= fewestSteps && (ordered || listed)) return null
    if (sentences.some(({ text }) => inOneBreath.test(text))) return null
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
  /^(?: (?:also |always |really |never )?(?:was|were|am|had (?:been|a|no|the|to)|felt|thought|knew|know|wanted|kept (?:thinking|saying)|helped|worked on|think|believe|have|should|could|would|remember(?:ed)?|d(?:id|o)(?: not|n[’']t)|focused|motivated|learned|dug into|picked (?:it|this|things) up|stayed|supported|assisted|participated|contributed|like)|[’']m)\b/iu

/** Steps one after the other, with little else between them, need no word of order. */
function followOn(steps: readonly StorySentence[], sentences: number): boolean {
  const doings = steps.map(doingsIn)
  const isList = steps.length === sentences && doings.every(count => count > 0)
  const done = doings.reduce((sum, count) => sum + count, 0)
  return steps.length > fewestSteps && (isList || done >= selfOrdered || steps.length >= manyPassives)
}

/** What is done in a sentence, by its doer or in note form: what is only reported in passives needs a word of order. */
function doingsIn({ text }: StorySentence): number {
  const subjects = subjectsOf(text).filter(
    ({ kind, end }) => kind === 'implied' || (acts(kind) && does(text.slice(end))),
  )
  const [first] = subjects
  if (!first) return 0
  const joined = [...text.slice(first.end).matchAll(/(?:,|\band|\bthen) (?:then |also |so )?(\p{Ll}+)/gu)]
  return (
    subjects.length +
    joined.filter(([, verb = '']) => verb !== 'learned' && (pastVerbs.has(verb) || doingVerbs.test(verb))).length
  )
}

/** A sentence in which somebody does something. */
function isStep({ text }: StorySentence): boolean {
  return subjectsOf(text).some(({ kind, start, end }) => {
    if (kind === 'passive') return !subordinate.test(text.slice(0, start))
    return kind === 'implied' || ((acts(kind) || kind === 'named') && does(text.slice(end)))
  })
}

const acts = (kind: Subject['kind']): boolean => kind === 'I' || kind === 'we'

/** "I didn’t believe it and asked Ada" begins with a thought and goes on to a step. */
function does(after: string): boolean {
  if (!noStep.test(after)) return true
  const next = /^[^.;:]{1,60}?\band (?:then |so )?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? ''
  return next !== 'learned' && (doingVerbs.test(next) || saidVerb.test(next))
}

const saidVerb = /^(?:said|bought|repaired|returned)$/
/** The passive stands in a clause that explains. */
const subordinate = /\b(?:because|since|as|that|which|who|when|while|where|until|if|although|though)\b[^,;:]*$/iu
