import { anyOf } from '../../text/any-of.ts'
import { anglesOf, isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { isTold, sentencesIn } from '../part-text.ts'

const later = anyOf(
  'since(?: then)?|ever since|again|later|next (?:project|job|team|one|time i)|second (?:\\p{L}+)|another|other (?:\\p{L}+)|afterwards|months? later|the same|re-?used?|reus\\w+|applied|apply|now (?:use|do|run|write|teach|maintain|review|lead)|i now|have (?:since )?(?:used|written|built|done|run|taught|solved|fixed|made|reviewed)|has (?:since )?(?:used|written|taught)',
  'alone|on my own|by myself|myself|without (?:help|him|her|them|asking|anyone|anybody)|unaided|teach|taught|training (?:others|new)|go-to|come to me|ask me|people ask|maintain\\w*',
)

export const learningCompounds = expectation({
  id: 'learning-compounds',
  stands: 'It was used again since',
  severity: 'hint',
  source: 'The learning-compounds rule of the product: what is used alone later was learned.',
  applies: story => isTold(story) && (story.kind === 'learning' || isEmphasised(story, 'learning-compounds')),
  missing: story => {
    const told = sentencesIn(story, ['result', 'learning']).map(({ text }) => text)
    if ([...told, anglesOf(story, 'learning-compounds')].some(text => later.test(text) && !/\bwill\b/iu.test(text)))
      return null
    return {
      part: 'learning',
      title: 'Where have you used it since, alone?',
      reason: 'Used once it was a task; used again, and alone, it was learned.',
      question: 'When did you next use what you had learned, without anybody’s help?',
      promptId: 'does-it-hold',
    }
  },
})
