import { articleDurationsIn } from './article-durations.ts'
import { directionsOf } from './direction.ts'
import { fractionsIn, ratiosIn, verbMultiplesIn } from './fractions.ts'
import { measureAt } from './measure.ts'
import { notQuantitiesIn } from './not-quantities.ts'
import { isContinental, type NumberToken, numbersIn } from './numbers.ts'
import type { Quantity } from './quantity.ts'
import { approximateAfter, approximateBefore, rateUnit } from './quantity-words.ts'
import { remembered } from './remembered.ts'
import { stands } from './standing.ts'

/** The quantities of a text in order, without overlaps. Dates, times, versions, ids, ordinals and labels are none. */
export const quantitiesOf = remembered(readQuantities)

/** What every quantity holds: a digit or one of these words. Most sentences have neither, and end here. */
const sign =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundreds?|thousands?|millions?|billions?|trillion|lakh|crore|dozens?|scores|tens|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|twice|thrice|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+|[a-z]+fold|an? (?:second|minute|hour|day|week|fortnight|month|quarter|year|decade))\b|\b(?:[a-z]+ty)-/i

function readQuantities(text: string): readonly Quantity[] {
  if (!sign.test(text)) return []
  const barred = notQuantitiesIn(text)
  const tokens = numbersIn(text, isContinental(text)).filter(
    token => !barred.some(range => range.start < token.end && token.start < range.end),
  )
  const found: Quantity[] = []
  const add = (quantity: Quantity): void => {
    if (!found.some(other => other.start < quantity.end && quantity.start < other.end)) found.push(quantity)
  }
  for (const quantity of ratiosIn(text, tokens)) add(quantity)
  for (const quantity of verbMultiplesIn(text)) add(quantity)
  for (const quantity of fractionsIn(text))
    if (!barred.some(range => range.start <= quantity.start && quantity.start < range.end)) add(quantity)
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

/** Reads what stands around a number: sign and currency before, unit and noun behind. */
function quantityAt(text: string, token: NumberToken): Quantity | null {
  const measure = measureAt(text, token)
  if (!measure) return null
  const { end, opens, ...rest } = measure
  const approximate = token.amount === null || approximateBefore.test(text.slice(Math.max(0, opens - 24), opens))
  return close(text, { ...rest, start: opens, whole: null, direction: null, approximate }, end)
}

/** Takes "per day", "/hour", "or so" into the quantity. */
function close(text: string, quantity: Omit<Quantity, 'end' | 'text'>, end: number): Quantity {
  let last = end
  let { kind, unit, approximate } = quantity
  rateUnit.lastIndex = last
  const rate = rateUnit.exec(text)
  if (rate && kind !== 'multiple') {
    last += rate[0].length
    const per = `per ${(rate[1] ?? '').toLowerCase()}`
    unit = unit ? `${unit} ${per}` : per
    if (kind !== 'money' && kind !== 'share') kind = 'rate'
  }
  if (approximateAfter.test(text.slice(last, last + 20))) approximate = true
  return { ...quantity, kind, unit, approximate, end: last, text: text.slice(quantity.start, last) }
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
