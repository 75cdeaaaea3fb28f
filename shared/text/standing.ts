import { compound } from './measure.ts'
import type { NumberToken } from './numbers.ts'
import type { Quantity } from './quantity.ts'
import { enumerated } from './quantity-words.ts'

/** Words before a single unit of time that make it a measure: "took one day", "cost an hour". */
export const measuredOne =
  /\b(?:cost|costs|costing|took|takes|taking|spent|saved?|saves|saving|within|under|than|for|about|in|nearly|almost|over|lost|wasted|from|to|by|after|only|just|least|most|of|lasted|every|lose|spend|take) (?:about |around |nearly |almost |just |only |over |under |at least )?$/i
/** Whether a number counts or measures, rather than points, lists or tells the time. */
export function stands(text: string, token: NumberToken, quantity: Quantity, tokens: NumberToken[]): boolean {
  const before = text.slice(Math.max(0, quantity.start - 60), quantity.start)
  const after = text.slice(quantity.end, quantity.end + 30)
  if (quantity.kind === 'duration' && /^ (?:ago|later(?! than)|from now)\b/i.test(after)) return false
  if (quantity.kind === 'duration' && isMoment(before, after)) return false
  if (quantity.kind === 'duration' && /^one (?!and a half)/i.test(quantity.text) && !measuredOne.test(before))
    return false
  if (quantity.kind !== 'count') return true
  if (
    /^(?:-\p{L}|[/_]\p{L})/u.test(text.slice(token.end, token.end + 2)) &&
    !compound.test(text.slice(token.end, token.end + 14))
  )
    return false
  const word = text.slice(token.start, token.end).toLowerCase()
  if (word === 'one') return oneCounts(text, token, before, tokens)
  if (quantity.noun && enumerated.test(quantity.noun) && (quantity.amount ?? 99) <= 10 && token.written === 'words')
    return /\b(?:only|just|fewer than|less than|more than|down to|up to) $/i.test(before)
  if (quantity.noun || token.written === 'digits' || quantity.amount === null) return true
  const isRange = !/\bfrom $/i.test(before) && startsRange(text, token, tokens, /\bbetween $/i.test(before))
  return isRange || bareWordCounts(before, after, quantity.amount)
}

/** "from one person to twelve", "from twelve to one". */
function isEndOfChange(text: string, token: NumberToken, tokens: NumberToken[]): boolean {
  const before = text.slice(Math.max(0, token.start - 60), token.start)
  if (!/\bfrom (?:[^.;!?]{0,40} to )?$/i.test(before)) return false
  const gapTo = (other: NumberToken): string =>
    text.slice(Math.min(token.end, other.end), Math.max(token.start, other.start))
  return tokens.some(other => other !== token && /^ (?:[\p{L}-]+ ){0,2}to $/u.test(gapTo(other)))
}

/** "three to four weeks": the first number borrows what the second counts. */
function startsRange(text: string, token: NumberToken, tokens: NumberToken[], isBetween: boolean): boolean {
  const joint = isBetween ? /^ and $/ : /^ ?(?:to|or|[-–]) ?$/
  return tokens.some(other => other.start > token.end && joint.test(text.slice(token.end, other.start)))
}

/** "Two weeks after launching it, …" tells when; "within two weeks after the launch" tells how long. */
function isMoment(before: string, after: string): boolean {
  const begins = /(?:^|[.,;:!?“"] ?|\b(?:about|just|some|only|and|exactly|until|but|when|then) )$/i.test(before)
  return begins && /^ (?:after|before|into|prior to|earlier|previously)\b/i.test(after)
}

const changedBy =
  /\b(?:reduc\w+|cut|fell|dropp\w+|rose|gr[eo]w|increas\w+|decreas\w+|down|up|rais\w+|lower\w+|shr[aiu]nk) (?:[\p{L}-]+ ){0,3}by $/iu
/** Tells "went from five to two" from "slept from four to seven". */
const changed = String.raw`\b(?:went|fell|rose|gr[eo]w|dropp?\w*|cut|reduc\w+|brought|increas\w+|decreas\w+|down|up|rais\w+|lower\w+|improv\w+|moved|shr[aiu]nk)`
const changedFrom = new RegExp(`${changed} (?:[\\p{L}-]+ ){0,5}from $`, 'iu')
const changedTo = new RegExp(`${changed} (?:[\\p{L}-]+ ){0,7}to $`, 'iu')

const pointing = /\b(?:the|these|those|other|last|first|next|any|which|all|we|them|us|you|its|our|my|their|same) $/i
const stressed =
  /\b(?:from|to|by|only|just|about|around|than|nearly|almost|under|over|least|most|exactly|was|were|is|are|reached|hit|totalled|went) $/i

/** "a group of five", "28 beds, of which six were closed". */
const grouped = /\b(?:team|group|crew|squad|committee|family|class|staff|department|panel) of $|\bof (?:which|whom) $/i

/** A number word that names nothing counted: a large one counts ("Thirty-one were…"), a small one only where something stresses it. */
function bareWordCounts(before: string, after: string, amount: number): boolean {
  if (grouped.test(before)) return true
  if (pointing.test(before) && amount < 100) return false
  if (amount > 12) return true
  if (/\bfrom $/i.test(before)) return /^ to\b/.test(after) && changedFrom.test(before)
  if (/\bto $/i.test(before)) return changedTo.test(before)
  if (/\bby $/i.test(before)) return changedBy.test(before)
  return stressed.test(before) || /^ of (?:them|us|those|these|the|our|which|whom|my)\b/i.test(after)
}

/** "One" counts only where something stresses it or it stands beside another count: "only one engineer", "two testers and one analyst". */
function oneCounts(text: string, token: NumberToken, before: string, tokens: NumberToken[]): boolean {
  if (/^ (?:of|by|another|thing|day|point|more|such|that|who|which)\b/i.test(text.slice(token.end, token.end + 12)))
    return false
  if (/\b(?:only|just|exactly|fewer than|less than|more than|at least|at most|down to|into|a single) $/i.test(before))
    return true
  if (isEndOfChange(text, token, tokens)) return true
  if (!/^ \p{L}/u.test(text.slice(token.end))) return false
  const previous = tokens.filter(other => other.end < token.start).at(-1)
  return (
    previous !== undefined &&
    /^ (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+s(?:,| and|, and) $/u.test(text.slice(previous.end, token.start))
  )
}
