import { isContinental, numbersIn } from './text/numbers.ts'
import { quantitiesOf } from './text/quantities.ts'

const roughWords =
  /^\s*[~≈<>≤≥]|\b(?:about|around|roughly|nearly|almost|approx(?:imately)?|some|circa|ca|maybe|perhaps|probably|over|under|above|below|(?:more|less|fewer) than|at (?:least|most)|up to|upwards of|close to|or (?:so|more|less|fewer|thereabouts)|give or take|an? few|several|couple|most|majority|estimated)\b|\d\s*\+(?!\s*\d)|\d[a-z%]*\s*[-–—]\s*[€$£]?\d|\bin the \d*0s\b|\w-?(?:ish|[ -]odd)\b|\?\s*$/i

/** What joins two numbers to a range; a unit may stand with the first: "5 min to 6 min". */
const joins = /^\s*(?:%|[€$£]|\p{L}+)?\s*(?:[-–—]|\b(?:to|or)\b)\s*[€$£]?\s*$/iu
const joinsBetween = /^\s*(?:%|[€$£]|\p{L}+)?\s*\band\s+[€$£]?\s*$/iu

/** Whether a value says itself that it is no exact one: "about 40", "5–10 minutes", "3 or 4", "10+", "more than half". */
export function isRoughValue(text: string): boolean {
  if (roughWords.test(text) || quantitiesOf(text).some(({ approximate }) => approximate)) return true
  const numbers = numbersIn(text, isContinental(text))
  const between = /\bbetween\b/i.test(text)
  return numbers.some(({ end }, at) => {
    const next = numbers[at + 1]
    if (!next) return false
    const gap = text.slice(end, next.start)
    return joins.test(gap) || (between && joinsBetween.test(gap))
  })
}
