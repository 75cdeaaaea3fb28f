import type { Quantity } from './quantity.ts'
import { canonicalUnit } from './quantity-words.ts'
import { measuredOne } from './standing.ts'

const anHour =
  /\ban? (second|minute|hour|day|week|fortnight|month|quarter|year|decade)\b(?! (?:ago|later|from now|when|before|after))/giu

/** "A test page cost an hour": a unit of time with an article, where the words before it measure. */
export function articleDurationsIn(text: string): Quantity[] {
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
