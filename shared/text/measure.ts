import { nounAfter, nounOf, wordAfter } from './counted-noun.ts'
import type { NumberToken } from './numbers.ts'
import type { Quantity } from './quantity.ts'
import {
  canonicalUnit,
  durationUnit,
  lettersNeedTouch,
  measureUnit,
  moneyBefore,
  moneyUnit,
  shareUnit,
  throughputUnit,
  timesUnit,
} from './quantity-words.ts'

/** What a number measures. `opens` and `end` bound it together with its currency, sign, unit or noun. */
export type Measure = Pick<Quantity, 'kind' | 'amount' | 'unit' | 'noun'> & { opens: number; end: number }

type Reader = (text: string, token: NumberToken) => Measure | null

/** "a ten-person team": other words behind a hyphen (two-factor, five-star) make a name, not a count. */
export const compound =
  /^-(person|people|member|man|woman|strong|page|seat|bed|room|mile|line|engineer|store|site|node|acre|unit|question|point|developer|country|branch|foot|tonne|ton|metre|meter)\b/i

/** The first that recognises what stands beside the number decides. */
const readers: Reader[] = [
  currencyBefore,
  share,
  times,
  throughput,
  currencyBehind,
  duration,
  physical,
  compoundCount,
  count,
]

export function measureAt(text: string, token: NumberToken): Measure | null {
  for (const read of readers) {
    const measure = read(text, token)
    if (measure) return measure
  }
  return null
}

function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

function measured(
  text: string,
  token: NumberToken,
  kind: Quantity['kind'],
  length: number,
  unit: string | null,
): Measure {
  const signed = /(?:^|\s)[-+−]$/.test(text.slice(Math.max(0, token.start - 2), token.start))
  return {
    kind,
    amount: token.amount,
    unit,
    noun: null,
    opens: token.start - (signed ? 1 : 0),
    end: token.end + length,
  }
}

function currencyBefore(text: string, token: NumberToken): Measure | null {
  const match = moneyBefore.exec(text.slice(Math.max(0, token.start - 8), token.start))
  if (!match) return null
  const unit = canonicalUnit(match[1] ?? match[2] ?? '')
  return { ...measured(text, token, 'money', 0, unit), opens: token.start - match[0].length }
}

function share(text: string, token: NumberToken): Measure | null {
  const match = at(shareUnit, text, token.end)
  if (!match) return null
  const measure = measured(text, token, 'share', match[0].length, canonicalUnit(match[1] ?? '%'))
  const compared = /^ (?:more|fewer|less)\b/.test(text.slice(measure.end, measure.end + 8))
  const noun = nounOf(text, measure.end) ?? (compared ? null : (wordAfter(text, measure.end)?.noun ?? null))
  return { ...measure, noun }
}

function times(text: string, token: NumberToken): Measure | null {
  const match = at(timesUnit, text, token.end)
  return match && measured(text, token, 'multiple', match[0].length, 'times')
}

function throughput(text: string, token: NumberToken): Measure | null {
  const match = at(throughputUnit, text, token.end)
  return match && measured(text, token, 'rate', match[0].length, canonicalUnit(match[1] ?? ''))
}

function currencyBehind(text: string, token: NumberToken): Measure | null {
  const match = at(moneyUnit, text, token.end)
  if (!match) return null
  const grand = /^grand$/i.test(match[1] ?? '')
  const measure = measured(text, token, 'money', match[0].length, grand ? null : canonicalUnit(match[1] ?? ''))
  return grand && token.amount !== null ? { ...measure, amount: token.amount * 1000 } : measure
}

function duration(text: string, token: NumberToken): Measure | null {
  const match = at(durationUnit, text, token.end)
  const written = match?.[1] ?? match?.[2]
  if (!match || !written) return null
  if (lettersNeedTouch.test(written) && (/^[\s-]/.test(match[0]) || token.written === 'words')) return null
  const measure = measured(text, token, 'duration', match[0].length, canonicalUnit(written))
  return { ...measure, noun: nounOf(text, measure.end) }
}

function physical(text: string, token: NumberToken): Measure | null {
  const match = at(measureUnit, text, token.end)
  if (!match) return null
  return { ...measured(text, token, 'count', match[0].length, canonicalUnit(match[1] ?? '')), noun: match[1] ?? null }
}

function compoundCount(text: string, token: NumberToken): Measure | null {
  const match = compound.exec(text.slice(token.end, token.end + 14))
  return match && { ...measured(text, token, 'count', match[0].length, null), noun: match[1] ?? null }
}

function count(text: string, token: NumberToken): Measure | null {
  if (/^\p{L}/u.test(text.slice(token.end, token.end + 2))) return null
  const single = token.amount === 1 ? wordAfter(text, token.end) : null
  const counted = nounAfter(text, token.end) ?? single ?? nounBehindOf(text, token.end)
  const measure = measured(text, token, 'count', 0, null)
  return counted ? { ...measure, amount: wholeAmount(text, token), noun: counted.noun, end: counted.end } : measure
}

/** Nobody counts thousandths of a thing: "1.900 orders" are nineteen hundred, whatever the other numbers of the text look like. */
function wholeAmount(text: string, { start, end, amount }: NumberToken): number | null {
  return amount !== null && /^[1-9]\d{0,2}\.\d{3}$/.test(text.slice(start, end)) ? Math.round(1000 * amount) : amount
}

function nounBehindOf(text: string, from: number): { noun: string; end: number } | null {
  const link = /^ of (?:(?:the|our|my|their|these|those) )?/.exec(text.slice(from, from + 16))
  return link ? nounAfter(text, from + link[0].length - 1) : null
}
