import { anyOf } from '../../text/any-of.ts'
import { subjectsOf } from '../../text/subjects.ts'
import { isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { isTold, type StorySentence, sentencesIn } from '../part-text.ts'

const causes = anyOf(
  '(?:root |real |true |underlying |actual |deeper |first |obvious |usual |second )?causes?(?! (?:us|them|me|trouble|delay))|caused by|root of|roots?|culprit|source of|explanation|underlying|underneath|beneath|real reason|the reason (?:was|for|lay|behind)|(?:problem|trouble|issue|fault|error|bottleneck|delay|wait|waste|loss) (?:was not|wasn’t|lay|came from|sat|stayed|turned out|started|began)',
  'traced|diagnos\\w+|investigat\\w+|stemmed|came down to|came from|due to|because of|boiled down|lay in|the real|it was (?:a|an|one|not)|behind (?:\\S+ ){1,3}(?:lay|was|stood|were)|behind (?:it|this|that|the \\p{L}+ (?:lay|stood|was)|which|lay)|where it went wrong|that was (?:only|not|the symptom)|symptoms?|five whys|analy[sz]ed|guess\\w*|in truth|pointed to|led back to',
  'turned out|found (?:out|that|the (?:reason|cause|fault|error|source|problem|real))|discovered|realised|realized|revealed|showed that|learned that|saw that|noticed|what made|(?:had )?(?:wrongly )?(?:assumed|blamed)|had (?:thought|expected)|everyone (?:had )?(?:told|thought|said|blamed)|would have been answer|not (?:the|a) [^.;]{3,60} but',
  '(?:know|ask(?:ed)?|understand|see|find out|learn|wondered|looked for|knew|explain\\w*|myself|known) (?:\\p{L}+ )?why|so the (?:\\p{L}+ ){1,3}(?:was|were) not',
)

export const rootCause = expectation({
  id: 'root-cause',
  stands: 'The cause was looked for',
  severity: 'hint',
  source: 'The root-cause rule of the product: who mends the first symptom mends it twice.',
  applies: isTold,
  hinted: story => !isEmphasised(story, 'root-cause') && lookedInto(sentencesIn(story, ['action'])),
  missing: story => {
    if (sentencesIn(story, ['task', 'action', 'result', 'learning']).some(({ text }) => causes.test(text))) return null
    return {
      part: 'action',
      title: 'What was the real cause?',
      reason: 'Without it a listener cannot tell whether you mended the cause or the symptom.',
      question: 'Behind the first cause you found, what was the real one?',
      promptId: 'cause-behind',
    }
  },
})

const looking = anyOf(
  '(?:look|compar|sort|measur|check|listen|pull|interview|ask|profil|count|logg|rank|match|call|inventori|test|print|list|mapp|tim|follow|inspect|open|search|walk|calibrat|kept|keep|tagg|analy[sz]|stud|watch|visit|spend|review|examin)(?:ed|ing|s|e|es)?|read|reading|rode|sat|stood|rang|spoke|see|saw|heard|went through|drew|slept|took|spent|dig|digging|dug',
)

/** Whether the Action looks, and then says how things were: enough where no principle of the story listens for causes. */
function lookedInto(action: readonly StorySentence[]): boolean {
  const first = action.findIndex(({ text }) => looking.test(text))
  if (first < 0) return false
  return action
    .slice(first)
    .some(({ text }) => subjectsOf(text).every(({ kind }) => kind === 'other' || kind === 'named'))
}
