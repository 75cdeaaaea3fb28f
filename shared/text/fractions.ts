import { nounAfter, nounOf, wordAfter } from './counted-noun.ts'
import type { NumberToken } from './numbers.ts'
import type { Quantity } from './quantity.ts'
import { approximateBefore } from './quantity-words.ts'

const whole = '(?:in|out of|of) (?:(?:every|each|the|our|my|their|all|these|those|about|roughly) ){0,2}'
const link = new RegExp(`^((?: (?!out\\b|of\\b|in\\b)[\\p{L}’'-]+){0,3}) ${whole}$`, 'iu')
/** "seven strokes in 2,812 parcels" is a proportion, "two bugs in five services" are two counts. */
const manyEnough = 20
const timeBehind =
  /^[ -]?(?:\p{L}+ )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?|sprints?|attempts?)\b/iu

/** "one in nine", "1 in 9 parcels", "one parcel in nine", "31 of 40 labels", "4.5 out of 5", "9/10". */
export function ratiosIn(text: string, tokens: NumberToken[]): Quantity[] {
  const ratios: Quantity[] = []
  for (const [index, first] of tokens.entries()) {
    const second = tokens[index + 1]
    if (!second || first.amount === null || !second.amount || second.amount < first.amount) continue
    const gap = text.slice(first.end, second.start)
    const match = link.exec(gap)
    const slash = gap === '/' || gap === ' / '
    if (slash ? !scoreOutOf(text, first, second) : !match || !isRatio(text, gap, match[1] ?? '', first, second))
      continue
    const inner = match?.[1]?.trim().split(' ').at(-1)
    const outer = slash ? null : nounAfter(text, second.end)
    const end = outer?.end ?? second.end
    ratios.push({
      start: first.start,
      end,
      text: text.slice(first.start, end),
      kind: 'ratio',
      amount: first.amount / second.amount,
      unit: null,
      noun: outer?.noun || inner || null,
      direction: null,
      approximate: approximateBefore.test(text.slice(Math.max(0, first.start - 24), first.start)),
      whole: second.amount,
    })
  }
  return ratios
}

function isRatio(text: string, gap: string, inner: string, first: NumberToken, second: NumberToken): boolean {
  const after = text.slice(second.end, second.end + 30)
  if (/^ ?(?:%|percent|per cent|million|thousand)/i.test(after)) return false
  if (/\bout of\b/i.test(gap)) return true
  if (timeBehind.test(after)) return / of (?:every|the|our|all)/i.test(gap) && inner === ''
  if (/ in /i.test(gap)) {
    const counted = /^ \p{Ll}{3,}s\b/u.test(after) && (second.amount ?? 0) < manyEnough
    return inner === '' || (inner.trim().split(' ').length <= 2 && !counted)
  }
  return inner === '' && (first.written === 'digits' || first.amount !== 1 || (second.amount ?? 0) > 1)
}

function scoreOutOf(text: string, first: NumberToken, second: NumberToken): boolean {
  const scales = [2, 3, 4, 5, 6, 8, 10, 12, 20, 100]
  const dated = /\b(?:on|by|since|until|from|dated?) $/i.test(text.slice(Math.max(0, first.start - 8), first.start))
  return !dated && scales.includes(second.amount ?? 0) && !/^\/\d/.test(text.slice(second.end, second.end + 2))
}

const everyNth =
  /\bevery (second|third|fourth|fifth|sixth|eighth|tenth|twentieth) (?!time\b|day|week|month|year|quarter|night|evening|morning|hour|minute|sunday|saturday|friday|monday|tuesday|wednesday|thursday|line|page|step|of\b|one\b)(\p{Ll}{3,})/giu

/** "Every third delivery was late." */
export function everyNthIn(text: string): Quantity[] {
  return [...text.matchAll(everyNth)].map(match => {
    const whole = (match[1] ?? '').toLowerCase() === 'second' ? 2 : (parts[(match[1] ?? '').toLowerCase()] ?? 1)
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: 'ratio',
      amount: 1 / whole,
      unit: null,
      noun: match[2] ?? null,
      direction: null,
      approximate: false,
      whole,
    }
  })
}

const parts: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
}
const counts: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
}
const single =
  '(a|one)[- ](third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth)(?= (?:of|off|the|less|more|fewer|faster|slower|cheaper|smaller|larger|lower|higher|longer|shorter|as)\\b|[.,;:!?)]|$|\\n)'
