import { isTold, totalWords } from '../part-text.ts'
import type { Rule } from '../rule.ts'
import { formatSeconds, speakingSeconds, spokenLength } from '../speaking.ts'

/** In seconds; between what is too short and too long lies what an interview has room for. */
const middle = 120

export const spokenLengthRule: Rule = {
  id: 'spoken-length',
  stands: 'Told in about two minutes',
  severity: 'hint',
  source: 'The spoken-length rule of the product: 90 to 150 seconds at the person’s own rate.',
  anyLanguage: true,
  applies: isTold,
  check: (story, { speakingRate }) => {
    const seconds = speakingSeconds(totalWords(story), speakingRate)
    if (speakingRate <= 0 || spokenLength(seconds) === 'green') return []
    const short = seconds < middle
    return [
      {
        ruleId: 'spoken-length',
        severity: 'hint',
        part: 'action',
        range: null,
        title: `Told in ${formatSeconds(seconds)}: ${spokenLength(seconds) === 'red' ? 'too' : 'a little'} ${short ? 'short' : 'long'}`,
        reason: short
          ? 'An interviewer hears about two minutes; there is room to say how you did it.'
          : 'After about two minutes an interviewer begins to wait for the end.',
        question: short
          ? 'Which step could you tell so that a stranger sees it?'
          : 'What could you keep for a follow-up question?',
        promptId: short ? 'who-without-you' : 'why-that-week',
      },
    ]
  },
}
