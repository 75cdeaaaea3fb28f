import { remembered } from './remembered.ts'
import type { Span } from './sentences.ts'
import { pastVerbs } from './verbs.ts'

/** Who acts: the writer, an unnamed "we", a named person, someone else, nobody ("was fixed"), or the writer left unsaid ("Built the schema"). */
export type Subject = { start: number; end: number; kind: 'I' | 'we' | 'named' | 'other' | 'passive' | 'implied' }

const iPattern =
  /(?<![\p{L}\p{N}_’'/.&-])(?:I|i(?![.’']?e\.))(?:['’](?:m|d|ll|ve))?(?![\p{L}\p{N}_/&]|\.\p{L}|-\p{L})/gu
const wePattern =
  /(?<![\p{L}\p{N}_’'-])(?:we(?:['’](?:re|d|ll|ve))?(?! all know)|both of us|all of us|the (?:two|three|four|five) of us)(?![\p{L}\p{N}_-])/giu
const ourTeam =
  /(?<![\p{L}\p{N}_’'-])(?:our|my|the) (?:whole |entire |own |small |core )?(?:[\p{L}]+ )?(?:team|group|squad|crew|department|company)(?![\p{L}’'-])/giu
const pronouns = /(?<![\p{L}\p{N}_’'-])(?:he|she|they)(?:['’](?:re|d|ll|ve|s))?(?![\p{L}\p{N}_-])/giu
const named =
  /(?<![\p{L}\p{N}_’'@.-])\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)?(?= (?:then |also |later |never |finally |already |quickly )?(\p{Ll}+))/gu

const clauseStart =
  /(?:^|[.!?;:,(—–-]\s*|\b(?:and|but|so|that|which|because|while|when|where|until|if|then|after|before|as|once|although|though|since|whether|what|how|why) )$/iu
const romanBefore = /\b(?:phase|part|type|world war|chapter|stage|volume|class|tier|level|title|section) $/iu
const opening =
  /^(?:(?:then|also|next|finally|successfully|personally|first|later|quickly|single-handedly|jointly|eventually|afterwards|subsequently|and|so|secondly|lastly|initially|independently|actively|directly|never|immediately|still|even),? ){0,2}(\p{L}[\p{Ll}-]+)/iu
/** Openings that look like a past tense but lead to a subject of their own: "Faced with that, I…", "Based on…". */
const participleOpening =
  /^(?:given|compared|based|faced|armed|concerned|convinced|determined|tired|frustrated|inspired|encouraged|motivated|related|combined|coupled|followed|provided|needed|used) (?:with|by|on|to|that|the|of|in)?\b/iu

/** The subjects of a sentence in order. Offsets count within the sentence; quoted speech is left out, as its "we" is someone else's. */
export const subjectsOf = remembered(readSubjects)

function readSubjects(sentence: string): readonly Subject[] {
  const text = withoutQuotes(sentence)
  const subjects: Subject[] = []
  const add = (start: number, length: number, kind: Subject['kind']): void => {
    const end = start + length
    if (length > 0 && !subjects.some(other => other.start < end && start < other.end))
      subjects.push({ start, end, kind })
  }
  for (const match of text.matchAll(iPattern))
    if (isI(text, match.index, match[0])) add(match.index, match[0].length, 'I')
  for (const match of text.matchAll(wePattern))
    if (!/\b(?:of|with|for|to) $/i.test(text.slice(0, match.index))) add(match.index, match[0].length, 'we')
  for (const match of text.matchAll(ourTeam))
    if (isTeamSubject(text, match.index, match[0])) add(match.index, match[0].length, 'we')
  for (const match of text.matchAll(pronouns)) add(match.index, match[0].length, 'other')
  for (const match of text.matchAll(named)) if (isNamed(text, match)) add(match.index, match[0].length, 'named')
  for (const match of passivesIn(text))
    if (!subjectBefore(text, subjects, match.start)) add(match.start, match.end - match.start, 'passive')
  const implied = impliedIn(text)
  if (implied && !subjects.some(subject => subject.start <= implied.start))
    add(implied.start, implied.end - implied.start, 'implied')
  if (subjects.length === 0) addOther(text, add)
  return subjects.sort((a, b) => a.start - b.start)
}

/** Blanks quoted speech, keeping every offset. A quote that never closes is left alone. */
function withoutQuotes(sentence: string): string {
  return sentence.replace(/“[^”]*”|"[^"]*"|«[^»]*»|(?<=^|[\s(])(?:‘[^‘’]{8,}’|'[^']{8,}')(?=[\s,.;!?)]|$)/gu, quote =>
    ' '.repeat(quote.length),
  )
}

function isI(text: string, index: number, found: string): boolean {
  const before = text.slice(0, index)
  if (romanBefore.test(before)) return false
  if (found === 'i') return /(?:^|\s)$/.test(before) && /^i(?: \p{L}|$|[.,])/u.test(text.slice(index))
  return !/^I[.)] \p{Lu}/u.test(text.slice(index)) || index > 0
}

function isTeamSubject(text: string, index: number, found: string): boolean {
  const rest = text.slice(index + found.length)
  if (!clauseStart.test(text.slice(0, index))) return false
  if (/^the /i.test(found))
    return /^the (?:whole |entire |core )?team$/i.test(found) && /^ (?:then )?(?:\p{L}+ed|did|and I)\b/u.test(rest)
  return !/^ (?:of|in|from|at)\b/.test(rest) || /^ \p{L}+ \p{L}+/u.test(rest)
}

const notNames = new Set(
  `The This That These Those There It Its He She They We You Our My Your His Her Their A An And But So Then When While After Before Once
  In On At By For From With Without To As If Because Although Though However Also Later Next Finally First Second Nobody Everyone
  Everybody Somebody Someone Anyone What Why How Who Which Where Each Every All Both Most Some Many Few Several One Two Three Four Five Six
  Seven Eight Nine Ten Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
  September October November December Not No Yes Instead Now Today Yesterday Tomorrow Meanwhile Since Until During Only Even Still Just
  Customers Sales Results Nothing Everything Something Another Other Others People Management Users Within Between Over Under Through
  Thanks Yet Or Nor Than More Less Here Together Eventually Initially Afterwards`.split(/\s+/),
)
const actingVerb =
  /^(?:is|was|were|has|had|did|does|could|would|will|can|runs|says|who|leads|wants|knows|owns|agrees|thinks|works)$/

function isNamed(text: string, match: RegExpExecArray): boolean {
  const [found] = match
  const first = found.split(' ')[0] ?? ''
  const verb = match[1] ?? ''
  if (notNames.has(first) || pastVerbs.has(first.toLowerCase()) || /(?:ed|ly)$/.test(first) || /[’']s$/.test(found))
    return false
  return isPast(verb) || (actingVerb.test(verb) && match.index > 0 && clauseStart.test(text.slice(0, match.index)))
}

const participle =
  '(?:\\p{L}+ed|built|made|done|written|run|found|given|taken|sent|brought|held|kept|lost|paid|put|set|shown|sold|told|chosen|driven|seen|cut|known|led|left|met|drawn|rebuilt|rewritten|begun|broken)'
const passive = new RegExp(
  `\\b(?:was|were|been|being|got|gets|is|are|be)(?: (?:not|then|also|finally|later|quickly|never|already|all|fully|recently))? ${participle}\\b(?! to (?:see|hear|find))`,
  'giu',
)
const statesNotPassives =
  /\b(?:tired|excited|worried|interested|concerned|supposed|used|based|pleased|involved|surprised|scared|convinced|committed|located|related|needed|red)$/iu

function passivesIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(passive)]
    .filter(match => !statesNotPassives.test(match[0]))
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
}

/** Whether the clause of a verb already has a subject of ours: "I was asked", "we were told". */
function subjectBefore(text: string, subjects: Subject[], at: number): boolean {
  return subjects.some(
    subject => subject.end <= at && at - subject.end < 30 && !/[.;,]/.test(text.slice(subject.end, at)),
  )
}

function impliedIn(text: string): { start: number; end: number } | null {
  if (participleOpening.test(text)) return null
  const match = opening.exec(text)
  const verb = match?.[1]
  if (!match || !verb || !isPast(verb.toLowerCase())) return null
  if (
    /^(?:red|need|indeed|speed|seed|feed|hundred|united|limited|unlimited|advanced|increased|reduced) (?:\p{L}+s?) (?:was|were|is|are|had|has)\b/iu.test(
      text,
    )
  )
    return null
  if (
    /^\p{L}+ed by\b/iu.test(text) ||
    (/^[^,]{0,80}, (?:I|we|the|he|she|they|my|our)\b/u.test(text) &&
      /ed$/.test(verb) &&
      /^\p{L}+ (?:by|with|on|in|as|at)\b/iu.test(text))
  )
    return null
  const end = match[0].length
  return { start: end - verb.length, end }
}

const notPast = new Set(
  'need indeed speed seed feed hundred red bed unprecedented instead embed exceed proceed succeed breed'.split(' '),
)

function isPast(word: string): boolean {
  const lower = word.toLowerCase()
  return pastVerbs.has(lower) || (/[^e]ed$|eed$/.test(lower) && lower.length > 3 && !notPast.has(lower))
}

function addOther(text: string, add: (start: number, length: number, kind: Subject['kind']) => void): void {
  const match =
    /^\s*(?:(?:the|a|an|this|that|these|those|each|every|one|two|three|six|nobody|everyone|everybody|somebody|it|there|customers|people) ?(?:[\p{L}’'-]+)?|\p{Lu}[\p{L}-]+)/iu.exec(
      text,
    )
  const start = match ? match[0].length - match[0].trimStart().length : 0
  if (match) add(start, match[0].trim().length, 'other')
}

export function spanOf(sentence: string, subject: Subject): Span {
  return { start: subject.start, end: subject.end, text: sentence.slice(subject.start, subject.end) }
}