const several =
  '(two|three|four|five|six|seven|eight|nine)[- ](thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths)(?! (?:in a row|running|straight))'
const halves =
  '(?<!\\b(?:first|second|other|last|latter|top|bottom) )(half)(?= (?:of|the|our|my|their|its|as|that|an? (?:day|hour|year|week|month))\\b)'
const byHalf =
  '(?<=\\b(?:by|in|to|than|about|nearly|almost|over) )(half)(?=[.,;:!?)]|$|\\n| (?:by|within|in|when|and|after)\\b)'
const fraction = new RegExp(`\\b(?:${single}|${several}|${halves}|${byHalf})`, 'giu')
const halfOfTime = /^(?: of)? an? (day|hour|year|week|month)\b/i

/** "a third", "two-thirds of the orders", "half our customers"; "half an hour" is a duration. */
export function fractionsIn(text: string): Quantity[] {
  const quantities: Quantity[] = []
  for (const match of text.matchAll(fraction)) {
    const count = counts[(match[1] ?? match[3] ?? 'one').toLowerCase()] ?? 1
    const part = parts[(match[2] ?? match[4] ?? 'half').toLowerCase().replace(/s$/, '')] ?? 2
    const end = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const approximate = approximateBefore.test(before)
    const base = { start: match.index, direction: null, approximate, whole: null } as const
    const time = halfOfTime.exec(text.slice(end, end + 12))
    const quarters = /\bquarters$/i.test(match[0]) && !/^ of\b/.test(text.slice(end))
    if (time && (/^half$/i.test(match[0]) || / of /i.test(time[0]))) {
      const last = end + time[0].length
      quantities.push({
        ...base,
        end: last,
        text: text.slice(match.index, last),
        kind: 'duration',
        amount: count / part,
        unit: `${time[1] ?? ''}s`,
        noun: null,
      })
    } else if (!quarters && !/\b(?:last|next|this|every|each) $/i.test(before)) {
      const noun = nounOf(text, end) ?? (/^half$/i.test(match[0]) ? halfNoun(text, end) : null)
      const amount = Number(((count / part) * 100).toPrecision(4))
      quantities.push({ ...base, end, text: match[0], kind: 'share', amount, unit: '%', noun })
    }
  }
  return quantities
}

function halfNoun(text: string, end: number): string | null {
  const link = /^ (?:the|our|my|their|its)(?= )/i.exec(text.slice(end, end + 8))
  return link ? (wordAfter(text, end + link[0].length)?.noun ?? null) : null
}

const multiples: Record<string, number> = { doubl: 2, tripl: 3, trebl: 3, quadrupl: 4, halv: 0.5 }
const small = 'two|three|four|five|six|seven|eight|nine|ten'
const verbs = new RegExp(
  [
    String.raw`\b(doubl|tripl|trebl|quadrupl|halv)(?:ed|ing)\b`,
    String.raw`\b(?:cut|cutting|reduc\p{Ll}+|slash\p{Ll}+|brought|drop\p{Ll}+) (?:[\p{L}-]+ ){0,4}in half\b`,
    String.raw`\b(twice|three times) (?:as (?:many|much|fast|long|often|high|big|large|good)|the (?:number|amount|volume|size|time|speed|price|cost|average|rate)|that(?=[.,;!?]|$))\b`,
    String.raw`\bhalf as (?:many|much|fast|long|often|high|big|large|good)\b`,
    String.raw`\b(${small})[- ]?fold\b`,
    String.raw`\bfactor of (${small}|\d+(?:\.\d+)?)\b`,
  ].join('|'),
  'giu',
)

const byWord: Record<string, number> = { twice: 2, 'three times': 3, ...counts, ten: 10 }

/** "doubled", "halved", "cut in half", "twice as many", "threefold", "by a factor of two". */
export function verbMultiplesIn(text: string): Quantity[] {
  return [...text.matchAll(verbs)].map(match => {
    const stem = (match[1] ?? '').toLowerCase()
    const word = (match[2] ?? match[3] ?? match[4] ?? '').toLowerCase()
    const amount = multiples[stem] ?? byWord[word] ?? (Number(word) || 0.5)
    return {
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      kind: 'multiple',
      amount,
      unit: 'times',
      noun: null,
      direction: amount < 1 ? 'down' : stem ? 'up' : null,
      approximate: approximateBefore.test(text.slice(Math.max(0, match.index - 24), match.index)),
      whole: null,
    }
  })
}
