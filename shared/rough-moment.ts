import { casual } from 'chrono-node/en'
import type { LocalDay, RoughDay } from './day.ts'

/** One end of a period as typed; `to` where the words span more than a month: a year, a quarter, a season, a week. */
export type Moment = { from: RoughDay; to: RoughDay | null }
type Problem = { problem: string }

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const fullNames = 'January February March April May June July August September October November December'.split(' ')
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const year = "((?:19|20|21)\\d\\d|['’]\\d\\d)"
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?'
const seasons: Record<string, [number, number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
}
const stretches: Record<string, [number, number]> = { early: [1, 4], mid: [5, 8], late: [9, 12] }
const numbers: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }

/** Reads one end. `end` is the end already read of a range, from which "3" in "3–7 May" takes what it does not say. */
export function readMoment(text: string, today: LocalDay, end: Moment | null): Moment | Problem {
  const words = text
    .trim()
    .replace(/^(?:from|in|on|during|around|about|of|the (?=\D)|since) ?(?=\S)/i, '')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ')
  return (
    inFigures(words) ??
    inMonths(words, today, end) ??
    inStretches(words, today, end) ??
    inRelativeWords(words, today) ??
    unknown(text)
  )
}

function unknown(text: string): Problem {
  return {
    problem: `“${text.trim().slice(0, 40)}” is not a date this field can read. Try “March 2026”, “3 June 2024” or “last spring”.`,
  }
}

const two = (value: number): string => String(value).padStart(2, '0')
const monthOf = (inYear: number, month: number): RoughDay => `${inYear}-${two(month)}`

function dayOf(inYear: number, month: number, day: number): Moment | Problem {
  const last = new Date(Date.UTC(inYear, month, 0)).getUTCDate()
  const name = fullNames[month - 1]
  if (name === undefined)
    return { problem: `There is no month ${month}. Write the month as a word, such as “3 June 2024”.` }
  if (inYear < 1900 || inYear > 2999)
    return { problem: `The year ${inYear} is outside what a journal holds. Write it with four digits.` }
  if (day < 1 || day > last)
    return { problem: `${day} ${name} ${inYear} does not exist: ${name} ${inYear} has ${last} days.` }
  return { from: `${monthOf(inYear, month)}-${two(day)}`, to: null }
}

function inFigures(words: string): Moment | Problem | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(words)
  if (iso) {
    const [, inYear, month, day] = iso
    if (day !== undefined) return dayOf(Number(inYear), Number(month), Number(day))
    const whole = dayOf(Number(inYear), Number(month), 1)
    return 'problem' in whole ? whole : { from: monthOf(Number(inYear), Number(month)), to: null }
  }
  const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(words)
  if (!numeric) return inMonthAndYear(words)
  const [first = 0, second = 0, inYear = 0] = [numeric[1], numeric[3], numeric[4]].map(Number)
  const full = inYear < 100 ? 2000 + inYear : inYear
  if (numeric[2] === '.' || first > 12 || first === second) return dayOf(full, second, first)
  if (second > 12) return dayOf(full, first, second)
  return {
    problem: `“${words}” can be read in two ways. Write ${first} ${fullNames[second - 1]} ${full} or ${second} ${fullNames[first - 1]} ${full}.`,
  }
}

function inMonthAndYear(words: string): Moment | Problem | null {
  const match = /^(\d{1,2})[/.](\d{4})$/.exec(words)
  if (!match) return null
  const first = dayOf(Number(match[2]), Number(match[1]), 1)
  return 'problem' in first ? first : { from: monthOf(Number(match[2]), Number(match[1])), to: null }
}

const dayMonth = new RegExp(`^${dayNumber} (?:of )?${monthWord}(?: ${year})?$`, 'i')
const monthDay = new RegExp(`^${monthWord} ${dayNumber}(?: ${year})?$`, 'i')
const monthOnly = new RegExp(`^(last |this )?${monthWord}(?: (?:of )?${year}| last year| this year)?$`, 'i')

function inMonths(words: string, today: LocalDay, end: Moment | null): Moment | Problem | null {
  const bareDay = end && new RegExp(`^${dayNumber}$`, 'i').exec(words)
  if (bareDay) return dayOf(Number(end.from.slice(0, 4)), Number(end.from.slice(5, 7)), Number(bareDay[1]))
  const first = dayMonth.exec(words)
  const second = monthDay.exec(words)
  if (first || second) {
    const [day, month, written] = first ? [first[1], first[2], first[3]] : [second?.[2], second?.[1], second?.[3]]
    return datedDay(Number(day), monthNumber(month), yearOf(written), today, end)
  }
  const match = monthOnly.exec(words)
  if (!match) return null
  const month = monthNumber(match[2])
  const thisYear = Number(today.slice(0, 4))
  if (/ last year$/i.test(words)) return { from: monthOf(thisYear - 1, month), to: null }
  if (/ this year$/i.test(words)) return { from: monthOf(thisYear, month), to: null }
  const last = /^last/i.test(match[1] ?? '')
  const written = yearOf(match[3]) ?? yearBefore(monthOf(9999, month).slice(4), end) ?? latestYear(month, today, last)
  return { from: monthOf(written, month), to: null }
}

/** 29 February without a year is that of the latest leap year. */
function datedDay(
  day: number,
  month: number,
  written: number | null,
  today: LocalDay,
  end: Moment | null,
): Moment | Problem {
  const known = written ?? yearBefore(`-${two(month)}-${two(day)}`, end)
  if (known !== null) return dayOf(known, month, day)
  let inYear = Number(today.slice(0, 4))
  if (`${inYear}-${two(month)}-${two(day)}` > today) inYear--
  while (month === 2 && day === 29 && 'problem' in dayOf(inYear, month, day)) inYear--
  return dayOf(inYear, month, day)
}

