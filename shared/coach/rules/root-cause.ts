import { anyOf } from '../../text/any-of.ts'
import { subjectsOf } from '../../text/subjects.ts'
import { isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { isTold, type StorySentence, sentencesIn } from '../part-text.ts'
import type { CoachedStory } from '../rule.ts'

const causes = anyOf(
  '(?:root |real |true |underlying |actual |deeper |first |obvious |usual |second )?causes?(?! (?:us|them|me|trouble|delay))|caused by|root of|roots?|culprit|source of|explanation|underlying|underneath|beneath|real reason|the reason (?:was|for|lay|behind)|(?:problem|trouble|issue|fault|error|bottleneck|delay|wait|waste|loss) (?:was not|wasn’t|lay|came from|sat|stayed|turned out|started|began)',
  'trac(?:ed|ing)|tracked (?:it|that|this|them) (?:down|back)|pinned (?:it )?down|got to the bottom|at the bottom of|dug (?:into|deeper)|went back to where|narrowed|isolated|ruled out|eliminated|what (?:ate|ate up|caused|drove|triggered|set (?:it|them) off|knocked|broke|went wrong|lay behind|was behind|was (?:really )?going on)|because nobody (?:had|knew)|diagnos\\w+|investigat\\w+|stemmed|came down to|came from|due to|because of|boiled down|lay in|the real|(?<!that )it was (?:an?|one|not)(?! (?:great|good|nice|big|huge|full|hard|long|difficult|success|wonderful|valuable|lot|an?))|behind (?:\\S+ ){1,3}(?:lay|was|stood|were)|behind (?:it|this|that|the \\p{L}+ (?:lay|stood|was)|which|lay)|where it went wrong|that was (?:only|not|the symptom)|symptoms?|five whys|analy[sz]ed|guess\\w*|in truth|pointed to|led back to',
  'turned out|found (?:out|that|the (?:reason|cause|fault|error|source|problem|real))|discovered|realised|realized|revealed|showed that|learned that|saw (?:that|what|something|why|how)|it (?:came|turned) out|bore (?:it|that|this) out|in every (?:single )?case|without exception|every (?:single )?one of (?:them|these|those)|all of (?:them|these|those) (?:had|were|came|stopped|failed)|(?:on|from|had|shared|were|by) the same (?:\\p{L}+ )?(?:supplier|batch|step|circuit|corner|junctions?|machine|lot|sheet|switch|template|cause|origin)|noticed|what (?:made|hurt|slowed|held|killed|broke|bothered|worried|kept|stopped|cost) (?:us|me|it|them|him|her|the \\p{L}+|people)|heard (?:that|it was)|it (?:said|read)|(?:had )?(?:wrongly )?(?:assumed|blamed|suspected)|(?:families|people|users|customers|they|everybody|everyone|guests|most) (?:\\p{L}+ )?(?:thought|believed|took it for|mistook)|lay (?:elsewhere|somewhere else|before|further)|had (?:thought|expected)|everyone (?:had )?(?:told|thought|said|blamed)|would have been answer|not (?:the|a) [^.;]{3,60} but',
  "one origin|the (?:mistake|error|fault|trouble) was|(?:said|told|heard|say|says|answered)[^.;]{0,60} because|out of (?:politeness|fear|habit)|(?:had not|hadn[’']t|didn[’']t|did not) expect\\w*|asked (?:myself|ourselves)|it was (?:our (?!best|first|last|turn|job|own|idea|duty)\\p{L}+|their|his|her)|that was (?:why|it|all)|(?:is|was) why|the thing (?:was|is|i)|it[’']s (?:an?|not)|same (?:mistake|reason|terms?)|no \\p{L}+ at all|had nothing to do with|in common",
  '(?:know|ask(?:ed)?|understand|see|find out|learn|wondered|looked for|knew|explain\\w*|myself|known) (?:\\p{L}+ )?why|so the (?:\\p{L}+ ){1,3}(?:was|were) not',
)

export const rootCause = expectation({
  id: 'root-cause',
  stands: 'The cause was looked for',
  severity: 'hint',
  source: 'The root-cause rule of the product: who mends the first symptom mends it twice.',
  applies: story => isTold(story) && (isEmphasised(story, 'root-cause') || mendsAProblem(story)),
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

const notAboutCauses: readonly CoachedStory['kind'][] = ['conflict', 'learning']

const problem = anyOf(
  "problems?|complain\\w*|fail(?:ed|ing|ures?|s)?|broke(?:n)?|crash\\w*|outages?|bugs?|errors?|backlog|delay(?:ed|s)?|late|overdue|struggl\\w+|unhappy|angry|churn\\w*|los(?:e|es|ing)|lost (?!the contract|the lease|the hall)\\p{L}+|wasted?|waste|missing|missed|lack\\w*|stuck|wrong\\w*|shortage|bottleneck|crisis|chaotic|slow|queue\\w*|wait(?:ed|ing)?|injur\\w+|rejected|quit|cancel\\w*|sick|disputes?|different|contaminated|leak\\w*|stranded|too (?:high|long|slow|many|few)|only|nobody|no one|worst|never|took|takes|by hand|fell|dropped|declin\\w+|below|empty|bad|poor|(?:was|were|are|is)(?: not|n[’']t) (?:\\p{L}+ed|kept|read|paid|found)|of the (?:places|seats)",
)

/** In an account of a launch, a disagreement or a course nobody asks for a cause. */
function mendsAProblem(story: CoachedStory): boolean {
  if (notAboutCauses.includes(story.kind) || isEmphasised(story, 'disagreed-then-committed')) return false
  if (story.kind !== null) return true
  return sentencesIn(story, ['situation']).some(({ text }) => problem.test(text))
}

const looking = anyOf(
  '(?:look|compar|sort|measur|check|listen|pull|interview|ask|profil|count|logg|rank|match|call|inventori|test|mapp|tim|follow|inspect|open|search|walk|calibrat|tagg|analy[sz]|stud(?:i)?|watch|visit|review|examin)(?:ed|ing)|read|reading|rode|sat|stood|rang|spoke|went through|drew|slept|spent|digging|dug|kept',
)

/** Whether the Action looks, and then says how things were: enough where no principle of the story listens for causes. */
function lookedInto(action: readonly StorySentence[]): boolean {
  const first = action.findIndex(({ text }) => looking.test(text))
  return first >= 0 && action.slice(first).some(isFound)
}

/** "Most of the time went into …": nobody acts, and it is no answer of others. */
function isFound({ text }: StorySentence): boolean {
  return subjectsOf(text).every(({ kind }) => kind === 'other' || kind === 'named') && !answersBack.test(text)
}

const answersBack =
  /^(?:it took|he|she|they|some|(?:the|my|our|two|three|four|one of the) (?:\p{L}+ ){0,3}?(?:departments?|students?|colleagues?|managers?|director|boss|union|council|team|customers?))\b/iu
