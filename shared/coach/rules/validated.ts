import { anyOf } from '../../text/any-of.ts'
import { isPair } from '../../text/direction.ts'
import { quantitiesOf } from '../../text/quantities.ts'
import type { Quantity } from '../../text/quantity.ts'
import { isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { isTold, type StorySentence, sentencesIn } from '../part-text.ts'

const trials = anyOf(
  '(?:re-?)?test(?:s|ed|ing)?(?! (?:environment|server|team|drug|newsletter|with))|verif\\w+|validat\\w+|confirm\\w+|proof(?! of concept)|proved|proven|qa|uat|acceptance|sign(?:ed|s)? (?:it |them |this )?off|signed (?:them|it|the \\p{L}+)|approved|audit(?:s|ed|ing|ors?)?|inspector|inspected|code review|peer review',
  'tried (?:it|them|this|that|the \\p{L}+(?: \\p{L}+)?|both|each)(?: out)? (?:out|for|with|on|in|until|first|over|before)|tried (?:it|them|this) out|mock[- ]?up|dress rehearsal|recalculat\\w+|counted (?:them |it )?again|to see (?:if|whether)|(?:had|let|asked) (?:\\p{L}+ ){1,3}(?:recalculate|walk through|play|use it|look over)|shadow mode|soft launch|(?:had|let|asked) (?:him|her|them|it|each|the \\p{L}+|an? \\p{L}+|two|three)(?: \\p{L}+){0,4} (?:check|try|test|verify|read it)\\w*|in (?:any|the|all|each|every) reviews?|declared (?:it|them|him|her)|samples?|read (?:every|each)|byte by byte|row by row|line by line|to compare|in the other(?: half| group)?|half of the (?:visitors|users|customers|teams|group)|random (?:sample|check|\\p{L}+s)|sample of|blind tasting|inspection|load script|reproduc\\w+|calculated [^.;]{0,30} (?:in both|in parallel|twice|by hand)|pilot(?:ed|s)?|trials?|trialled|dry runs?|rehears\\w+|simulat\\w+|staging|canary|a\\/b|control group|benchmark\\w*|re-?measured|spot checks?|cross-?check\\w*|double-?check\\w*|side[- ]by[- ]side|alongside the old|mock (?:\\p{L}+ )?(?:\\p{L}+)|trial (?:run|tier|batch|day|week|shift|\\p{L}+)|examiner\\w*|ticked (?:them |it |each |every )?(?:\\p{L}+ )*off|cross[- ]?read|proof-?read|recount\\w*|re-?weighed|weighed|probed?|dry run|walk-?through|walked through (?:it|each|every) with|(?:laid|held|put) (?:\\p{L}+ ){1,4}against (?:the|each|his|her|our|their|last)|compared (?:\\p{L}+ ){1,5}(?:with|to|against)|agreed to the (?:penny|cent|gram|minute)|looked for (?:a|any) (?:wet|weak|loose|\\p{L}+ spot)|(?:had|let|got|made) (?:\\p{L}+ ){1,3}(?:do|count|repeat) (?:it|them|the same) (?:again|blind)|in parallel|before i (?:released|trusted|rolled)|stopwatch|watched [^.;]{0,40}for (?:a|two|three|four|six|\\d+) (?:days?|weeks?|months?|fortnight)|monitor(?:ed|ing)',
)
const looks = anyOf(
  "(?:customers?|clients?|users?|guests?|patients?|parents?|visitors?|council|residents?|farmers?|he|she|they|who|one) (?:\\p{L}+ )?(?:thank|hug|prais)\\w+|renewed|bought|ordered|believed|trusted?|since then|ever since|and since|every night since|still (?:stands?|holds?|runs?|works?|true|here|in use|open|with us|there)|(?:is|are|have|has) still|so far|not (?:a single|one) [^.;]{0,40}|in the following|for the (?:last|first)|(?:first|last) (?:two|three|six) (?:months|weeks)|no (?:\\p{L}+ ){1,4}(?:since|reported|has|had(?! to)|came)|has(?: not|n[’']t)? (?:happened|come|been) [^.;]{0,40}since",
  "timed|rated|ratings?|scores?|in (?:the|his|her|its) (?:\\p{L}+ )?(?:figures|books|accounts|statement|numbers)|(?:system|tool|till|bot|software|computer|register) (?:that )?(?:counts?|shows?|says|said)|without (?:a single|any|one) (?:\\p{L}+ )?(?:complaint|objection|error|fault)|checked|(?<!they )measured|counted|compared|repeated|(?:asked|surveyed) (?:\\p{L}+ ){0,4}(?:afterwards|in writing|again)|looked at each|sampled|survey\\w*|watched (?!(?:\\p{L}+ )?(?:series|videos?|tutorials?|films?))|observed|tracked|reconcil\\w+|matched|reviewed (?:it|them|the (?:figures|numbers|results?))|monitors?|dashboards? (?:show|say|agree)\\w*|audits?|to check|check (?:it|them|the (?:sum|figures|numbers|result))|according to|going by (?:the|our|his|her|their)|by (?:the|our|that|their|its)(?: \\p{L}+)?(?: \\p{L}+[’']s)? (?:own )?(?:on-?board )?(?:clocks?|logs?|meters?|scales?|counters?|records?|registers?|ledgers?|books?|till|tickets?|slips?|statements?|figures?|reports?)|by that (?:same )?\\p{L}+|(?:meter|counter|gauge|scale|clock|probe|log|ledger|register|sensor)s? (?:show|say|read|reads|bears?|bore|put)\\w*|scoring|statistics|figures? (?:to|from)",
  'used it for (?:an? |one |two |three |\\d+ )?(?:days?|weeks?|months?),? and (?:said|reported|told|found|confirmed)',
  'all (?:of them )?(?:matched|agreed|held|passed|worked|ran)|(?:his|her|their) name under|again (?:in|after|with|twice)|read (?:it|them|the \\p{L}+|the same \\p{L}+ \\p{L}+) again|had (?:each|every|all|\\p{L}+) (?:\\p{L}+ ){0,4}(?:play|try|run|use|open|read|scan)|(?:ran|worked|held) (?:everywhere|throughout|for)|none of the|no (?:\\p{L}+ ){1,3}(?:was|were) |(?:company|bank|council|client|customer|school|hospital|ministry|landlord)s? (?:now )?says?|has (?:since )?held|(?:it|they|that|which) (?:has |have )?(?:since )?(?:held|lasted|stuck|survived)|(?:were|was|came out) the same|tallied|baseline|(?:higher|lower|better|worse|faster) than (?:the|in the|at the|for the|before)|(?:had|let|asked) (?:\\p{L}+ ){1,5}(?:score|rate|grade|judge|count|compare)|(?:so|to) (?:we could )?compare',
  "(?:customers?|clients?|users?|patients?|guests?|teachers?|nurses?|drivers?) (?:confirmed|said|reported|told)|feedback (?:was|from)|asked (?:them|the \\p{L}+) (?:whether|if)|by the \\p{L}+[’']s? count|as the \\p{L}+ (?:found|saw|measured)",
)

/** What was measured before anything was changed proves nothing yet. */
const laterHalf = 0.5
const unreal = /\bwould (?:just |only )?have\b/iu

/** Whoever has measured before and after has looked; more is asked only where a principle of the story listens for it. */
export const validated = expectation({
  id: 'validated',
  stands: 'It says how you knew it worked',
  severity: 'hint',
  source: 'The validated rule of the product: a test, a sign-off, a count or the customer’s word.',
  applies: story => isTold(story) && (story.kind !== 'conflict' || isEmphasised(story, 'validated')),
  hinted: story => !isEmphasised(story, 'validated') && sentencesIn(story, ['result']).some(tellsBothEnds),
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

/** Whoever says how it was and how it is has measured twice. */
function tellsBothEnds({ text }: StorySentence): boolean {
  const quantities = quantitiesOf(text)
  return (
    quantities.length > 1 &&
    (quantities.some((quantity, index) => isEndOf(text, quantity, quantities[index + 1])) || wasBefore.test(text))
  )
}

function isEndOf(text: string, quantity: Quantity, next: Quantity | undefined): boolean {
  return next !== undefined && (isPair(text, quantity, next) || comparedWith.test(text.slice(quantity.end, next.start)))
}

const comparedWith = /\b(?:instead of|down from|up from|from|compared (?:with|to)|against|after|versus|rather than)\b/iu
const wasBefore = /\b(?:it|they|there|which) (?:was|were|had been)\b|\bbefore\b/iu

const isReal = ({ text }: StorySentence): boolean => !unreal.test(text)
