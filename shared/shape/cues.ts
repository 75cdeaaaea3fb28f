import type { Part } from '../part.ts'

/** A word pattern that speaks for a part. `name` is what the screen gives as the reason; null quotes the words found. */
export type Cue = { part: Part; weight: number; name: string | null; pattern: RegExp }

const cue = (part: Part, weight: number, name: string | null, source: string): Cue => ({
  part,
  weight,
  name,
  pattern: new RegExp(source, 'iu'),
})

/** What in a sentence speaks for which part. Weights were set by hand on accounts written for the purpose. */
export const cues: readonly Cue[] = [
  cue(
    'situation',
    1.6,
    'problem',
    String.raw`\b(?:problems?|issues?|complain\w*|complaints?|fail(?:ed|ing|ure|ures|s)?|broke(?:n)?|crash\w*|outages?|bugs?|errors?|backlog|delay(?:ed|s)?|behind schedule|overdue|slow(?:ly|er)?|struggl\w+|could ?n[o’']t|couldn’t|nobody|no one|blam\w+|frustrat\w+|unhappy|angry|churn\w*|risk|lost|losing|wasted|missing|missed|lacked|lack of|stuck|at risk|wrong|shortage|unreadable|worse|dropp(?:ed|ing)|declin\w+|manual(?:ly)?|bottleneck|conflict|crisis|deadline|under pressure|falling|chaos|confus\w+)\b`,
  ),
  cue(
    'situation',
    1.5,
    'context',
    String.raw`^(?:when i (?:joined|started|took|was|arrived)|at the time|at that time|back (?:then|in)|in (?:19|20)\d\d|in (?:early|late|mid|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|the (?:spring|summer|autumn|fall|winter))|last (?:year|spring|summer|autumn|winter|month|week)|while (?:i was |working|at )|during my|as an? |before (?:this|that)|for (?:weeks|months|years)|two years ago|a few (?:years|months) ago|originally|historically|background)\b`,
  ),
  cue(
    'situation',
    1.1,
    'context',
    String.raw`\b(?:had been|used to|was (?:working|responsible|employed)|were (?:using|working|running|losing|spending)|there (?:was|were) (?:no|a|an|only|about|around|\w+)|every (?:week|month|day|morning|friday|monday|time)|(?:each|per) (?:week|month|day)|kept (?:\w+ing)|always|usually|existing|legacy|for (?:weeks|months|years))\b`,
  ),
  cue(
    'situation',
    0.6,
    'context',
    String.raw`\b(?:the (?:company|team|client|customer|project|product|department|business)|our (?:company|team|client|customer|product|service)|i (?:was|worked) (?:a|an|the|as|at|for|in))\b`,
  ),
  cue(
    'task',
    4,
    null,
    String.raw`\b(?:asked (?:me|us) to|(?:was|were|been|had been) (?:asked|told|expected|hired|assigned|tasked|brought in) to|tasked (?:with|me)|(?:was|were|been|am) assigned|assigned (?:me|to me)|my (?:task|job|goal|role|responsibility|assignment|objective|mandate|brief|mission|aim|challenge) (?:was|is|had|were|here)|(?:was|were) (?:responsible|accountable) for|in charge of|the (?:goal|task|objective|aim|target|brief|ask|assignment) was|volunteered to|took (?:it |this )?(?:on|upon) (?:myself|me)|it (?:fell|was up) to me|(?:it )?was mine to|wanted me to|was given (?:the|a|two|three|one) (?:task|job|week|weeks|month|months|days)|set out to|was to (?:run|lead|build|find|make|take|deliver|design|write|cut|reduce|bring|get|decide|prepare|organi[sz]e|manage)|my manager (?:gave|wanted)|put me in charge)\b`,
  ),
  cue('task', 3, null, String.raw`\bi (?:needed|had|was going) to (?!be\b|admit\b|say\b)\p{L}+`),
  cue('task', 1.3, null, String.raw`\bwe (?:needed|had) to (?!be\b)\p{L}+`),
  cue(
    'task',
    3,
    null,
    String.raw`\b(?:i (?:said|promised|told (?:him|her|them|\p{L}+)) (?:that )?i would|success (?:criteria|meant)|i (?:had|asked for|was given) (?:about |only |just )?(?:\p{L}+|\d+) (?:days|weeks|months|hours) to|the challenge was)\b`,
  ),
  cue(
    'task',
    1.8,
    null,
    String.raw`\b(?:had|needed) to (?:decide|deliver|launch|be (?:ready|done|finished|live|in place)|go live)\b|\bwas (?:mine|my call)\b`,
  ),
  cue(
    'task',
    1.5,
    null,
    String.raw`\b(?:i (?:wanted|promised|committed|hoped) to|responsible for|by the deadline|took over (?:with|as|the)|with the mandate)\b`,
  ),
  cue(
    'action',
    0.7,
    'first step',
    String.raw`^(?:first(?:ly)?|to start|to begin|initially|step one|i (?:started|began) by|my first)\b`,
  ),
  cue(
    'action',
    0.8,
    'then',
    String.raw`^(?:then|next|second(?:ly)?|third(?:ly)?|after that|afterwards|from there|meanwhile|in parallel|once (?:that|i|we|the)|finally|lastly|by (?:ten|nine|noon|lunch|evening|the evening)|so i|instead,? i|to do (?:this|that|so)|with that)\b`,
  ),
  cue(
    'action',
    1.1,
    'reason',
    String.raw`\b(?:because|so that|in order to|rather than|instead of|the reason (?:was|i)|i (?:chose|decided|picked|preferred|reasoned|figured|argued|believed|thought)|would (?:tell|show|let|give|have (?:meant|cost|taken))|wanted to (?:know|see|understand|avoid|make sure)|trade-?off|alternativ\w+|ruled (?:it )?out|not .{3,30}, (?:because|since)|since (?:it|the|we|they))\b`,
  ),
  cue(
    'result',
    2.2,
    'after',
    String.raw`\b(?:as a result|in the end|the (?:result|outcome|effect|impact) (?:was|were|is)|result(?:ed|ing) in|ended up|led to|(?:weeks?|months?|days?|hours?|quarters?|years?) later|after (?:that|the (?:change|launch|release|rollout|fix|migration)|(?:\w+ ){1,2}(?:weeks?|months?|days?))|within (?:(?:the|a|an|\w+) ){1,2}(?:weeks?|months?|days?|hours?|quarters?|year)|by the end of|since then|eventually|ultimately|consequently|thanks to (?:this|that)|it (?:worked|held|paid off)|overall)\b`,
  ),
  cue(
    'result',
    1.9,
    'outcome',
    String.raw`\b(?:(?:dropped|fell|decreased|reduced|went|declined|shrank|rose|grew|increased|improved|climbed|jumped|went (?:up|down)|came down|cut|down|up|saved|saving) (?:[\p{L}-]+ ){0,5}?(?:from|to|by)|fell to|saved (?:us|the|them|about|around|over|roughly|\W?\d)|doubled|tripled|halved|won (?:the|a|an)|award|promot(?:ed|ion)|renewed|signed (?:the|a|off)|satisf\w+|thanked|praised|on time|ahead of schedule|under budget|went live|zero (?:\w+ )?(?:incidents|errors|complaints|downtime)|no (?:more|further) \w+|^zero \w+|^(?:all|both) (?:\w+ ){1,4}(?:agreed|adopted|were|passed|arrived)|(?:dropped|fell|rose|grew|improved|increased|decreased) (?:significantly|sharply|noticeably|dramatically)|on schedule|shipped in|became (?:the|a|an|part)|(?:more|fewer|less|higher|lower|better|shorter|faster|longer) than (?:the|last|a|our|any) (?:year|month|quarter|week|average|previous|usual|one before|target|forecast|plan)|was never|cancelled the|could (?:finally|now)|can now|positive feedback|successful(?:ly)? (?:launch|deliver|complet|migrat)\w*|achiev\w+|exceed\w+|never (?:came back|happened again)|has(?: not|n[’']t) (?:happened|come back|failed))\b`,
  ),
  cue(
    'learning',
    2.4,
    'learned',
    String.raw`\b(?:i(?:[’']ve| have)? learn(?:ed|t)|taught me|lessons?|what i took|took away|takeaways?|in hindsight|looking back|next time|if i (?:did|had|were|could)|(?:would|[’']d) (?:have )?(?:\p{L}+ ){0,4}differently|do (?:it )?differently|should have|(?:biggest|key|main|real) (?:learning|lesson|insight|takeaway)s?|insight was|i (?:now|always) (?:\w+)|(?:my|our) (?:standard )?practice|has become my|ever since|from then on|since then,? (?:i|we|every)|made me (?:realise|realize|more|a better)|reflect\w*|the experience)\b`,
  ),
  cue(
    'learning',
    1.6,
    'now',
    String.raw`(?:^now\b|\b(?:is|are|has been|now) (?:now|still|part of|the (?:first|standard|default))|\bnow (?:a|the|use[sd]?|part|run|have|has|every|standard|do|does|check\w*)|\b(?:these days|today|to this day|still (?:in use|uses?|runs?|used)|going forward|standard (?:practice|procedure)|adopted by|other teams))\b`,
  ),
  cue(
    'learning',
    1.1,
    null,
    String.raw`\b(?:checklists?|runbooks?|playbooks?|post-?mortems?|retrospectives?|templates?|guidelines?|onboarding|alerts? (?:now|that)|regression tests?|wiki|handbook|documentation (?:is|was)|training (?:for|session|material)s?|best practices?|process(?:es)? (?:is|was) (?:now|adopted))\b`,
  ),
]

