import { hasText, rangeIn, type StorySentence, sentencesOfPart } from '../part-text.ts'
import type { Finding, Rule } from '../rule.ts'

/** Source: the task-brief rule of the product. */
const mostSentences = 2

/** The person appears, or the sentence is put as an aim: "To halve the waiting time", "Reduce the error rate". */
const saysWhose =
  /\b(?:I|i|me|my|mine|myself)\b(?!\.)|\bwe (?:had|were|need|needed|have|wanted|should|must|are|promised|agreed)\b|\b(?:us|our \p{L}+) to\b|\bup to us\b|\bours\b|\b(?:our|my|the) (?:\p{L}+ )?(?:objective|goals?|aim|target|instructions?|brief|assignment|job|task)\b|\b(?:of us|we) (?:\p{L}+ ){0,3}(?:goals?|promise|to find)|^(?:to|goal|aim|task|find|reduce|deliver|build|lead|fix|make|decide|design|cut|get|ensure|improve|keep|win|plan|create|develop|migrate|move|replace)\b|ed (?:with|to)\b|\b(?:had to|needed to|responsible|the (?:job|task|goal|target|aim|brief)|supposed to|spec said)\b/iu

export const taskBrief: Rule = {
  id: 'task-brief',
  stands: 'Task in at most two sentences',
  severity: 'hint',
  source: 'The task only hands over from what was wrong to what was done; two sentences hold it.',
  applies: story => hasText(story, 'task'),
  check: story => {
    const sentences = sentencesOfPart(story, 'task')
    const third = sentences[mostSentences]
    if (third) return [tooLong(third, sentences.length)]
    return sentences.some(sentence => saysWhose.test(sentence.text)) ? [] : [nobodyResponsible]
  },
}

/** Marks what is left over, to the end of its paragraph. */
function tooLong(third: StorySentence, count: number): Finding {
  const last = third.block.text.trimEnd().length
  return {
    ruleId: 'task-brief',
    severity: 'hint',
    part: 'task',
    range: rangeIn(third.block, third.start, last),
    title: `The task takes ${count} sentences`,
    reason: 'Each sentence here is one less for what you did; two are enough to say what was yours.',
    question: 'In one breath: what were you asked to do, and by when?',
    promptId: 'what-asked',
  }
}

const nobodyResponsible: Finding = {
  ruleId: 'task-brief',
  severity: 'hint',
  part: 'task',
  range: null,
  title: 'What was yours to do?',
  reason: 'An interviewer weighs the action against what you were responsible for, and the task does not say it.',
  question: 'What were you asked to do, and what did you take on besides?',
  promptId: 'what-asked',
}
