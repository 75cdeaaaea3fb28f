import type { Rule } from './rule.ts'
import { actionLargest } from './rules/action-largest.ts'
import { activeVoice } from './rules/active-voice.ts'
import { artifact } from './rules/artifact.ts'
import { beyondScope } from './rules/beyond-scope.ts'
import { closesTheLoop } from './rules/closes-the-loop.ts'
import { closingNumber } from './rules/closing-number.ts'
import { consulted } from './rules/consulted.ts'
import { deliberateLearning } from './rules/deliberate-learning.ts'
import { disagreedThenCommitted } from './rules/disagreed-then-committed.ts'
import { firstPerson } from './rules/first-person.ts'
import { followUps } from './rules/follow-ups.ts'
import { headline } from './rules/headline.ts'
import { learningCompounds } from './rules/learning-compounds.ts'
import { mistakeBrief } from './rules/mistake-brief.ts'
import { obstacle } from './rules/obstacle.ts'
import { openingNumber } from './rules/opening-number.ts'
import { orderedSteps } from './rules/ordered-steps.ts'
import { partsPresent } from './rules/parts-present.ts'
import { peopleCounted } from './rules/people-counted.ts'
import { reasonGiven } from './rules/reason-given.ts'
import { recent } from './rules/recent.ts'
import { rootCause } from './rules/root-cause.ts'
import { situationShort } from './rules/situation-short.ts'
import { sourced } from './rules/sourced.ts'
import { spokenLengthRule } from './rules/spoken-length.ts'
import { taskBrief } from './rules/task-brief.ts'
import { throughline } from './rules/throughline.ts'
import { toldBack } from './rules/told-back.ts'
import { vagueAmount } from './rules/vague-amount.ts'
import { validated } from './rules/validated.ts'
import { wordCap } from './rules/word-cap.ts'

/**
 * All rules, the most helpful first: where two findings weigh the same, this order decides. What the story's kind or principle stands on
 * comes before what any story needs, numbers before manner, and what is done outside the text last.
 */
export const rules: readonly Rule[] = [
  partsPresent,
  firstPerson,
  mistakeBrief,
  disagreedThenCommitted,
  toldBack,
  beyondScope,
  consulted,
  deliberateLearning,
  learningCompounds,
  openingNumber,
  closingNumber,
  closesTheLoop,
  taskBrief,
  actionLargest,
  artifact,
  vagueAmount,
  activeVoice,
  orderedSteps,
  reasonGiven,
  rootCause,
  obstacle,
  validated,
  peopleCounted,
  situationShort,
  throughline,
  headline,
  wordCap,
  spokenLengthRule,
  sourced,
  followUps,
  recent,
]
