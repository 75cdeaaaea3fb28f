import type { Quantity } from './quantity.ts'

const falling =
  'drop(?:ped|s|ping)?|f[ae]ll(?:s|en|ing)?|declin\\w+|decreas\\w+|reduc\\w+|cut(?:s|ting)?|lower(?:ed|s|ing)|sank|shr[aiu]nk|slash\\w+|sav(?:ed|es|ing|ings)|los[et]|shav\\w+|trimm\\w+|halved|slid|eased|shed|down(?= (?:to|by|from))|(?:w[eo]nt|go(?:es|ing|ne)?|came|come) down'
const rising =
  'r(?:o|i)se[ns]?|risen|gr[eo]w\\w*|growth|increas\\w+|climb\\w+|gain\\w*|rais\\w+|jump\\w+|soar\\w+|improv\\w+|lift(?:ed|ing)|boost\\w*|doubled|tripled|surg\\w+|spik\\w+|expand\\w+|up(?= (?:by|from))|(?:w[eo]nt|go(?:es|ing|ne)?|shot) up|(?<=(?:was|were|is|are|year|finished) )up(?= ?$)'
const fewer = 'fewer|less|lower|smaller|cheaper|shorter|decrease|reduction|drop|decline'
const more = 'more|higher|longer|extra|additional|increase|growth|rise|improvement|jump'
const verbBefore = new RegExp(
  `\\b(?:(${falling})|(${rising}))\\b(?!.*\\b(?:${falling}|${rising})\\b)([^.;:!?\\n]{0,45})$`,
  'iu',
)
const lastVerb = new RegExp(`\\b(?:(${falling})|(${rising}))\\b(?!.*\\b(?:${falling}|${rising})\\b)`, 'iu')
const wordAfter = new RegExp(`^(?: (?:[\\p{L}-]+ )?)(?:(${fewer})|(${more}))\\b`, 'iu')
const arrow =
  /^ ?(?:→|->|=>|—>|to|down to|up to|and then to|, then) ?(?:about |around |nearly |almost |just |under |over |roughly |only )*$/iu
const goingTo =
  /\b(?:to|by|of|from)(?: (?:about|around|nearly|almost|over|under|some|just|only|less than|more than|roughly))?\s*$/iu

/** Gives quantities their direction: two ends of "from … to …" by comparing them, others by the verb beside them. */
export function directionsOf(text: string, quantities: Quantity[]): Quantity[] {
  const result = quantities.map(quantity => ({
    ...quantity,
    direction: quantity.direction ?? besideVerb(text, quantity),
  }))
  for (const [index, first] of result.entries()) {
    const second = result[index + 1]
    if (!second || !isPair(text, first, second)) continue
    if (sharesUnit(first)) borrowUnit(first, second)
    if (sharesUnit(second) && second.noun === null) borrowUnit(second, first)
    const [from, to] = [comparable(first), comparable(second)]
    if (from === null || to === null || from === to) continue
    const direction = to < from ? 'down' : 'up'
    first.direction = direction
    second.direction = direction
  }
  return result
}

const secondsPer: Record<string, number> = {
  milliseconds: 0.001,
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
  months: 2_629_800,
  years: 31_557_600,
}

/** Measures of one dimension, by their size: bytes, grams, metres. */
const sizes: Record<string, number> = {
  kb: 1e3,
  mb: 1e6,
  mib: 1e6,
  gb: 1e9,
  gib: 1e9,
  tb: 1e12,
  pb: 1e15,
  kg: 1,
  kgs: 1,
  ton: 1000,
  tons: 1000,
  tonne: 1000,
  tonnes: 1000,
  metre: 1,
  metres: 1,
  meter: 1,
  meters: 1,
  km: 1000,
  kms: 1000,
}

/** "from 3 days to 4 hours" and "from 1.9 GB to 240 MB" go down: times are compared in seconds, sizes in their smallest unit. */
function comparable({ kind, amount, unit }: Quantity): number | null {
  if (amount !== null && kind === 'count') return amount * (sizes[unit ?? ''] ?? 1)
  return amount !== null && kind === 'duration' ? amount * (secondsPer[unit ?? ''] ?? 1) : amount
}

/** Whether two neighbouring quantities are the ends of one change: "from 30 % to 2 %", "40 → 12". */
export function isPair(text: string, first: Quantity, second: Quantity): boolean {
  const gap = text.slice(first.end, second.start)
  if (arrow.test(gap)) return true
  const from = /\bfrom (?:about |around |nearly |almost |over |under |roughly |some |an? (?:average of )?)*$/iu
  const before = text.slice(Math.max(0, first.start - 24), first.start)
  return (
    from.test(before) &&
    gap.length < 60 &&
    /^[^.;!?\n]*\bto (?:about |around |nearly |under |just |only |over |roughly |an? )*$/iu.test(gap)
  )
}

function sharesUnit(quantity: Quantity): boolean {
  return quantity.kind === 'count' && quantity.unit === null
}

/** "from 40 to 12 minutes": the first number has the unit of the second. */
function borrowUnit(bare: Quantity, other: Quantity): void {
  if (bare.noun !== null || other.kind === 'multiple' || other.kind === 'ratio') return
  bare.kind = other.kind
  bare.unit = other.unit
  bare.noun = other.noun
}

/** "CPU dropped by 60%, and the bill by a third": the verb is not said again. */
function verbOf(clause: string): Quantity['direction'] {
  const verb = lastVerb.exec(clause)
  if (!verb) return null
  return verb[1] ? 'down' : 'up'
}

function besideVerb(text: string, quantity: Quantity): Quantity['direction'] {
  const after = wordAfter.exec(text.slice(quantity.end, quantity.end + 40))
  if (after) return after[1] ? 'down' : 'up'
  if (
    quantity.kind === 'duration' &&
    /\b(?:within|in|over|for|after|during) (?:about |only |just |less than |under )?$/i.test(
      text.slice(0, quantity.start),
    )
  )
    return null
  const ahead = /(?:^|[,;(–—-] ?)(up|down) (?:by |about |around |almost |nearly |some |over )?$/i.exec(
    text.slice(0, quantity.start),
  )
  if (ahead) return ahead[1]?.toLowerCase() === 'up' ? 'up' : 'down'
  if (/,? and (?:\p{L}+ ){1,3}by (?:about |around |almost |nearly |over )?$/iu.test(text.slice(0, quantity.start)))
    return verbOf(
      text
        .slice(0, quantity.start)
        .split(/[.;!?]/)
        .at(-1) ?? '',
    )
  const window = text.slice(Math.max(0, quantity.start - 70), quantity.start)
  const clause = window.slice(
    Math.max(window.lastIndexOf('.'), window.lastIndexOf(';'), window.lastIndexOf('\n'), window.lastIndexOf(',')) + 1,
  )
  const verb = verbBefore.exec(clause)
  if (!verb || !(goingTo.test(clause) || (verb[3] ?? '').trim().split(/\s+/).length <= 2)) return null
  return verb[1] ? 'down' : 'up'
}
