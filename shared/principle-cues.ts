import { anyOf } from './text/any-of.ts'

/** A family of wordings that speak for a principle. Weight 2 suggests it alone, 1 only beside another family. */
export type PrincipleCue = { weight: 1 | 2; pattern: RegExp }

const strong = (...patterns: string[]): PrincipleCue => ({ weight: 2, pattern: anyOf(...patterns) })
const weak = (...patterns: string[]): PrincipleCue => ({ weight: 1, pattern: anyOf(...patterns) })

const customer =
  '(?:customers?|clients?|users?|patients?|passengers?|guests?|sellers?|buyers?|shoppers?|tenants?|readers?|subscribers?|diners?|pupils?|visitors?)'
const people =
  '(?:him|her|them|(?:a |an |the |my |our |two |three |four )?(?:\\w+ )?(?:juniors?|interns?|apprentices?|trainees?|students?|colleagues?|nurses?|engineers?|starters?|hires?|volunteers?|assistants?))'

/** By principle id. Few and exact rather than many: a suggestion that is wrong costs more trust than one that is missing. */
export const principleCues: Readonly<Record<string, readonly PrincipleCue[]>> = {
  'customer-obsession': [
    strong(
      `(?:asked|called|rang|phoned|visited|interviewed|watched|shadowed|sat with|listened to|spoke (?:to|with)|talked (?:to|with)) (?:\\w+ ){0,3}${customer}`,
      `(?:told|wrote to|apologi[sz]ed to|went back to|called back) (?:\\w+ ){0,3}${customer}`,
    ),
    strong('complaints?', 'customer satisfaction', `our ${customer}`, `said sorry`),
    weak(
      `${customer} (?:\\w+ ){0,3}(?:waited|wait|gave up|left|could not|couldn[’\\x27]t|needed|wanted|had to|complain\\w*|lost)`,
    ),
    weak(`for (?:the|our|every|each) ${customer}`, `(?:the|an|each|every) ${customer}[’\\x27]s?`, 'came back with an?'),
  ],
  ownership: [
    strong(
      'not my (?:job|team|task|area)',
      'nobody(?:[’\\x27]s| had been asked| owned| was responsible)',
      'no one owned',
      'without being asked',
      'outside my (?:team|role|remit|job|area)',
      '(?:beyond|not in|not part of) my (?:role|remit|job)',
      'my own concern',
      'asked (?:\\w+ ){0,2}to let me answer for',
    ),
    strong('it was me', '(?:was|were) mine', 'my (?:decision|responsibility) (?:alone|and)', 'i had (?:caused|broken)'),
    weak(
      'volunteered',
      'answer(?:ed)? for',
      'i promised',
      'on my own initiative',
      'took (?:it|this|that) on',
      'i took over',
    ),
    weak('handed (?:it )?over', 'still (?:runs|in use|used)', 'a year later', 'runs? without me'),
  ],
  'invent-and-simplify': [
    strong('simpl(?:er|ify|ified|ifying|ification)', 'invented', 'nobody had (?:tried|done)', 'from scratch'),
    strong(
      'instead of (?:\\w+ ){0,3}(?:forms?|steps?|screens?|approvals?|clicks?|pages?|forks?|systems?)',
      '(?:removed|cut|merged|dropped) (?:\\w+ ){0,3}(?:steps?|forms?|approvals?|fields?|screens?|handovers?)',
    ),
    weak(
      'automated?',
      'a tool',
      'came from one thing',
      'never come up',
      'wrote (?:a|one) (?:\\w+ )?(?:script|tool|command)',
      'prototype\\w*',
      'built (?:a|one) (?:small|simple)',
    ),
    weak(
      'one[- ](?:command|page|click|form|missing \\w+|thing)',
      'in two halves',
      'new way',
      'no longer (?:need|have) to',
    ),
  ],
  'are-right-a-lot': [
    strong('changed my mind', 'i (?:was|had been) wrong', 'would (?:have )?prove[dn]? me wrong', 'against my own'),
    strong(
      '(?:two|three|four|several) (?:options|alternatives|explanations|hypotheses)',
      'second opinion',
      'tested (?:the|my|our) (?:\\w+ )?(?:explanation|assumption|guess|hypothesis|idea)',
      'how they would have',
      'to attack (?:my|the) (?:\\w+ )?(?:reasoning|idea|plan)',
      'asked (?:\\w+ ){1,6}what (?:he|she|they) made of it',
    ),
    weak('instead|rather than', 'weighed', 'compared', 'pilot\\w*', 'consulted', 'did not trust', 'recommended'),
    weak('thought about', 'considered', 'i had asked for', 'doubt(?:s|ed)?', 'preferred', 'judge?ment'),
  ],
  'learn-and-be-curious': [
    strong(
      'taught myself',
      'i (?:read|studied) (?:the|a|up|every|three|two|about)',
      'online course|evening course',
      '(?:a chapter|exercises|worked through)',
      'kept a notebook',
      'worth learning',
      'took (?:a|an|the) (?:\\w+ )?course',
      'learn(?:ed|t) (?:how|to|the|about|enough)',
      'no (?:statistics|experience|idea)',
    ),
    strong('notes? (?:that|for) (?:\\w+ ){0,2}(?:follow|others|the team)', 'experiments?', 'every exercise'),
    weak(
      'curious',
      'forum',
      'toy \\w+',
      'advice',
      'the language[’\\x27]s',
      'wanted to know (?:why|how)',
      'specification',
      'textbook',
      'tutorial',
    ),
    weak('used (?:it|the same|that) (?:\\w+ ){0,3}(?:since|again|alone|later)'),
  ],
  'hire-and-develop-the-best': [
    strong(
      `(?:coached|mentored|trained|taught|onboarded) ${people}`,
      '(?:coached|mentored|onboarded)',
      'i hired',
      'interviewed (?:\\w+ ){0,2}candidates',
    ),
    strong(
      'newcomers?',
      'budd(?:y|ies)',
      'work(?:ed|s)? alone after',
      'promoted to',
      `grew into`,
      'first (?:own )?(?:release|project|talk|shift) alone',
    ),
    weak(
      `paired with`,
      'gave (?:him|her|them) (?:\\w+ )?feedback',
      'delegated',
      'let (?:him|her|them) (?:lead|run|present)',
    ),
  ],
  'insist-on-the-highest-standards': [
    strong(
      'sent (?:it|them|\\w+) back',
      'refused to (?:ship|sign|pass|release|launch)',
      'no (?:launch|release) without',
      'not good enough',
      'below (?:the|our) (?:bar|standard|mark)',
      'kept it off',
      'before (?:i released|i trusted|we accept|anyone may)',
    ),
    strong('raised the (?:bar|standard)', 'definition of done', 'quality (?:gate|bar|standard)', 'is now a gate'),
    weak(
      'a test (?:that|which)',
      'sign(?:ed|ing)? (?:it )?off|signing the',
      'checklist',
      'review step',
      'test suite',
      'defects?',
      'standards?',
      'root cause',
    ),
    weak('until (?:\\w+ ){1,3}in a row', 'every (?:release|change|template change)'),
  ],
  'think-big': [
    strong(
      'company[- ]wide',
      'across (?:all|every|the whole) \\w+',
      '(?:all|every) (?:\\w+ )?(?:sites?|regions?|countr(?:y|ies)|branches|teams)',
      'ten times',
      'five[- ]year',
    ),
    strong(
      'vision',
      '(?:other|two other|three other) (?:sites|regions|wards|branches|teams) (?:\\w+ ){0,2}(?:adopted|copied|took|use)',
    ),
    weak('roadmap', 'long[- ]term', 'strategy', 'rolled (?:it )?out to'),
  ],
  'bias-for-action': [
    strong(
      'same (?:day|night|evening|afternoon|morning|hour)',
      'within (?:an|the) hour',
      'that (?:same )?(?:night|evening)',
      'by (?:noon|the next morning|midnight)',
      '(?:did not|didn[’\\x27]t|rather than|without) wait(?:ing)?',
      'straight away|right away|immediately',
    ),
    strong('(?:could|can) be (?:undone|reversed)', 'reversible'),
    weak('roll(?:ed|ing)?[- ]?back'),
    weak('before (?:anybody|anyone) else', 'on call', 'stopgap|workaround', 'risk (?:was|were) mine', 'next morning'),
  ],
  frugality: [
    strong(
      'without (?:buying|hiring|spending|paying|a budget|any budget|new)',
      'no (?:budget|money)|(?:stayed|left) in the budget',
      'without (?:more|extra|another) \\w+',
      '(?:if it|and|it) cost nothing',
      'instead of (?:buying|hiring|paying)',
      '(?:cancelled|canceled) the (?:purchase|order|contract)',
      '(?:costs?|cost us) (?:nothing|only|an hour|one hour)',
      'were not spent|was not spent',
      'ruled out until the next budget',
    ),
    strong('second[- ]hand', 'borrowed', 're-?used', 'spare parts'),
    weak('quoted at', 'cheaper', 'saved (?:us )?[€$£₹]?\\d[\\d,. ]*(?:k|euros|dollars|pounds)?', 'budget'),
    weak('approve the purchase'),
  ],
  'earn-trust': [
    strong(
      'apologi[sz]ed',
      'i admitted|i owned up|admitted to',
      'my (?:own )?(?:mistake|fault|error)',
      'told (?:\\w+ ){1,6}(?:that )?it was (?:me|my)',
      'i told (?:\\w+ ){1,3}so',
      'i (?:was|had been) wrong',
      '(?:said|told|wrote) (?:\\w+ ){0,5}what i had done',
      '(?:he|she|they) had been right',
      'said sorry',
    ),
    strong('before anybody else could', 'bad news', 'what had happened', 'gave it to (?:\\w+ ){1,3}first'),
    weak('openly', 'honest(?:ly)?', 'listened', 'in person', 'alone, because', 'trust(?:ed)?', 'in full'),
  ],
  'dive-deep': [
    strong(
      'sorted (?:\\w+ ){0,4}by',
      'went through (?:all|every|each|the)',
      'line by line|one by one|row by row',
      'traced',
      'root cause',
      '(?:read|checked|pulled|queried|searched) (?:\\w+ ){0,5}(?:logs?|slips|records|scanner times|tickets|invoices)',
    ),
    strong(
      'with a (?:pencil|ruler|stopwatch)',
      'raw data',
      'stood at (?:the|a)',
      'did not (?:add up|match)',
      'the fault stayed',
    ),
    weak('found (?:that|out)', 'measured', 'sampled', 'audited', 'counted', 'turned out'),
    weak('the cause', 'looked at (?:which|each|every|the)', 'i found'),
  ],
  'have-backbone-disagree-and-commit': [
    strong(
      'disagreed',
      'objected',
      'pushed back',
      'argued (?:against|for|that)',
      'spoke up',
      'i said no',
      'i lost',
      'refused',
      '(?:i )?told (?:him|her|them) (?:that )?(?:it|the plan|this) (?:was wrong|would not|would fail)',
      'whichever way (?:he|she|they) (?:went|decided)',
      '(?:recommended|advised) (?:against|waiting)',
    ),
    strong(
      'as if it (?:were|had been) my own',
      'once (?:it was|the decision was|we had) decided',
      'i committed',
      'carried (?:it|the decision) out',
    ),
    weak('voted', 'wanted the (?:date|other)', 'had promised', 'overruled'),
  ],
  'deliver-results': [
    strong(
      '(?:on|in) time',
      '(?:by|before|met|made) (?:the|our|its) (?:deadline|date|target)',
      'ahead of (?:schedule|plan|time)',
      'on schedule|under budget',
      'hit the (?:target|date|deadline)',
      'predicted (?:\\w+ ){1,3},? ?measured',
    ),
    strong(
      'deadline',
      'had to (?:\\w+ ){1,8}(?:by|before|until) (?:the|january|february|march|april|may|june|july|august|september|october|november|december|\\d)',
      'promised (?:\\w+ ){1,10}by (?:january|february|march|april|may|june|july|august|september|october|november|december)',
      '(?:gave me|i had|had) (?:\\w+ ){1,2}(?:weeks|months|days) to',
    ),
    weak('launched', 'went live', 'delivered', 'shipped', 'carried the peak', '(?:fell|rose|dropped|went) from'),
  ],
  'strive-to-be-earths-best-employer': [
    strong('injur(?:y|ies|ed)', 'burn(?:ed|t)?[- ]?out', 'night shifts?', 'sick leave', 'near[- ]miss(?:es)?'),
    strong('safer', 'overtime', 'fairer', 'rota', 'well-?being', 'lifting'),
    weak('safety', 'workload', 'morale', 'shift(?:s| pattern)'),
  ],
  'success-and-scale-bring-broad-responsibility': [
    strong('neighbou?rs?', 'emissions?', 'carbon', 'pollution', 'recycl\\w+', 'residents', 'food bank'),
    strong('the public', 'the environment', 'local communit(?:y|ies)', 'energy (?:use|bill)', 'landfill'),
    weak('community', 'suppliers?', 'waste', 'charity'),
  ],
}
