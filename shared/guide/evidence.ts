import type { Prompt } from '../content/content.ts'
import type { Part } from '../part.ts'
import { isPair } from '../text/direction.ts'
import { type Person, peopleOf } from '../text/people.ts'
import { phraseOf } from '../text/phrase.ts'
import { quantitiesOf } from '../text/quantities.ts'
import type { Quantity } from '../text/quantity.ts'
import { remembered } from '../text/remembered.ts'
import { subjectsOf } from '../text/subjects.ts'

export type Asked = Prompt['asksFor']

/** What an entry already says, gathered sentence by sentence. */
export type Evidence = {
  /** What prompts ask for and the text already tells. */
  told: Set<Asked>
  people: Said[]
  ownSteps: number
  reasons: Said[]
  opening: Said[]
  closing: Said[]
  /** Numbers that neither open nor close. */
  others: Said[]
}

/** Words of the text; of several, those of the lowest rank tell most. */
export type Said = { text: string; rank: number }

export function noEvidence(): Evidence {
  return { told: new Set(), people: [], ownSteps: 0, reasons: [], opening: [], closing: [], others: [] }
}

/** Plain words that tell what a prompt asks for. Only clear ones: a question asked twice costs less than one never asked. */
const tellings: [Asked, RegExp][] = [
  [
    'customer',
    /\b(?:customers?|clients?|patients?|guests?|students?|tenants?|shoppers?|subscribers?|end users?|sellers?)\b/iu,
  ],
  [
    'problem',
    /\b(?:problems?|complain\w*|fail(?:ed|ing|ures?|s)?|broke(?:n)?|crash\w*|outages?|bugs?|errors?|backlog|delay(?:ed|s)?|late|overdue|struggl\w+|could ?n[o’']t|blam\w+|unhappy|angry|churn\w*|lost|losing|wasted|missing|missed|lack(?:ed)?|stuck|wrong|shortage|unreadable|bottleneck|conflict|crisis|(?:nobody|no one) \w+)\b/iu,
  ],
  [
    'stakes',
    /\b(?:at risk|risk(?:ed|ing)? (?:of|losing)|would have (?:lost|cost|missed|meant)|deadline|penalt\w+|was worth|threaten\w*|mattered because|the stakes)\b/iu,
  ],
  [
    'assignment',
    /\b(?:asked (?:me )?to|tasked|was assigned|my (?:task|job|goal|role|responsibility) was|was responsible for|in charge of|volunteered)\b/iu,
  ],
  [
    'reason',
    /\b(?:because|bc|b\/c|so that|in order to|the reason|that is why|that’s why|that's why|which is why|since (?:it|the|we|they|nobody)|would (?:tell|show|let|have (?:meant|cost|taken))|i (?:chose|decided) .{0,60}\b(?:as|to|over)\b|wanted to (?:know|see|understand|avoid|make sure))\b/iu,
  ],
  [
    'alternatives',
    /\b(?:rather than|instead of|alternativ\w+|ruled (?:it |that |them )?out|other options?|considered|could have|trade-?offs?|(?:everybody|everyone|they) wanted)\b/iu,
  ],
  [
    'cause',
    /\b(?:root cause|turned out|the (?:real|actual|underlying) (?:cause|reason|problem|issue)|caused by|due to|traced (?:it|this|the .{1,30}) to)\b/iu,
  ],
  [
    'obstacle',
    /\b(?:pushed back|push-?back|resist\w+|blocked|refused|obstacle|hurdle|setback|the hard(?:est)? part|struggl\w+|nearly (?:stopped|failed|gave up)|skeptic\w+|sceptic\w+)\b/iu,
  ],
  [
    'lesson',
    /\b(?:i (?:have |[’']ve )?learn(?:ed|t)|lesson|in hindsight|looking back|next time|would do .{0,20}differently|taught me)\b/iu,
  ],
  [
    'artifact',
    /\b(?:checklists?|runbooks?|playbooks?|post-?mortems?|regression tests?|alerts?|guidelines?|handbook|wiki|standard (?:practice|procedure))\b/iu,
  ],
  [
    'validation',
    /\b(?:a\/b test\w*|verified|validated|confirmed|monitored|control group|compared (?:it|the|with)|signed off|qa)\b/iu,
  ],
  ['measurement', /\b(?:measured|counted|tall(?:y|ied)|dashboard|according to|our logs|survey(?:ed)?)\b/iu],
  ['help', /\b(?:i (?:asked|consulted|called|spoke (?:to|with)|talked (?:to|with)|interviewed))\b/iu],
  [
    'told-back',
    /\b(?:(?:told|informed|emailed|called|wrote (?:back )?to|updated|apologi[sz]ed to) (?:the |our |each |every )?(?:customers?|clients?|users?|sellers?))\b/iu,
  ],
  ['decider', /\b(?:(?:decided|approved|signed (?:it|this)? ?off|gave (?:the|a) go-ahead|overruled|agreed to))\b/iu],
]

type Spoken = { told: Asked[]; reason: Said | null; people: Said[]; several: boolean; own: boolean }

const spokenOf = remembered((sentence: string): Spoken => {
  const people = peopleOf(sentence)
  const because =
    /\b(?:because(?! of (?:that|this|it|them)\b)|bc|b\/c|so that|in order to|which is why)\b(?:[^.,;!?\n]|(?<=\d)[.,](?=\d))*/iu.exec(
      sentence,
    )
  return {
    told: tellings.filter(([, pattern]) => pattern.test(sentence)).map(([asked]) => asked),
    reason: because && { text: firstWords(because[0]), rank: decides(sentence.slice(0, because.index)) ? 0 : 1 },
    people: people.map(person => ({ text: person.text, rank: peopleRank(person) })),
    several: people.some(person => (person.count ?? 1) > 1),
    own: subjectsOf(sentence).some(subject => subject.kind === 'I' || subject.kind === 'implied'),
  }
})

/** Names and counts tell who took part; a bare "team" or "customers" hardly does. */
function peopleRank({ kind, count }: Person): number {
  if (kind === 'name') return 0
  if (kind === 'group') return count === null ? 3 : 1
  return 2
}

/** "I chose it because …" gives the reason of a decision, "it failed because …" a cause. */
function decides(before: string): boolean {
  return subjectsOf(before).some(({ kind }) => kind === 'I' || kind === 'we' || kind === 'implied')
}

/** What a number tells of a change: its two ends first, then what measures, then what counts; how many there were of us, last. */
function numberRank({ kind, noun }: Quantity, isEnd: boolean): number {
  if (isEnd) return 0
  if (kind === 'count') return noun !== null && peopleNoun.test(noun) ? 4 : 2
  return kind === 'duration' ? 3 : 1
}

const peopleNoun = /^(?:people|persons?|staff|colleagues|members|\p{L}+(?:ers|ors|ists|ants))$/iu

export function gather(evidence: Evidence, sentence: string, part: Part | null): void {
  const spoken = spokenOf(sentence)
  for (const asked of spoken.told) evidence.told.add(asked)
  if (spoken.reason) evidence.reasons.push(spoken.reason)
  if (spoken.several) evidence.told.add('team-size')
  if (spoken.own) evidence.ownSteps++
  evidence.people.push(...spoken.people)
  gatherNumbers(evidence, sentence, part)
}

function gatherNumbers(evidence: Evidence, sentence: string, part: Part | null): void {
  const quantities = quantitiesOf(sentence)
  for (const [index, quantity] of quantities.entries()) {
    const next = quantities[index + 1]
    const previous = quantities[index - 1]
    const opens = next !== undefined && isPair(sentence, quantity, next)
    const closes = previous !== undefined && isPair(sentence, previous, quantity)
    const list = opens ? evidence.opening : closes ? evidence.closing : listFor(evidence, quantity, part)
    list.push({ text: phraseOf(quantity), rank: numberRank(quantity, opens || closes) })
    if (quantity.kind === 'money') evidence.told.add('cost')
    if (quantity.kind === 'duration' && /\b(?:over|within|in|took|for|after)\b/i.test(sentence) && part === 'result')
      evidence.told.add('period')
    if (
      /^(?:people|users|customers|patients|students|employees|engineers|clients|sellers|stores|teams)$/i.test(
        quantity.noun ?? '',
      )
    )
      evidence.told.add('reach')
  }
}

function listFor(evidence: Evidence, quantity: Quantity, part: Part | null): Said[] {
  if (part === 'situation') return evidence.opening
  if (part === 'result') return evidence.closing
  return quantity.kind === 'multiple' ? evidence.closing : evidence.others
}

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length > 7 ? `${words.slice(0, 7).join(' ')}…` : words.join(' ')
}
