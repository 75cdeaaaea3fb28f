import { quantitiesOf } from '../../text/quantities.ts'
import { countsWorkers } from '../measures.ts'
import { hasText, sentencesOfPart } from '../part-text.ts'
import type { Rule } from '../rule.ts'

/** An empty Situation is not this rule's concern: there is nothing yet that could hold a number. */
export const openingNumber: Rule = {
  id: 'opening-number',
  stands: 'Opens with a number',
  severity: 'hint',
  perTelling: true,
  source: 'Of 33 real stories measured, a third had a number at both ends: a prompt, never a wall.',
  applies: story => hasText(story, 'situation'),
  check: story => {
    const measured = sentencesOfPart(story, 'situation').some(({ text }) =>
      quantitiesOf(text).some(each => !countsWorkers(text, each)),
    )
    if (measured) return []
    return [
      {
        ruleId: 'opening-number',
        severity: 'hint',
        part: 'situation',
        range: null,
        title: 'How big was the problem?',
        reason: 'Without a number at the start, no result can be measured against it.',
        question: 'What was the number before you touched anything? A rough one will do.',
        promptId: 'number-before',
      },
    ]
  },
}
