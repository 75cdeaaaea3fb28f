import { anyOf } from '../../text/any-of.ts'
import { isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { hasQuantity, isTold, type StorySentence, sentencesIn } from '../part-text.ts'

const trials = anyOf(
  '(?:re-?)?test(?:s|ed|ing)?(?! (?:environment|server|team|drug))|verif\\w+|validat\\w+|confirm\\w+|proof|proved|proven|qa|uat|acceptance|sign(?:ed|s)? (?:it |them |this )?off|signed (?:them|it|the \\p{L}+)|approved|audit\\w*|inspector|inspected|code review|peer review',
  'pilot(?:ed|s)?|trials?|trialled|dry runs?|rehears\\w+|simulat\\w+|staging|canary|a\\/b|control group|benchmark\\w*|re-?measured|spot checks?|cross-?check\\w*|double-?check\\w*|side[- ]by[- ]side|in parallel|before i (?:released|trusted|rolled)|stopwatch|watched [^.;]{0,40}for (?:a|two|three|four|six|\\d+) (?:days?|weeks?|months?|fortnight)|monitor(?:ed|ing)',
)
const looks = anyOf(
  'thank\\w*|hugged|praised|renewed|bought|ordered|believed|trusted?|since then|ever since|and since|every night since|still|so far|not (?:a single|one) [^.;]{0,40}|in the following|for the (?:last|first)|(?:first|last) (?:two|three|six) (?:months|weeks)|no (?:\\p{L}+ ){1,4}(?:since|reported|has|had|came)',
  'checked|measured|counted|compared|sampled|survey\\w*|watched|observed|tracked|reconcil\\w+|matched|reviewed|monitors?|dashboards?|audits?|to check|check (?:it|them|the (?:sum|figures|numbers|result))|according to|scoring|statistics|figures? (?:to|from)',
  'all (?:of them )?(?:matched|agreed|held|passed|worked|ran)|(?:his|her|their) name under|again (?:in|after|with|twice)|read (?:it|them|the \\p{L}+|the same \\p{L}+ \\p{L}+) again|had (?:each|every|all|\\p{L}+) (?:\\p{L}+ ){0,4}(?:play|try|run|use|open|read|scan)|(?:ran|worked|held) (?:everywhere|throughout|for)|none of the|has (?:since )?held',
  "(?:customers?|clients?|users?|patients?|guests?|teachers?|nurses?|drivers?) (?:confirmed|said|reported|told)|feedback from|asked (?:them|the \\p{L}+) (?:whether|if)|by the \\p{L}+[’']s? count|as the \\p{L}+ (?:found|saw|measured)",
)

/** What was measured before anything was changed proves nothing yet. */
const laterHalf = 0.5
const unreal = /\bwould (?:just |only )?have\b/iu

/** Whoever gives a number afterwards has looked; more is asked only where a principle of the story listens for it. */
export const validated = expectation({
  id: 'validated',
  stands: 'It says how you knew it worked',
  severity: 'hint',
  source: 'The validated rule of the product: a test, a sign-off, a count or the customer’s word.',
  applies: isTold,
  hinted: story => !isEmphasised(story, 'validated') && hasQuantity(sentencesIn(story, ['result'])),
  missing: story => {
    const action = sentencesIn(story, ['action']).filter(isReal)
    const later = [
      ...action.slice(Math.floor(action.length * laterHalf)),
      ...sentencesIn(story, ['result']).filter(isReal),
    ]
    if (action.some(({ text }) => trials.test(text))) return null
    if (later.some(({ text }) => looks.test(text) || trials.test(text))) return null
    return {
      part: 'result',
      title: 'How did you know that it worked?',
      reason: 'Without a check, an interviewer cannot tell your doing from chance.',
      question: 'How did you know it was the change: a test, a sign-off, a count, the customer’s word?',
      promptId: 'how-known',
    }
  },
})

const isReal = ({ text }: StorySentence): boolean => !unreal.test(text)
