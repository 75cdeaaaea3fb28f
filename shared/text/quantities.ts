import { articleDurationsIn, hoursAndMinutesIn } from './article-durations.ts'
import { directionsOf } from './direction.ts'
import { everyNthIn, fractionsIn, ratiosIn, verbMultiplesIn } from './fractions.ts'
import { type Measure, measureAt } from './measure.ts'
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
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundreds?|thousands?|millions?|billions?|trillion|lakh|crore|dozens?|scores|tens|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|twice|thrice|couple|every second|every fourth|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+|[a-z]+fold|an? (?:second|minute|hour|day|week|fortnight|month|quarter|year|decade))\b|\b(?:[a-z]+ty)-/i

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
  for (const quantity of hoursAndMinutesIn(text)) add(quantity)
  for (const quantity of ratiosIn(text, tokens)) add(quantity)
  for (const quantity of everyNthIn(text)) add(quantity)
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
  return close(text, { ...signed(text, token, rest), start: opens, whole: null, approximate }, end)
}

/** "-22%" goes down, "+18%" up; "from -4 to 31" begins below zero. */
function signed(
  text: string,
  token: NumberToken,
  measure: Omit<Measure, 'opens' | 'end'>,
): Omit<Measure, 'opens' | 'end'> & Pick<Quantity, 'direction'> {
  const sign = /(?:^|[\s(])([-+−])$/.exec(text.slice(Math.max(0, token.start - 2), token.start))?.[1]
  if (!sign) return { ...measure, direction: null }
  if (measure.kind === 'share') return { ...measure, direction: sign === '+' ? 'up' : 'down' }
  const amount = measure.amount !== null && sign !== '+' && measure.kind === 'count' ? -measure.amount : measure.amount
  return { ...measure, amount, direction: null }
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
