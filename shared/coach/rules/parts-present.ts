import { partNames, parts } from '../../part.ts'
import { hasText } from '../part-text.ts'
import type { Rule } from '../rule.ts'

const questions = {
  situation: { question: 'What was going wrong, in words a stranger would follow?', promptId: 'what-problem' },
  task: { question: 'What were you asked to do, and what did you take on besides?', promptId: 'what-asked' },
  action: { question: 'What did you do first, what then, and what last?', promptId: 'who-without-you' },
  result: { question: 'What was different at the end, and by how much?', promptId: 'number-after' },
  learning: {
    question: 'What is still there because of this: a checklist, an alert, a test?',
    promptId: 'what-outlives',
  },
} as const

/** Speaks once of all empty parts, so that a story just begun is not met with a list. */
export const partsPresent: Rule = {
  id: 'parts-present',
  stands: 'All five parts are told',
  severity: 'fault',
  source: 'The parts-present rule of the product: interviewers ask for each part that is left out.',
  anyLanguage: true,
  applies: story => parts.some(part => hasText(story, part)),
  check: story => {
    const empty = parts.filter(part => !hasText(story, part))
    const [next] = empty
    if (next === undefined) return []
    const begun = parts.slice(parts.indexOf(next)).every(part => empty.includes(part))
    const several = empty.length > 1
    return [
      {
        ruleId: 'parts-present',
        severity: 'fault',
        part: next,
        range: null,
        title:
          begun && several
            ? `Next comes the ${partNames[next]}`
            : `${listed(empty.map(part => partNames[part]))} ${several ? 'are' : 'is'} still empty`,
        reason: 'An interviewer asks for the part that is left out, and then you answer unprepared.',
        ...questions[next],
      },
    ]
  },
}

function listed(names: string[]): string {
  const last = names.at(-1) ?? ''
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last
}
