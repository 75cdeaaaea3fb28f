import { anyOf } from '../../text/any-of.ts'
import { expectation } from '../expectation.ts'
import { hasQuantity, hasText, sentencesOfPart } from '../part-text.ts'

/** Nothing left is a figure too. */
const nothingLeft = anyOf(
  'zero',
  'none',
  'not (?:a single|one)',
  'no one',
  'nobody',
  'no (?:\\p{L}+ ){1,4}since',
  'never again',
)

export const closingNumber = expectation({
  id: 'closing-number',
  stands: 'The result has a number',
  severity: 'hint',
  source: 'Of 33 real stories measured, a third had a number at both ends: a prompt, never a wall.',
  applies: story => hasText(story, 'result'),
  missing: story => {
    const sentences = sentencesOfPart(story, 'result')
    if (hasQuantity(sentences) || sentences.some(({ text }) => nothingLeft.test(text))) return null
    return {
      part: 'result',
      title: 'By how much did it change?',
      reason: 'A result without a number is remembered as an opinion.',
      question: 'What was the same number after the change? A rough one will do.',
      promptId: 'number-after',
    }
  },
})
