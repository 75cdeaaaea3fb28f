import type { Rule } from '../rule.ts'

/** In years. Source: the recent rule of the product. */
const amber = 3
const red = 5
const monthsOfYear = 12

/** Silent where the story cannot say when it happened. */
export const recent: Rule = {
  id: 'recent',
  stands: 'Recent enough to be asked about',
  severity: 'hint',
  source: 'The recent rule of the product: past three years it is worn, past five it is old.',
  anyLanguage: true,
  applies: story => story.happenedOn !== undefined,
  check: ({ happenedOn }, { today }) => {
    const age = happenedOn ? yearsBetween(happenedOn, today) : null
    if (happenedOn && (age === null || age <= amber)) return []
    return [
      {
        ruleId: 'recent',
        severity: 'hint',
        part: 'situation',
        range: null,
        title:
          age === null ? 'When was this?' : `This was ${age > red ? 'more than five' : 'more than three'} years ago`,
        reason: 'Interviewers ask for the last few years, as they hire the person you are now.',
        question:
          age === null ? 'In which month and year did it happen?' : 'Is there a later story that shows the same?',
      },
    ]
  },
}

/** Whole and part years; null where a date cannot be read. */
function yearsBetween(from: string, to: string): number | null {
  const first = monthsOf(from)
  const second = monthsOf(to)
  return first === null || second === null ? null : (second - first) / monthsOfYear
}

function monthsOf(date: string): number | null {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date)
  return match ? Number(match[1]) * monthsOfYear + Number(match[2] ?? monthsOfYear) : null
}
