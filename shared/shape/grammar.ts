import { quantitiesOf } from '../text/quantities.ts'
import { type Subject, subjectsOf } from '../text/subjects.ts'
import { doingVerbs, pastVerbs } from '../text/verbs.ts'

/** A feature found in a sentence, with the word or two that a person is told; empty where it only weighs along. */
export type Found = { id: string; reason: string }

const auxiliary = '(?:not |never |already |just |only |also |always |recently |long |since |been )*'
const pastPerfect = new RegExp(
  String.raw`\b(?:had|\w+'d) ${auxiliary}(?:\w+ed|been|gone|had|left|done|made|got|come|become|seen|built|written|lost|grown|known|taken|given|kept|met|paid|told|begun|shown|brought|caught)\b`,
  'u',
)
const presentPerfect = new RegExp(
  String.raw`\b(?:has|have|\w+'ve|hasn't|haven't) ${auxiliary}(?:\w+ed|been|gone|had|left|done|made|got|come|become|seen|built|written|grown|taken|kept|brought|fallen|risen)\b`,
  'u',
)
const presentVerb =
  /\b(?:is|are|am|'s|isn't|aren't|do|does|don't|doesn't|has|have|means|runs|uses|owns|knows|keeps|asks|says|wants|needs|makes|takes|gets|gives|goes|comes|works|teaches|shows|starts|reads|looks|can|must|should|will|it's|that's|they're|there's|i'm)\b/u
