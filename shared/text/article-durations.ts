import type { Quantity } from './quantity.ts'
import { canonicalUnit } from './quantity-words.ts'
import { measuredOne } from './standing.ts'

const anHour =
  /\ban? (second|minute|hour|day|week|fortnight|month|quarter|year|decade)\b( and a half)?(?! (?:ago|later|from now|when|before|after))/giu

const given = /\b(?:had|have|has|got|needed|gave (?:me|us|him|her|them)) (?:only |just )?$/i
const hoursAndMinutes =
  /(?<![\p{L}\p{N}.,:])(\d{1,3}) ?(?:h|hrs?|hours?) ?(?:and )?([0-5]?\d) ?(?:m|mins?|minutes?)(?![\p{L}\p{N}])/giu

/** "4h12m", "2 hrs 20 min": one duration in hours. */
export function hoursAndMinutesIn(text: string): Quantity[] {
  return [...text.matchAll(hoursAndMinutes)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    kind: 'duration',
    amount: Number((Number(match[1]) + Number(match[2]) / 60).toPrecision(4)),
    unit: 'hours',
    noun: null,
    direction: null,
    approximate: false,
    whole: null,
  }))
}

/** "A test page cost an hour": a unit of time with an article, where the words before it measure. */
export function articleDurationsIn(text: string): Quantity[] {
  const base = { kind: 'duration', noun: null, direction: null, approximate: false, whole: null } as const
  return [...text.matchAll(anHour)]
    .filter(match => {
      const before = text.slice(Math.max(0, match.index - 30), match.index)
      return (
        measuredOne.test(before) || (given.test(before) && /^ to\b/.test(text.slice(match.index + match[0].length)))
      )
    })
    .map(match => ({
      ...base,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      amount: match[2] ? 1.5 : 1,
      unit: canonicalUnit(match[1] ?? ''),
    }))
}
