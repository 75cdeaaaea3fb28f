import { anyOf } from '../../text/any-of.ts'
import { openingWords } from '../../text/opening-words.ts'
import { subjectsOf } from '../../text/subjects.ts'
import { doingVerbs } from '../../text/verbs.ts'
import { rangeIn, type StorySentence, sentencesOfPart } from '../part-text.ts'
import type { Finding, Rule } from '../rule.ts'

/** Words that place a sentence before the story began, or beside it. */
const context = anyOf(
  'at the time|at that time|back then|in those days|historically|originally|traditionally|by the way|incidentally|as it happens|had always|used to|it had rained|was founded|were founded',
  'had (?:\\p{L}+ )?(?:been )?(?:\\p{L}+ed|built|bought|begun|grown|sold|set up|run|come|left|made)(?: [^.;]*)?(?:in|since|before) (?:19|20)\\d\\d',
  '(?:for|has existed|exists|has been (?:there|around|here)) (?:for )?(?:many|several|a few|[\\p{L}-]+(?:ty|teen)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+) (?:years|decades)',
  '(?:was|were|dates?|dated) (?:from|founded in|built in|opened in|started in) (?:19|20)\\d\\d',
  '(?:the|our) (?:company|firm|department|organi[sz]ation|business|group|site|school|hospital|plant|factory|council|city|owner|festival|market|industry|product|association|club|museum|charity|chain|theatre|hall|hotel|station|building|parish|\\p{L}+) (?:takes place|pays|draws|makes|sells|serves|employs|consists|consisted|belongs|belonged|owns|has existed|exists|(?:was|were) (?:built|founded|opened)|has (?:\\d+|two|three|four|five|six|seven|eight|nine|ten|many|about|over|its)|have \\d+|is (?:a|an|one of|owned|part of)|sits|lies)',
)
/** One such sentence may explain a cause; from the second on the listener is led back and forth. */
const mostAsides = 1
/** A shorter Action is still being put together. */
const fewestSentences = 3
const sequence =
  /^(?:first|then|next|finally|after that|so|also|immediately)\b|\bI (?:also|first|then|immediately)\b|\b(?:and|,) (?:then|after that|next) I\b/iu
/** "I was the", "when I joined", "I had": who one was belongs to the Situation. */
const being =
  /^(?: (?:had|have|was|were|am|knew|noticed|saw|heard|worked|joined|led|ran|looked after|managed|wanted|thought|felt|expected|inherited|realised|realized|needed|could|believed|learned|found|owned|took over|started (?:as|at|in)|shared))\b/iu
const when =
  /\b(?:when|where|while|before|after|that|which|what|whom|since|as|until|whose|product|thing|tool|system|\p{L}+s) $/iu

export const throughline: Rule = {
  id: 'throughline',
  stands: 'It runs straight through',
  severity: 'hint',
  source: 'The throughline rule of the product: a listener who is led back has to begin anew.',
  applies: story => sentencesOfPart(story, 'action').length >= fewestSentences,
  check: story => {
    const asides = sentencesOfPart(story, 'action').filter(isContext)
    const steps = story.kind === 'mistake' ? [] : sentencesOfPart(story, 'situation').filter(isStep)
    const inOrder = steps.some(({ text }) => sequence.test(text))
    return [
      ...(asides.length > mostAsides ? asides.map(tooLate) : []),
      ...(steps.length > mostAsides || inOrder ? steps.map(tooEarly) : []),
    ]
  },
}

/** Nobody acts, and the words lead back. */
function isContext({ text }: StorySentence): boolean {
  if (!context.test(text)) return false
  return !subjectsOf(text).some(
    ({ kind, end }) => kind === 'implied' || ((kind === 'I' || kind === 'we') && !being.test(text.slice(end))),
  )
}

function isStep({ text }: StorySentence): boolean {
  return subjectsOf(text).some(({ kind, start, end }) => {
    if (kind !== 'I' || when.test(text.slice(0, start)) || being.test(text.slice(end))) return false
    const verb = /^ (?:then |also |first |immediately |quickly |personally )?(\p{L}+)/u.exec(text.slice(end))?.[1] ?? ''
    return doingVerbs.test(verb.toLowerCase())
  })
}

function tooLate({ block, start, end, text }: StorySentence): Finding {
  return {
    ruleId: 'throughline',
    severity: 'hint',
    part: 'action',
    range: rangeIn(block, start, end),
    title: `“${openingWords(text)}” — does this belong before?`,
    reason: 'Context in the middle of the action makes the listener go back and begin anew.',
    question: 'Can this stand in the Situation, or be left out?',
    promptId: 'what-problem',
  }
}

function tooEarly({ block, start, end, text }: StorySentence): Finding {
  return {
    ruleId: 'throughline',
    severity: 'hint',
    part: 'situation',
    range: rangeIn(block, start, end),
    title: `“${openingWords(text)}” — is this already a step?`,
    reason: 'What you did counts where it is expected, in the Action; told early, it is lost.',
    question: 'Can this open the Action instead?',
    promptId: 'what-problem',
  }
}