const pastVerb = /\b(?:was|were|had|did|could|wasn't|weren't|didn't|couldn't|hadn't|would|\w{2,}[^e\W]ed)\b/u
const baseVerb =
  /^(?:to |and |also )?(?:identify|restore|reduce|find|fix|build|create|deliver|implement|improve|make|get|bring|design|develop|lead|ensure|isolate|negotiate|maintain|validate|convince|resolve|complete|investigate|migrate|manage|determine|prevent|establish|increase|decide|secure|keep|understand|help|handle|launch|prepare|set|write|move|replace|automate|achieve|meet|provide|optimi[sz]e|eliminate|stabili[sz]e|redesign|train|hire|plan|organi[sz]e|coordinate|gain|win|cut|save|solve|learn|define|support|enable|diagnose|debug|scale|upgrade|refactor|add|show|prove|persuade|balance)\b/u

/** What tense, person, numbers and shape of a sentence say. `text` is in lower case with straight quotes, as long as the original. */
export function grammarOf(original: string, text: string): Found[] {
  return [...tensesOf(text), ...actorsOf(original, text), ...numbersOf(original, text), ...shapeOf(original, text)]
}

function tensesOf(text: string): Found[] {
  const found: Found[] = []
  const add = (id: string, reason = ''): void => void found.push({ id, reason })
  const past = pastVerb.test(text) || text.split(/[^\p{L}]+/u).some(word => pastVerbs.has(word))
  const present = presentVerb.test(text)
  if (pastPerfect.test(text)) add('tense:past-perfect', 'had been')
  if (presentPerfect.test(text)) add('tense:present-perfect', '')
  if (/\b(?:was|were|wasn't|weren't) (?:\w+ly |still |all |always |just |also )?\w{2,}ing\b/u.test(text))
    add('tense:was-doing', '')
  if (/\b(?:was|were|wasn't|weren't)\b/u.test(text)) add('tense:was')
  if (/\b(?:could|would)\b/u.test(text)) add('tense:could-would')
  if (
    /\b(?:couldn't|could not|didn't|did not|wasn't|was not|weren't|were not|hadn't|had not|don't|doesn't|cannot|can't|won't|not)\b/u.test(
      text,
    )
  )
    add('tense:not')
  if (present && !past) add('tense:present-only')
  else if (present) add('tense:mixed')
  else if (past) add('tense:past-only')
  else add('tense:no-verb')
  if (baseVerb.test(text)) add('tense:plain-verb')
  if (/^(?:\w+ly )?\w{3,}ing\b/u.test(text)) add('tense:opens-ing')
  return found
}

function actorsOf(original: string, text: string): Found[] {
  const subjects = subjectsOf(original)
  const found = new Map<string, string>()
  for (const subject of subjects) {
    const { kind, start, end } = subject
    const verb = kind === 'implied' ? text.slice(start, end) : verbAfter(text, end)
    const { id, reason } = actorOf(kind, verb)
    found.set(id, reason)
  }
  found.set(`opens:${subjects[0]?.kind ?? 'nobody'}`, '')
  if (!subjects.some(({ kind }) => kind === 'I' || kind === 'implied')) found.set('actor:not-I', '')
  return [...found].map(([id, reason]) => ({ id, reason }))
}

function actorOf(kind: Subject['kind'], verb: string): Found {
  const did = doingVerbs.test(verb) || pastVerbs.has(verb) || /[^e]ed$/.test(verb)
  if (kind === 'passive' || kind === 'other') return { id: `actor:${kind}`, reason: '' }
  if (kind === 'named') return { id: did ? 'actor:named-did' : 'actor:named', reason: '' }
  if (did) return { id: `actor:${kind}-did`, reason: kind === 'implied' ? verb : `${kind}, did` }
  const state = /^(?:was|were|am|'m|had|have)$/.test(verb)
  return { id: `actor:${kind}-${state ? 'was' : 'other'}`, reason: '' }
}

function verbAfter(text: string, end: number): string {
  const match =
    /^\s*(?:(?:then|also|first|later|personally|immediately|quickly|just|even|never|therefore|simply|finally|next|honestly|now|still) ){0,2}([\p{L}']+)/u.exec(
      text.slice(end, end + 60),
    )
  return match?.[1] ?? ''
}

function numbersOf(original: string, text: string): Found[] {
  const found: Found[] = []
  const quantities = quantitiesOf(original)
  if (quantities.length === 0) return found
  const add = (id: string): void => void found.push({ id, reason: 'number' })
  add('number:any')
  if (quantities.length > 1) add('number:several')
  if (quantities.some(({ direction }) => direction !== null)) add('number:changed')
  if (quantities.some(({ kind }) => kind === 'share' || kind === 'ratio' || kind === 'multiple')) add('number:share')
  if (quantities.some(({ kind }) => kind === 'money')) add('number:money')
  if (quantities.some(({ kind }) => kind === 'rate')) add('number:rate')
  if (quantities.every(({ kind }) => kind === 'count')) add('number:counts')
  if (quantities.every(({ kind }) => kind === 'duration')) add('number:time')
  if (!/\bi\b/u.test(text)) add('number:without-I')
  return found
}

function shapeOf(original: string, text: string): Found[] {
  const words = text.split(/\s+/).length
  const found: Found[] = []
  const add = (id: string): void => void found.push({ id, reason: '' })
  if (words <= 3) add('shape:tiny')
  else if (words <= 7) add('shape:short')
  else if (words >= 22) add('shape:long')
  if (/^\(.*\)$/u.test(text) || /^[^\p{L}\p{N}]*$/u.test(text)) add('shape:bracketed')
  if (/\?\)?$/u.test(text)) add('shape:question')
  if (!/[.!?…)"]$/u.test(text)) add('shape:no-stop')
  if (/^(?:it|they|he|she|that|this|these|those|his|her|their|its|both|she'd|he'd)\b/u.test(text))
    add('shape:points-back')
  if (/"/u.test(text)) add('shape:quotes')
  if (/:/u.test(text)) add('shape:colon')
  if (/\p{L}[^.!?]*\s\p{Lu}\p{Ll}+/u.test(original)) add('shape:name')
  if (/\bi\b|\bi'/u.test(text)) add('shape:I')
  if (/\bmy\b/u.test(text)) add('shape:my')
  if (/\bwe\b|\bwe'|\bus\b/u.test(text)) add('shape:we')
  if (/\bour\b/u.test(text)) add('shape:our')
  if (/^(?:so|and|but|then|also)\b/u.test(text)) add('shape:goes-on')
  return found
}
