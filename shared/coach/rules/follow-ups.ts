import { anyOf } from '../../text/any-of.ts'
import { expectation } from '../expectation.ts'
import { isTold } from '../part-text.ts'

/** Source: the follow-ups rule of the product. */
const fewest = 3
const differently = anyOf('differently|do over|change about it|again')
const alternatives = anyOf(
  'alternativ\\w*|options?|else (?:could|did|was)|instead|other (?:ways?|approach\\w*)|considered?|weigh(?:ed)?',
)

/** Silent where the story cannot hold prepared answers. */
export const followUps = expectation({
  id: 'follow-ups',
  stands: 'Follow-up answers are ready',
  severity: 'hint',
  source: 'The follow-ups rule of the product: three answers, among them the two that every story is asked for.',
  applies: story => story.followUps !== undefined && isTold(story),
  missing: ({ followUps = [] }) => {
    const ready = followUps.filter(({ answer }) => answer.trim() !== '')
    const asks = (pattern: RegExp) => ready.some(({ question }) => pattern.test(question))
    if (!asks(differently)) return { ...missing('What would you do differently?'), promptId: 'what-differently' }
    if (!asks(alternatives)) return { ...missing('Which alternatives were there?'), promptId: 'what-else' }
    if (ready.length >= fewest) return null
    return missing('What will they ask next?')
  },
})

function missing(question: string) {
  return {
    part: 'learning' as const,
    title: `No answer yet to “${question}”`,
    reason: 'Interviewers go deeper after the story; three prepared answers carry you there.',
    question,
  }
}
