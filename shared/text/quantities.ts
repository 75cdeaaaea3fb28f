import { nounAfter, nounOf, wordAfter } from './counted-noun.ts'
import { directionsOf } from './direction.ts'
import { fractionsIn, type Quantity, ratiosIn, verbMultiplesIn } from './fractions.ts'
import { notQuantitiesIn } from './not-quantities.ts'
import { isContinental, type NumberToken, numbersIn } from './numbers.ts'
import {
  approximateAfter,
  approximateBefore,
  canonicalUnit,
  durationUnit,
  enumerated,
  lettersNeedTouch,
  measureUnit,
  moneyBefore,
  moneyUnit,
  rateUnit,
  shareUnit,
  throughputUnit,
  timesUnit,
} from './quantity-words.ts'

export type { Quantity } from './fractions.ts'

/** The quantities of a text in order, without overlaps. Dates, times, versions, ids, ordinals and labels are none. */
export function quantitiesOf(text: string): Quantity[] {
  if (!/\p{L}|\p{N}/u.test(text)) return []
  const barred = notQuantitiesIn(text)
  const tokens = numbersIn(text, isContinental(text)).filter(
    token => !barred.some(range => range.start < token.end && token.start < range.end),
  )
  const found: Quantity[] = []
  const add = (quantity: Quantity): void => {
    if (!found.some(other => other.start < quantity.end && quantity.start < other.end)) found.push(quantity)
  }
  for (const quantity of ratiosIn(text, tokens)) add(quantity)
  for (const quantity of fractionsIn(text))
    if (!barred.some(range => range.start <= quantity.start && quantity.start < range.end)) add(quantity)
  for (const quantity of verbMultiplesIn(text)) add(quantity)
  const plain: Quantity[] = []
  for (const token of tokens) {
    if (found.some(other => other.start < token.end && token.start < other.end)) continue
    const quantity = quantityAt(text, token)
    if (quantity && stands(text, token, quantity, tokens)) plain.push(quantity)
  }
  for (const quantity of joinedRanges(text, plain)) add(quantity)
  for (const quantity of articleDurationsIn(text)) add(quantity)
  return directionsOf(
    text,
    found.sort((a, b) => a.start - b.start),
  )
}

/** "a ten-person team": other words behind a hyphen (two-factor, five-star) make a name, not a count. */
const compound =
  /^-(person|people|member|man|woman|strong|page|seat|bed|room|mile|line|engineer|store|site|node|acre|unit|question|point|developer|country|branch|foot|tonne|ton|metre|meter)\b/i

function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

/** Reads what stands around a number: sign and currency before, unit and noun behind. */
function quantityAt(text: string, token: NumberToken): Quantity | null {
  const before = text.slice(Math.max(0, token.start - 30), token.start)
  const money = moneyBefore.exec(before)
  const start = token.start - (money ? money[0].length : /(?:^|\s)[-+−]$/.test(before) ? 1 : 0)
  const approximate = token.amount === null || approximateBefore.test(text.slice(Math.max(0, start - 24), start))
  const base = {
    start,
    whole: null,
    amount: token.amount,
    direction: null,
    approximate,
    noun: null,
    unit: null,
  } as const
  const from = token.end
  if (money) return close(text, { ...base, kind: 'money', unit: canonicalUnit(money[1] ?? money[2] ?? '') }, from)
  const share = at(shareUnit, text, from)
  if (share) {
    const end = from + share[0].length
    const noun =
      nounOf(text, end) ??
      (/^ (?:more|fewer|less)\b/.test(text.slice(end)) ? null : (wordAfter(text, end)?.noun ?? null))
    return close(text, { ...base, kind: 'share', unit: canonicalUnit(share[1] ?? '%'), noun }, end)
  }
  const times = at(timesUnit, text, from)
  if (times) return close(text, { ...base, kind: 'multiple', unit: 'times' }, from + times[0].length)
  const throughput = at(throughputUnit, text, from)
  if (throughput)
    return close(text, { ...base, kind: 'rate', unit: canonicalUnit(throughput[1] ?? '') }, from + throughput[0].length)
  const currency = at(moneyUnit, text, from)
  if (currency)
    return close(text, { ...base, kind: 'money', ...inCurrency(token, currency[1] ?? '') }, from + currency[0].length)
  const duration = durationAt(text, token)
  if (duration)
    return close(text, { ...base, kind: 'duration', ...duration, noun: nounOf(text, duration.end) }, duration.end)
  const measure = at(measureUnit, text, from)
  if (measure)
    return close(
      text,
      { ...base, kind: 'count', unit: canonicalUnit(measure[1] ?? ''), noun: measure[1] ?? null },
      from + measure[0].length,
    )
  if (/^[\p{L}]/u.test(text.slice(from, from + 2))) return null
  const joined = compound.exec(text.slice(from, from + 14))
  if (joined) return close(text, { ...base, kind: 'count', noun: joined[1] ?? null }, from + joined[0].length)
  const counted = nounAfter(text, from) ?? nounBehindOf(text, from)
  return close(text, { ...base, kind: 'count', noun: counted?.noun ?? null }, counted?.end ?? from)
}

function inCurrency(token: NumberToken, written: string): Pick<Quantity, 'amount' | 'unit'> {
  const grand = /^grand$/i.test(written)
  return {
    amount: grand && token.amount !== null ? token.amount * 1000 : token.amount,
    unit: grand ? null : canonicalUnit(written),
  }
}

function nounBehindOf(text: string, from: number): { noun: string; end: number } | null {
  const link = /^ of (?:(?:the|our|my|their|these|those) )?/.exec(text.slice(from, from + 16))
  return link ? nounAfter(text, from + link[0].length - 1) : null
}

