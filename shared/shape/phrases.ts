/** What single words do not show. Tried on the sentence in lower case with straight quotes. `name` is the reason shown; null quotes the words found, an empty one is never shown. */
export type Phrase = { id: string; name: string | null; pattern: RegExp }

const phrase = (id: string, name: string | null, source: string): Phrase => ({
  id,
  name,
  pattern: new RegExp(source, 'u'),
})

const span = String.raw`(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few|some|many|the|that|this|next|following|first|last|same)`
const time =
  '(?:hours?|days?|nights?|weeks?|months?|quarters?|years?|weekends?|sprints?|semesters?|terms?|seasons?|minutes?|morning|evening|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter)'

export const phrases: readonly Phrase[] = [
  phrase(
    'opens-when',
    null,
    String.raw`^(?:so )?(?:when|while|during|back in|back when|at the time|before (?:me|this|that)|until|for (?:weeks|months|years|about|my|five)|since the|in (?:my|our|the) (?:previous|last|first|current|final|second|third|early)|at (?:my|our|the|a)|i was working|i worked)\b`,
  ),
  phrase(
    'opens-in',
    null,
    String.raw`^(?:so |it was )?(?:(?:in|on|by|since|around|early|late|last|this|one) )+(?:early |late |mid-?)?(?:(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|year|month|week|day|monday|tuesday|wednesday|thursday|friday)\b`,
  ),
  phrase(
    'joined',
    null,
    String.raw`\b(?:when|after|since|before) (?:i|we) (?:joined|started|arrived|took over|began|came|inherited)\b|\bweeks? before\b|\bmonths? (?:into|before)\b|\byears? (?:into|before|earlier)\b`,
  ),
  phrase(
    'working-as',
    '',
    String.raw`\b(?:i (?:was|am|'m|work(?:ed)?|had been|ran|led|managed) (?:working |employed |part of |in |at |for |on |as |a |an |the )+|part of an?|member of|team of|as an? \S+ (?:at|for|in|on)\b|my (?:first|previous|last|current|former|old) (?:\S+ )?(?:job|role|company|team|employer|position|project|internship|year))`,
  ),
  phrase('there-was', null, String.raw`\bthere(?:'s| (?:was|were|is|are|had|existed))\b`),
  phrase(
    'used-to',
    null,
    String.raw`\b(?:used to|kept \w+ing|would (?:often|always|usually|sit|just|come|take)|had (?:always|long|already|never|just|only|recently)|no one (?:knew|had|used|could|owned)|nobody (?:knew|had|used|could|really))\b`,
  ),
  phrase(
    'each-time',
    '',
    String.raw`\b(?:every|each|per|twice an?|once an?|times an?|an?) (?:single )?(?:second|hour|day|night|morning|evening|week|weekend|month|quarter|year|spring|summer|time|monday|friday|saturday|release|sprint|shift)\b`,
  ),
  phrase(
    'others-wanted',
    '',
    String.raw`\b(?:client|customer|company|team|management|manager|board|business|users?|stakeholders?|department|they|he|she|sales|marketing|leadership|everyone|everybody) (?:\w+ )?(?:wanted|needed|had|decided|relied|expected|required|struggled|complained|faced|experienced|planned|believed|used|was|were)\b`,
  ),
  phrase(
    'owned-thing-was',
    '',
    String.raw`^(?:so )?(?:our|the|my|their|this|these|those|an?) (?:[\w'’-]+ ){1,5}(?:was|were|had|has|is|are|kept|took|ran|used|did|could|would|relied|began|started)\b`,
  ),
  phrase(
    'asked-me',
    null,
    String.raw`\b(?:(?:asked|told|wanted|gave|assigned|handed|put|hired|chose|requested|tasked|trusted|expected|made|offered|left|appointed|needed|looked at|invited|instructed) (?:it to )?(?:me|us|mine)\b|(?:requested|asked) that i\b)`,
  ),
  phrase(
    'was-asked',
    null,
    String.raw`\b(?:i|we|me) (?:was|were|had been|got|'d(?: only)? been|was only|have been|'ve been|am)(?: then| also| only| officially)? (?:asked|told|tasked|assigned|given|responsible|accountable|charged|appointed|brought|expected|hired|chosen|selected|supposed|required|put|in charge|to|made|named)\b`,
  ),
  phrase(
    'my-task',
    null,
    String.raw`\b(?:my|our|the|main|primary|personal|real) (?:main |key |own |first |primary |specific |real |immediate |biggest )?(?:task|tasks|job|goal|goals|role|responsibility|responsibilities|assignment|objective|objectives|mandate|brief|mission|aim|aims|challenge|target|ask|part|plan|duty)(?: here| then| at \w+| for [\w ]+)? (?:was|were|is|had been|included|involved|became)\b`,
  ),
  phrase(
    'had-to',
    null,
    String.raw`\b(?:i|we|i'd|so i|that i) (?:also |then |now |really |only |still |just |simply )?(?:needed|had|was going|have|need|wanted|was to|promised|committed|set out|got) to (?!be honest|admit|say|laugh)\w+`,
  ),
  phrase(
    'up-to-me',
    null,
    String.raw`\b(?:up to me|fell to me|it was me|landed (?:with|on) me|(?:was|is|were) mine|mine (?:since|to)|my (?:call|decision|account|shift|name|watch|desk|problem) (?:was|is|had)?|i (?:owned|was the (?:only|one|owner|lead|supervisor|person))|in charge|on me\b|took (?:it|this|that|them)? ?on\b|i(?:'ll| will| would| 'd)? (?:take|fix|do|have|handle) (?:it|this)|on call|i (?:take|took) (?:the )?(?:lead|incident|over)|(?:it|this) (?:was|is|became) my)\b`,
  ),
  phrase(
    'nobody-asked',
    null,
    String.raw`\b(?:(?:nobody|no one|no-one|none) (?:\w+ )?(?:asked|told|expected|owned|else|wanted|to ask|above)|(?:wasn't|was not|isn't|not) (?:\w+ )?(?:my job|anybody's job|anyone's job|asked|part of my|my responsibility|my work)|i (?:offered|volunteered|decided) to|only been asked|i (?:couldn't|could not|didn't want|did not want|wanted|just wanted|felt)|myself)\b`,
  ),
  phrase(
    'by-deadline',
    null,
    String.raw`\b(?:by (?:the end of|q[1-4]|friday|monday|january|march|june|april|december|next|the deadline|then)|before (?:the|our|we|launch|christmas|easter|release|peak)|within (?:\w+ ){0,2}(?:hours|minutes|days|weeks|months|budget)|in (?:only |just |under )?(?:\w+) (?:weeks|days|months|hours)\b|deadline|without (?:\w+ing|downtime|any|losing|impact|compromising|breaking|disrupting)|(?:a|an|the) \S+ of \S+ (?:weeks|months))`,
  ),
  phrase(
    'i-wanted',
    null,
    String.raw`\b(?:i|we) (?:wanted|hoped|aimed|intended|planned|set out|promised|committed|needed|was determined|had promised) (?:to|that|a|it|this)\b`,
  ),
  phrase(
    'as-role',
    null,
    String.raw`^(?:and |so |but )?(?:as (?:the|an?|head|lead|manager|team|project|part|deputy|monitor|product|one)|being (?:the|an?)|i was the|i'm the|i am the|i was (?:an?|on|in)\b)`,
  ),
  phrase('opens-to', '', '^(?:to|how to|the (?:goal|aim|ask|task|challenge|objective)|goal|task|challenge|objective) '),
  phrase(
    'so-i',
    null,
    String.raw`(?:^|[,;.—–-] ?)(?:so|then|and then|instead|therefore|thus|hence|next|after that|afterwards|finally|first|second|third|also),? (?:i|we)\b`,
  ),
  phrase('by-doing', null, String.raw`\b(?:by|through|using|via|started|began|while) (?:\w+ing)\b`),
  phrase(
    'in-order',
    'reason',
    String.raw`\b(?:so that|so (?:i|we|they|he|she|it|the|no|nobody|that)\b|in order to|to (?:make sure|ensure|avoid|see|find|understand|check|show|prove|help|get|keep|learn|identify|verify)|rather than|instead of|because)\b`,
  ),
  phrase(
    'chose',
    'reason',
    String.raw`\bi (?:chose|decided|picked|preferred|opted|went (?:for|with)|reasoned|figured|thought|believed|considered|assumed|knew|dropped|kept|left)\b`,
  ),
  phrase(
    'turned-out',
    null,
    String.raw`\b(?:turn(?:ed|s) out|it (?:was|came out|emerged)|that (?:told|meant|showed|suggested|was)|(?:root|real|underlying|actual) (?:cause|issue|problem|reason)|i (?:found|noticed|saw|realised|realized|discovered|learned|learnt|heard|caught|figured out) (?:that|out|the|it|a|we|how|why|my|some|most|our)?)\b`,
  ),
  phrase(
    'replied',
    '',
    String.raw`\b(?:he|she|they|manager|lead|ceo|client|customer|colleague|team|director|\w+) (?:agreed|accepted|said|refused|objected|disagreed|replied|laughed|thought|wasn't|feared|worried|withdrew|wanted|admitted|asked|apologi[sz]ed|confirmed|complained|argued|suggested|was (?:not |wary|reluctant|nervous|sceptical|skeptical|scared|pleased))\b`,
  ),
  phrase(
    'with-people',
    '',
    String.raw`\bwith (?:the|my|our|each|them|him|her|both|every|all|other|\p{L}+ from) ?(?:\w+ )?(?:team|teams|manager|colleague|colleagues|stakeholders|members?|engineers?|developers?|designers?|client|customer|department|lead|everyone|them|him|her|friends|people)?\b`,
  ),
  phrase(
    'as-a-result',
    'as a result',
    String.raw`\b(?:as a (?:result|consequence)|in the end|the (?:end )?(?:result|outcome|effect|impact|project|launch|event|product|feature|solution|change|new|migration|release|system|team|campaign) (?:was|were|is|went|has|had|helped|led|reduced|improved|now|became|ended)|resulted in|result(?:ing)? in|led to|leads? to|ended up|(?:which|this|that|it) (?:helped|led|resulted|allowed|enabled|saved|reduced|improved|increased|made|gave|meant|freed|paid|worked|beat|brought|ultimately|also)|thanks to|because of this|consequently|by this way|paid off)\b`,
  ),
  phrase(
    'from-to',
    'from, to',
    String.raw`\bfrom (?:[\w.,%$£€~-]+ ){1,5}(?:down |up )?to\b|→|->|\bvs\.? |\bversus\b|\bagainst\b|\binstead of \d`,
  ),
  phrase(
    'changed-by',
    'change',
    String.raw`\b(?:dropped|fell|decreased|reduced|reducing|went|declined|rose|grew|increased|increasing|improved|improving|climbed|jumped|cut|cutting|down|up|saved|saving|lowered|boosted|boosting|exceeded|achieved|achieving|reached|gained|hit|drove|beat) (?:[\w'-]+ ){0,5}?(?:from|to|by|with|over|~|\d|\$|€|£)`,
  ),
  phrase(
    'time-later',
    'after',
    String.raw`\b${time} (?:later|afterwards|after (?:that|the|we|it))\b|^(?:within|after) |\bthe (?:next|following|same) (?:day|week|month|quarter|year|season|spring|summer|autumn|fall|winter|term|semester)\b`,
  ),
  phrase(
    'span-of-time',
    '',
    String.raw`\b(?:${span} ){1,2}${time} (?:later|after|since|on|straight)\b|\b(?:within|after|by|over|in|during|for|since) (?:the |a |an |just |only |about |less than |under )?(?:${span} ){0,2}${time}\b`,
  ),
  phrase(
    'since-then',
    null,
    String.raw`\b(?:since then|from then on|ever since|since that|from that|after that|after this|have since|has since|from now on|since the (?:change|launch|fix|release)|to this day|going forward|these days|in (?:the )?future|nowadays|until now|anymore|any more)\b`,
  ),
  phrase(
    'on-time',
    null,
    String.raw`\b(?:on time|on schedule|ahead of (?:schedule|time)|under budget|within budget|before the deadline|met (?:the|our|my|all)|days? early|weeks? early|went live|in production|to spare|first place|without (?:a|any|an) (?:single|incident|issue|problem|hitch|downtime|clash|fine|complaint)|in full)\b`,
  ),
  phrase(
    'no-more',
    null,
    String.raw`\b(?:no (?:more|further|longer|one left|clash|petition|incidents?|complaints?|errors?|questions?|downtime|issues?|outages?|early|data|one|drug)|not (?:one|a single)|none (?:of|is|are|did|has)?|zero|nobody left|never (?:came back|happened|again)|stopped|went away|did not (?:stop|happen|recur)|not since|only one|still (?:stands?|there|here|meets?))\b`,
  ),
  phrase(
    'people-pleased',
    null,
    String.raw`\b(?:(?:was|were|is|are|got|very|so|really) (?:\w+ )?(?:happy|pleased|satisfied|impressed|delighted|relieved|grateful|thrilled|excited|appreciated|praised|promoted|recogni[sz]ed|approved|accepted|adopted|solved|resolved|fixed|published)|thanked (?:me|us)|thank[- ]you|positive feedback|good feedback|great feedback|asked (?:me|us|if) .{0,30}again|well received|offer(?:ed)? me|hugged|brought (?:me|us)|sent (?:me )?cake|full[- ]time)\b`,
  ),
  phrase(
    'is-now',
    'now',
    String.raw`(?:^now\b|^today\b|\b(?:is|are|has been|have been|was|were|'s|i|we|they|team|who|and|desk) (?:now|since|still)\b|\bnow (?:a|an|the|use[sd]?|part|run|runs|have|has|every|standard|do|does|i|we|belong|own|own[se]|in|on|before|whenever|also|it|that|knows?|starts?|delivers?)\b)`,
  ),
  phrase(
    'i-learned',
    'learned',
    String.raw`\b(?:i(?:'ve| have| also|'d)? (?:also )?(?:learn(?:ed|t)?|realised|realized|understood|came to)|(?:it|this|that|which|experience|she|he|they) (?:also |really )?(?:taught|reminded|showed|made|helped) me|what (?:stuck|i (?:took|learned|learnt)|stays|stayed|i'd|changed in me)|took away|my (?:own )?(?:lesson|learning|takeaway)|for (?:me|myself)(?: personally)?\b|key (?:lesson|learning|takeaway)|lessons?(?: learn(?:ed|t))?\b|the (?:experience|lesson|moral))`,
  ),
  phrase(
    'would-differently',
    'differently',
    String.raw`\b(?:in hindsight|looking back|next time|in retrospect|i (?:should|would|could|ought to)(?:'ve| have| not have)|i'd have|should've|(?:do|done|did) (?:it|this|things|that|anything) differently|(?:would|'d) (?:\w+ ){0,3}(?:differently|instead|earlier|sooner|again|before|start|do|count|ask|still)|if i (?:did|had|were|could|do)|had i|earlier\b.*\bthan|i am not proud|over again|rather than after|never again)\b`,
  ),
  phrase(
    'i-always',
    '',
    String.raw`\b(?:i|we) (?:now|always|never|still|also now|count|ask|write|use|start|try|make|keep|answer|check|look|go|carry|follow|think|believe|feel|apply|run|own|put|know|like|teach|document|talk|pay|trust|read|see|publish|hide|test|send|have|do|recogni[sz]e|reckon|tell)\b`,
  ),
  phrase(
    'someone-uses',
    null,
    String.raw`\b(?:adopted|(?:used|reused|maintained|owned|run|taught|followed|shared|read|kept|updated|copied|picked up|pinned|rolled out) (?:by|in|across|every|with|it|the|them)|uses? (?:it|this|that|the|them)|(?:runs?|owns?|maintains?|teaches|updates?|reads?|opens?|does|knows?|looks? at|asks?|publish(?:es)?|perform) (?:it|this|that|them|the|her|his|every|each)|other (?:teams?|departments?|projects?|squads?|branches|sites|schools|two)|(?:all|every|both|each) (?:\w+ )?(?:teams?|squads?|new|department|dept|project|group|office|hire|release|build|student|quarter|branch)|new (?:hires?|starters?|joiners?|people|members?|operators?|handlers?|corporals?|students?|engineers?|contract)|without me|(?:the )?next (?:\w+ )?(?:team|group|student|cohort)|across the)\b`,
  ),
  phrase(
    'became-standard',
    null,
    String.raw`\b(?:(?:has |have |had )?become an?|became (?:an?|the|our|part)|became standard|turned into|went into|standard|is (?:part|an?|in|on|run|described|shared|kept|the|named)|(?:are|is) (?:in|on|kept|maintained|owned|shared|pinned|part)|part of (?:our|the)|added (?:it|this|them|an?|the)? ?to (?:our|the)|belongs? to|put in place|in place|fixture|in (?:our|the) (?:\w+ ){0,2}(?:checklist|runbook|wiki|calendar|template|plan|handbook|pipeline|ci|training|guide|policy|roadmap))\b`,
  ),
  phrase(
    'you-never',
    'in general',
    String.raw`(?:^(?:never|always|don't|do not|if you|when you|if something|be|it is|it's|feelings?|people)\b|\byou (?:can|should|need|have|give|never|always|must|are)\b|\bif you\b|\bis (?:often|not|better|more|the|never|always|just|only|what|an?)\b|\bmatters?\b|\bthe importance of\b|\bimportant (?:to|than|thing)|\bkey (?:to|is)\b|\bbetter to\b|\bcan be\b)`,
  ),
  phrase(
    'written-for',
    'left out',
    String.raw`\b(?:not sure (?:this|if|whether|that)|too long|word count|tell me about|my .{0,30}story|this is the .{0,20}one|here goes|here is what happened|what else|oh yes|keep or cut|don't forget|dont forget|must ask|ask \w+ for|writing (?:this|from)|as you asked|see (?:also|poster|slide)|to say about|for the .{0,15}interview|ok cut|correct my|the year was|picture this|long day|right, tea|more (?:on this )?(?:later|tomorrow)|remind me|i'm tired)\b`,
  ),
  phrase(
    'aside',
    'left out',
    String.raw`\b(?:coffee|cake|pizza|weather|raining|sunny|birthday|beers?|the pub|haha|lol|by the way|btw|note to self|to do:|long day|phew|lunch was|parking|my dog|my cat)\b|^anyway\b`,
  ),
]
