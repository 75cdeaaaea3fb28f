import { anyOf } from '../../text/any-of.ts'
import { isEmphasised } from '../emphasised.ts'
import { expectation } from '../expectation.ts'
import { isTold, sentencesIn } from '../part-text.ts'
import type { CoachedStory } from '../rule.ts'

/** Resistance, failed tries, and what was lacking; the plain "but" and "not" occur in any text. */
const difficulties = anyOf(
  "hated|a fight|doubtful|(?:was not|wasn[’']t|not|n[’']t) (?:very |exactly |at all )?(?:pleased|happy|amused)|pedantic|nothing would|wanted (?:them|it|me|us) (?:gone|back|out|to (?:stop|wait|leave))|would rather|found (?:it|that|this) (?:too|silly|unnecessary|a waste|exaggerated)|lied|laughed (?:at|about)|ridiculous|was laughed|bottleneck|shouted|left over|an insult|jammed|wanted me to|forgot|shrugged|not amused|grew badly|fought|wary|nervous|scared|panic|offended|vulgar|cosmetics|unamused|walked out|objections?|over the objection|denied|disputed|argued|agreed (?:when|after|once|in the end)|came round|persuad\\w+|convinc\\w+|took (?:some )?persuading|refused|objected|resist(?:ed|ance)|pushed back|push-?back|opposed|complained|protested|disagreed|doubted|feared|fears?|afraid|worried|sceptical|skeptical|reluctant|unwilling|hesitat\\w+|insisted|angry|furious|annoyed|unhappy|(?:was|were|dead|argued|voted) against|threat\\w*|lost the vote|outvoted|unconvinced|not convinced|declined|overruled|contradicted|rejected|thought me|grumbled|moaned|balked|baulked|scoffed|sneered|swore|bristled|dug in|stalled|dithered|wavered|begged|pleaded|said (?:that )?(?:the|it|his|her) (?:\\p{L}+ )?(?:is|was) (?:fixed|final|settled|his|hers|theirs|none of)|negotiat\\w+|against the (?:advice|opinion|wish(?:es)?|will) of|(?:was|were) told (?:that )?(?:it|this|that|no)|called (?:it|this|that|me|us|him|her) (?:\\p{L}+ )?(?:reckless|mad|crazy|pointless|useless|silly|stupid|na[iï]ve|absurd|nonsense|lazy|dangerous|childish|a (?:waste|gimmick|toy|joke|fad))|wasn[’']t having|would have none|(?:stood|got) in (?:my|our|the) way|had none of it|took (?:it )?badly|up in arms|on (?:his|her|their) guard|no help|talked (?:him|her|them) (?:round|into|out)|won (?:him|her|them) over",
  'block(?:ed|er)|stuck|obstacle|hurdle|setback|difficult\\w*|hard(?:er|est)? part|was hard|challeng(?:e|ed|ing)|struggl\\w+|trouble|failed|failing|crashed|broke|collapsed|went wrong|gaps came again|impossible|in the way|got worse|nearly|almost (?:gave|stopped|failed|lost)|ran out|short of|behind schedule|against the clock|under pressure|quit|fell ill|was ill|on leave|cancelled|canceled|conflict\\w*|limited|shortage|locked|delayed|dried up|fell (?:through|apart)|fell over|gave out|gave up|burst|snapped|cracked|leaked|tore|went (?:brown|bad|dead|flat|missing|down)|seized up|came apart|bounced|froze|hung up|timed out|overran|wilted|ruined|spoiled|flooded|slipped|dropped out|withdrew|backed out|pulled out|called off|(?:was|were) (?:full|ill|sick|away|out of stock|sold out|booked up|fully booked|closed)|no longer|had (?:left|gone|vanished)|to start again|(?:start|began) again|from scratch|hiccup|snag|stumbling|headache|nightmare|setbacks?|complication\\w*|knocked back',
  "(?:did|was|were|would|could|does)(?: not|n[’']t) (?:be|work|help|enough|possible|accept|want|agree|believe|allow|answer|get anywhere|pick|like|trust|listen|convinced|available|allowed|ready|hold|fit|explain|give|let|forgetting|move|find|get|reach|see)|kept trying|that was that|had no (?:way|time|budget|access|money|statistics|documentation|data|test|answer|support|experience|permission|say)",
  'no (?:way|time|budget|access|money|documentation|permission)|but|however|yet|still|though|too \\p{L}+|would not|wouldn’t|could not|couldn’t|cannot|can’t|nobody (?:wanted|knew|could|had|believed|answered|would)|at first|first (?:attempt|try|version|idea|answer)|second (?:attempt|try)|only half of|turned out|unexpected\\w*|despite|in spite of|although|even though|had (?:assumed|expected)|i (?:assumed|expected)|disappointed',
)

/** How one felt about a mistake is no obstacle. */
const regret = anyOf('stupid|ashamed|terrible|blamed myself|excuse|sleep|upset|should have|felt')

/** Hints of one; enough where no principle of the story listens for it. */
const friction = anyOf(
  "but|however|yet|still|not|never|no|nobody|none|without|until|again|\\p{L}+n[’']t|risk\\w*|pain|empty|wrong|stopped|sneaky|crash\\w*",
)

const nothingInTheWay = {
  part: 'action',
  title: 'What nearly stopped you?',
  reason: 'An action in which nothing goes wrong sounds easier than it was.',
  question: 'What nearly stopped you, and how did you get past it?',
  promptId: 'what-nearly-stopped',
} as const

export const obstacle = expectation({
  id: 'obstacle',
  stands: 'A difficulty was overcome',
  severity: 'hint',
  source: 'The obstacle rule of the product: what went smoothly shows little of who did it.',
  applies: story => isTold(story) && (story.kind !== 'conflict' || isEmphasised(story, 'obstacle')),
  missing: story => (told(story, difficulties) ? null : nothingInTheWay),
  hinted: story =>
    story.kind !== 'mistake' && !saysSmooth(story) && !isEmphasised(story, 'obstacle') && told(story, friction),
})

/** Whoever says that all went smoothly has said that nothing was in the way. */
const smooth = anyOf(
  'smooth(?:ly)?',
  'like clockwork',
  'without (?:a|any) (?:hitch|hitches|problems?|difficult(?:y|ies)|trouble|incident)',
  '(?:no|not a single) (?:problems?|hitch|hitches|difficult(?:y|ies)) (?:at all|whatsoever|occurred|came up)',
  '(?:went|ran|worked|go) (?:exactly |just )?(?:as|according to) (?:plan(?:ned)?|hoped)',
  'was (?:quite |very |really )?(?:easy|straightforward|simple)',
)

const saysSmooth = (story: CoachedStory): boolean =>
  sentencesIn(story, ['action']).some(({ text }) => smooth.test(text))

function told(story: CoachedStory, cues: RegExp): boolean {
  const isMistake = story.kind === 'mistake'
  return sentencesIn(story, ['action']).some(({ text }) => cues.test(text) && !(isMistake && regret.test(text)))
}