function durationAt(text: string, token: NumberToken): { unit: string; end: number } | null {
  const match = at(durationUnit, text, token.end)
  const written = match?.[1] ?? match?.[2]
  if (!match || !written) return null
  if (lettersNeedTouch.test(written) && (/^[\s-]/.test(match[0]) || token.written === 'words')) return null
  return { unit: canonicalUnit(written), end: token.end + match[0].length }
}

/** Takes "per day", "/hour", "or so" into the quantity. */
function close(text: string, quantity: Omit<Quantity, 'end' | 'text'>, end: number): Quantity {
  let last = end
  let { kind, unit, approximate } = quantity
  const rate = at(rateUnit, text, last)
  if (rate && kind !== 'multiple') {
    last += rate[0].length
    const per = `per ${(rate[1] ?? '').toLowerCase()}`
    unit = unit ? `${unit} ${per}` : per
    if (kind !== 'money' && kind !== 'share') kind = 'rate'
  }
  if (approximateAfter.test(text.slice(last, last + 20))) approximate = true
  return { ...quantity, kind, unit, approximate, end: last, text: text.slice(quantity.start, last) }
}

const measuredOne =
  /\b(?:cost|costs|costing|took|takes|taking|spent|saved?|saves|saving|within|under|than|for|about|in|nearly|almost|over|lost|wasted|from|to|by|after|only|just|least|most|of|lasted|every|lose|spend|take) (?:about |around |nearly |almost |just |only |over |under |at least )?$/i
const anHour =
  /\ban? (second|minute|hour|day|week|fortnight|month|quarter|year|decade)\b(?! (?:ago|later|from now|when|before|after))/giu

/** "A test page cost an hour": a unit of time with an article, where the words before it measure. */
function articleDurationsIn(text: string): Quantity[] {
  const base = { kind: 'duration', amount: 1, noun: null, direction: null, approximate: false, whole: null } as const
  return [...text.matchAll(anHour)]
    .filter(match => measuredOne.test(text.slice(Math.max(0, match.index - 30), match.index)))
    .map(match => ({
      ...base,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      unit: canonicalUnit(match[1] ?? ''),
    }))
}

/** Whether a number counts or measures, rather than points, lists or tells the time. */
function stands(text: string, token: NumberToken, quantity: Quantity, tokens: NumberToken[]): boolean {
  const before = text.slice(Math.max(0, quantity.start - 30), quantity.start)
  const after = text.slice(quantity.end, quantity.end + 30)
  if (quantity.kind === 'duration' && /^ (?:ago|later(?! than)|from now)\b/i.test(after)) return false
  if (quantity.kind === 'duration' && /^one /i.test(quantity.text) && !measuredOne.test(before)) return false
  if (quantity.kind !== 'count') return true
  if (
    /^(?:-\p{L}|[/_]\p{L})/u.test(text.slice(token.end, token.end + 2)) &&
    !compound.test(text.slice(token.end, token.end + 14))
  )
    return false
  const word = text.slice(token.start, token.end).toLowerCase()
  if (word === 'one') return oneCounts(text, token, before, tokens)
  if (quantity.noun && enumerated.test(quantity.noun) && (quantity.amount ?? 99) <= 10 && token.written === 'words')
    return false
  if (quantity.noun || token.written === 'digits' || quantity.amount === null) return true
  const pointing =
    /\b(?:the|these|those|other|last|first|next|any|which|all|we|them|us|you|its|our|my|their|same|chapter|no\.?) $/i
  return !(pointing.test(before) && (quantity.amount ?? 0) < 100) && (quantity.amount ?? 0) >= 2
}

/** "One" counts only where something stresses it or it stands beside another count: "only one engineer", "two testers and one analyst". */
function oneCounts(text: string, token: NumberToken, before: string, tokens: NumberToken[]): boolean {
  if (/^ (?:of|by|another|thing|day|point|more|such|that|who|which)\b/i.test(text.slice(token.end, token.end + 12)))
    return false
  if (
    /\b(?:only|just|exactly|fewer than|less than|more than|at least|at most|from|down to|into|a single) $/i.test(before)
  )
    return true
  if (!/^ \p{L}/u.test(text.slice(token.end))) return false
  const previous = tokens.filter(other => other.end < token.start).at(-1)
  return (
    previous !== undefined &&
    /^ (?:[\p{Ll}-]+ ){0,2}[\p{Ll}-]+s(?:,| and|, and) $/u.test(text.slice(previous.end, token.start))
  )
}

/** "10–15 tickets", "between 3 and 5 days", "three to four weeks" are one quantity of the middle amount. */
function joinedRanges(text: string, quantities: Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const quantity of quantities) {
    const last = joined.at(-1)
    const between = last && rangeBetween(text, last, quantity)
    if (last && between) {
      const amount = last.amount !== null && quantity.amount !== null ? (last.amount + quantity.amount) / 2 : null
      joined[joined.length - 1] = {
        ...quantity,
        start: last.start,
        amount,
        approximate: true,
        text: text.slice(last.start, quantity.end),
      }
    } else joined.push(quantity)
  }
  return joined
}

function rangeBetween(text: string, first: Quantity, second: Quantity): boolean {
  const gap = text.slice(first.end, second.start)
  const before = text.slice(Math.max(0, first.start - 12), first.start)
  const rising = (first.amount ?? 0) < (second.amount ?? 0) && (first.unit === null || first.unit === second.unit)
  if (!rising) return false
  if (/^ ?[-–—] ?$/.test(gap)) return true
  if (gap === ' and ') return /\bbetween $/i.test(before)
  return (gap === ' to ' || gap === ' or ') && first.noun === null && !/\b(?:from|by|went|rose|grew|up) $/i.test(before)
}