/** The year of a start that names none: that of the end, or the year before where it would lie behind it. */
function yearBefore(monthAndDay: string, end: Moment | null): number | null {
  if (!end) return null
  const endYear = Number(end.from.slice(0, 4))
  const last = end.to ?? end.from
  const compared = Math.min(monthAndDay.length + 4, last.length)
  return `${endYear}${monthAndDay}`.slice(0, compared) <= last.slice(0, compared) ? endYear : endYear - 1
}

function monthNumber(written: string | undefined): number {
  return monthNames.indexOf((written ?? '').slice(0, 3).toLowerCase()) + 1
}

function yearOf(written: string | undefined): number | null {
  if (!written) return null
  return /^['’]/.test(written) ? 2000 + Number(written.slice(1)) : Number(written)
}

function latestYear(month: number, today: LocalDay, beforeThis: boolean): number {
  const thisYear = Number(today.slice(0, 4))
  const thisMonth = Number(today.slice(5, 7))
  return month < thisMonth || (month === thisMonth && !beforeThis) ? thisYear : thisYear - 1
}

const season = new RegExp(`^(last |this |early |late )?(spring|summer|autumn|fall|winter)(?: (?:of )?${year})?$`, 'i')
const quarter = new RegExp(
  `^(?:q([1-4]),? ?(?:of )?${year}|${year} ?q([1-4])|(first|second|third|fourth|last) quarter (?:of )?${year})$`,
  'i',
)
const half = new RegExp(`^(?:h([12]) ${year}|(first|second) half of ${year})$`, 'i')
const partOfYear = new RegExp(`^(early|mid|late)[- ]${year}$`, 'i')
const ordinals = ['first', 'second', 'third', 'fourth']

function inStretches(words: string, today: LocalDay, end: Moment | null): Moment | null {
  const wholeYear = new RegExp(`^(?:the year )?${year}$`).exec(words)
  if (wholeYear) return months(yearOf(wholeYear[1]), 1, 12)
  const inSeason = season.exec(words)
  if (inSeason) return seasonOf((inSeason[2] ?? '').toLowerCase(), yearOf(inSeason[3]), today, end)
  const inQuarter = quarter.exec(words)
  if (inQuarter) {
    const word = (inQuarter[5] ?? '').toLowerCase()
    const number = Number(inQuarter[1] ?? inQuarter[4] ?? (word === 'last' ? 4 : ordinals.indexOf(word) + 1))
    return months(yearOf(inQuarter[2] ?? inQuarter[3] ?? inQuarter[6]), number * 3 - 2, number * 3)
  }
  const inHalf = half.exec(words)
  if (inHalf) {
    const number = Number(inHalf[1] ?? ordinals.indexOf((inHalf[3] ?? '').toLowerCase()) + 1)
    return months(yearOf(inHalf[2] ?? inHalf[4]), number * 6 - 5, number * 6)
  }
  const stretch = partOfYear.exec(words)
  const [first = 1, last = 12] = stretches[(stretch?.[1] ?? '').toLowerCase()] ?? []
  return stretch ? months(yearOf(stretch[2]), first, last) : null
}

function months(inYear: number | null, first: number, last: number): Moment | null {
  return inYear === null ? null : { from: monthOf(inYear, first), to: monthOf(inYear, last) }
}

/** A winter is named after the year it begins in. Without a year, the latest that has begun. */
function seasonOf(name: string, written: number | null, today: LocalDay, end: Moment | null): Moment | null {
  const [first, last] = seasons[name] ?? [1, 12]
  const inYear = written ?? yearBefore(`-${two(first)}`, end) ?? latestYear(first, today, false)
  return { from: monthOf(inYear, first), to: monthOf(last < first ? inYear + 1 : inYear, last) }
}

const weeks = /^(?:(last|this) week|(a|an|one|two|three|four|five|six|\d{1,2}) weeks? ago)$/i
const years = /^(?:(last|this) year|(a|an|one|two|three|four|five|six|\d{1,2}) years? ago)$/i
const oneDay = 86_400_000

function inRelativeWords(words: string, today: LocalDay): Moment | null {
  const noon = Date.parse(`${today}T12:00:00Z`)
  if (/^(?:now|present|ongoing|this month|to date)$/i.test(words)) return { from: today.slice(0, 7), to: null }
  const week = weeks.exec(words)
  if (week) {
    const back = backOf(week)
    const monday = noon - ((new Date(noon).getUTCDay() + 6) % 7) * oneDay - back * 7 * oneDay
    return { from: isoDay(monday), to: isoDay(monday + 6 * oneDay) }
  }
  const inYear = years.exec(words)
  if (inYear) return months(Number(today.slice(0, 4)) - backOf(inYear), 1, 12)
  const results = casual.parse(words, { instant: new Date(noon), timezone: 0 }, { forwardDate: false })
  const [result] = results
  if (results.length !== 1 || !result || result.text.length < words.length - 4) return null
  const { start } = result
  const found = [start.get('year'), start.get('month'), start.get('day')]
  const [foundYear, month, day] = found
  if (!foundYear || !month || !day || result.end) return null
  const exact = start.isCertain('day') || start.isCertain('weekday')
  return { from: exact ? `${monthOf(foundYear, month)}-${two(day)}` : monthOf(foundYear, month), to: null }
}

function backOf(match: RegExpExecArray): number {
  if (match[1]) return match[1].toLowerCase() === 'last' ? 1 : 0
  const written = (match[2] ?? '1').toLowerCase()
  return numbers[written] ?? Number(written)
}

function isoDay(instant: number): LocalDay {
  return new Date(instant).toISOString().slice(0, 10)
}