/** What nobody needs to hear in an interview, unless something else in the sentence speaks for a part. */
export const asides =
  /\b(?:coffee|cake|pizza|weather|raining|sunny|birthday|beers?|the pub|haha|lol|by the way|btw|note to self|todo|to do:|remind me|i(?:[’']m| am) (?:writing|tired|not sure why)|don[’']t know why i|more (?:on this|later|tomorrow)|not sure (?:if|whether) (?:this|it) (?:matters|belongs)|long day|phew)\b|^anyway\b/iu

/** Labels that people put before a section, or above it as a heading. */
const labels: [Part, RegExp][] = [
  [
    'situation',
    /^(?:s|situation|context|background|(?:the )?(?:problem|challenge|setting)|what (?:happened|was going (?:on|wrong))|where we were|overview|intro(?:duction)?|before)$/i,
  ],
  [
    'task',
    /^(?:t|(?:my )?(?:task|role|job|goal|goals|objective|objectives|responsibility|responsibilities|assignment|brief|aim)|what i (?:was asked|had) to do|the ask)$/i,
  ],
  [
    'action',
    /^(?:a|(?:my )?(?:actions?|approach|steps?|process|solution|method|strategy|plan)|what (?:i|we) did|actions? taken|how (?:i|we) (?:did|solved|fixed) it|implementation|execution|the (?:fix|work))$/i,
  ],
  [
    'result',
    /^(?:r|(?:the )?(?:results?|outcomes?|impact|effects?|achievements?|benefits?)|what changed|after|results? and impact|how it (?:ended|went))$/i,
  ],
  [
    'learning',
    /^(?:l|(?:my )?(?:learnings?|lessons?(?: learn(?:ed|t))?|reflections?|takeaways?|what i learn(?:ed|t)|retrospective|in hindsight|afterwards|next time|what stayed|follow-?up))$/i,
  ],
]

const plainNames = /^(?:s|t|a|r|l|situation|task|actions?|results?|learnings?|lessons? learn(?:ed|t))$/i

/** The part that a label names. Only the plain names of the parts, or a label above its text, hold until the next one. */
export function partOfLabel(label: string): { part: Part; plain: boolean } | null {
  const words = label
    .replace(/\([^)]*\)/g, '')
    .replace(/^[\s\d.)*#_-]+|[\s:.*_–—-]+$/g, '')
    .replace(/^(?:the|my) (?=action|result|task|situation|background|context|approach|solution)/i, '')
  for (const [part, pattern] of labels) if (pattern.test(words)) return { part, plain: plainNames.test(words) }
  return null
}
