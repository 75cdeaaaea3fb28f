import { countWords } from '../../document.ts'
import { anyOf } from '../../text/any-of.ts'
import { percent } from '../balance.ts'
import { hasText, isTold, rangeIn, type StorySentence, sentencesOfPart, totalWords, wordsOf } from '../part-text.ts'
import type { CoachedStory, Finding, Rule } from '../rule.ts'

/** Source: the mistake-brief rule of the product. */
const mostSentences = 2
const leastMended = 0.5

const regret = anyOf(
  "my (?:own )?(?:mistake|fault|error|failure|oversight)|mistake|stupid|foolish|careless\\w*|ashamed|shame|embarrass\\w*|terrible|awful|horrified|guilty|guilt|blamed|excuse|upset|sorry|panick?\\w*|sick to|could not sleep|couldn[’']t sleep|could hardly|sleep(?:less)?|kept thinking|on my mind|in my mind|regret\\w*",
  "should(?: not|n[’']t)? have|could(?: not|n[’']t)? have|ought to have|if only|knew better|known better|i (?:forgot|overlooked|missed|misread|misjudged|ignored|broke|deleted|formatted|lost|let|neglected|failed)|felt|(?:angry|cross|furious|annoyed) with myself|thought about it|went wrong|careful person|hard on myself",
)
/** What went before: "I had entered", "it had been hot". Not "I had them rehearse" nor "what had happened". */
const before =
  /(?<!\b(?:what|that|which|who|than|as) )\bhad (?:\p{L}+ )?(?:been|entered|noticed|looked|decided|told myself|copied|checked|done|left|gone|seen|read|known|thought|assumed|taken|written|meant|trusted|tested|skipped|forgotten|ignored|\p{L}{3,}ed)\b/iu
/** "Then I called", "I told my manager": from here on it is being mended. */
const mending =
  /(?:^(?:first|then|next|finally|last|after that|so|instead|on|the (?:next|same)|that (?:same )?(?:day|evening|morning|night|afternoon)|within|by|at)\b.{0,40}?\b(?:I|we)|^(?:I|we)(?: (?:immediately|at once|then|also))?) (?:told|called|rang|phoned|wrote|said|informed|apologi[sz]ed|asked|started|restored|rolled|put|went|sent|offered|corrected|stopped|drove|took|began|posted|reported|owned|paused|switched|reverted|replayed|collected|worked|made|fixed|showed|walked|emailed|alerted|escalated|withdrew|recalled|pulled|froze|isolated|drew|borrowed|found|moved|set|warned)\b/iu
const lookingBack = /\b(?:why|how it could|asked (?:myself|my))\b/iu

export const mistakeBrief: Rule = {
  id: 'mistake-brief',
  stands: 'The admission is brief',
  severity: 'hint',
  source:
    'The mistake-brief rule of the product: the admission in two sentences, and half the story for what came after.',
  applies: story => story.kind === 'mistake' && hasText(story, 'action'),
  check: story => {
    const action = sentencesOfPart(story, 'action')
    const dwelling = action.filter(dwells)
    const admitted = admissionOf(action)
    const third = admitted > mostSentences + 1 ? action[mostSentences] : dwelling[mostSentences]
    if (third) return [tooLong(third, Math.max(admitted, dwelling.length))]
    const mended = mendedShare(story, dwelling)
    return isTold(story) && mended < leastMended ? [tooLittle(mended)] : []
  },
}

function dwells({ text }: StorySentence): boolean {
  return (regret.test(text) || before.test(text)) && !mending.test(text) && !lookingBack.test(text)
}

/** How many sentences of the Action pass before anything is done, up to the last that looks back. One sentence more than two may tell what followed. */
function admissionOf(action: readonly StorySentence[]): number {
  const firstStep = action.findIndex(({ text }) => mending.test(text))
  const opening = firstStep < 0 ? action : action.slice(0, firstStep)
  return opening.findLastIndex(dwells) + 1
}

function mendedShare(story: CoachedStory, dwelling: readonly StorySentence[]): number {
  const { action, result, learning } = wordsOf(story)
  const spent = dwelling.reduce((sum, { text }) => sum + countWords(text), 0)
  return (action + result + learning - spent) / Math.max(1, totalWords(story))
}

const finding = { ruleId: 'mistake-brief', severity: 'hint', part: 'action', promptId: 'what-differently' } as const

function tooLong({ block, start, end }: StorySentence, count: number): Finding {
  return {
    ...finding,
    range: rangeIn(block, start, end),
    title: `The admission takes ${count} sentences`,
    reason: 'Two sentences own it; the rest of the time belongs to how you mended it.',
    question: 'In one breath: what did you do wrong? And then: what did you do about it?',
  }
}

function tooLittle(share: number): Finding {
  return {
    ...finding,
    range: null,
    title: `Mending it takes ${percent(share)} of the words`,
    reason: 'An interviewer forgives the mistake for what came after it, so that should be at least half.',
    question: 'How did you correct it, how did you check that, and what keeps it from happening again?',
  }
}
