import { countWords } from '../../document.ts'
import { percent, shareOf } from '../balance.ts'
import { isTold, rangeIn, sentencesOfPart, totalWords } from '../part-text.ts'
import type { CoachedStory, Finding, Rule } from '../rule.ts'

/** Source: the situation-short rule of the product. */
const mostShare = 0.25

export const situationShort: Rule = {
  id: 'situation-short',
  stands: 'The situation is soon told',
  severity: 'hint',
  source:
    'A listener needs the context, the constraints and the choices there were: a quarter of the words holds them.',
  anyLanguage: true,
  applies: isTold,
  check: story => {
    const share = shareOf(story, 'situation')
    if (share <= mostShare) return []
    return [
      {
        ruleId: 'situation-short',
        severity: 'hint',
        part: 'situation',
        range: beyond(story),
        title: `The situation takes ${percent(share)} of the words`,
        reason: 'The longer it lasts, the less time is left for what you did.',
        question: 'Which of this must a stranger know to follow what you did?',
        promptId: 'what-problem',
      },
    ]
  },
}

/** The sentence in which the quarter is used up: from there on it can be shorter. */
function beyond(story: CoachedStory): Finding['range'] {
  let left = totalWords(story) * mostShare
  for (const { block, start, end, text } of sentencesOfPart(story, 'situation')) {
    left -= countWords(text)
    if (left < 0) return rangeIn(block, start, end)
  }
  return null
}
