import { firstDayOf, type LocalDay, lastDayOf, type Period, type RoughDay } from './day.ts'
import { type Moment, readMoment } from './rough-moment.ts'

export type PeriodReading = { ok: true; period: Period | null } | { ok: false; message: string }

const endBeforeStart = 'The end is before the start. Exchange the two, or leave the end empty.'
const longMonths = 'January February March April May June July August September October November December'.split(' ')

/**
 * A period in words: "last March", "March – May 2026", "3–14 June 2024", "Q3 2024", "2021". Without a year it is the latest that
 * lies in the past, as experiences do. Nothing typed is no period. `today` is what the words count from.
 */
export function readPeriod(text: string, today: LocalDay): PeriodReading {
  const plain = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.,;]+$/, '')
  if (plain === '') return { ok: true, period: null }
  const open = /^since (.+)$/i.exec(plain)
  const ends = open?.[1] ? [open[1], 'now'] : splitRange(plain)
  const [fromWords = plain, toWords] = ends
  if (toWords === undefined) {
    const moment = readMoment(fromWords, today, null)
    return 'problem' in moment ? { ok: false, message: moment.problem } : settled(moment.from, moment.to)
  }
  const to = readMoment(toWords, today, null)
  if ('problem' in to) return { ok: false, message: to.problem }
  const from = readMoment(fromWords, today, to)
  if ('problem' in from) return { ok: false, message: from.problem }
  return joined(from, to)
}

function settled(from: RoughDay, to: RoughDay | null): PeriodReading {
  return { ok: true, period: { from, to: to === from ? null : to } }
}

function joined(from: Moment, to: Moment): PeriodReading {
  const first = from.from
  const last = to.to ?? to.from
  if (lastDayOf(last) < firstDayOf(first)) return { ok: false, message: endBeforeStart }
  return settled(first, last)
}

function splitRange(text: string): string[] {
  const worded = /^(?:from |between )?(.+?)(?: ?[–—→] ?| - | to | until | till | through | and )(.+)$/i.exec(text)
  if (worded?.[1] && worded[2] && (!/ and /i.test(text) || /^between /i.test(text))) return [worded[1], worded[2]]
  const tight = /^(\d{1,2}|[a-z]{3,9}|\d{4})-((?:\d{1,2}|[a-z]{3,9})\.? .+|[a-z]{3,9}|\d{4})$/i.exec(text)
  if (tight?.[1] && tight[2]) return [tight[1], tight[2]]
  const days = /^(\d{4}(?:-\d{2}){1,2})(?:\/|-)(\d{4}(?:-\d{2}){1,2})$/.exec(text)
  return days?.[1] && days[2]
    ? [days[1], days[2]]
    : [text.replace(/^(?:from|in|on|during|around|about|the|of) (?=\S)/i, '')]
}

/** "March – May 2026", "3 June 2024", "Nov 2025 – Jan 2026", "2021". `readPeriod` reads it back as the same period. */
export function formatPeriod({ from, to }: Period): string {
  const start = pieces(from)
  if (to === null || to === from) return `${named(start)} ${start.year}`
  const end = pieces(to)
  if (start.month === 1 && end.month === 12 && !start.day && !end.day) {
    return start.year === end.year ? start.year : `${start.year} – ${end.year}`
  }
  if (start.year !== end.year) return `${named(start, 3)} ${start.year} – ${named(end, 3)} ${end.year}`
  if (start.month === end.month && start.day && end.day) return `${start.day}–${named(end)} ${end.year}`
  return `${named(start)} – ${named(end)} ${end.year}`
}

/** Without the year, for a list that is grouped by it: "Mar – May", "Feb", "3 Jun". */
export function formatPeriodShort({ from, to }: Period): string {
  const start = pieces(from)
  if (to === null || to === from) return named(start, 3)
  const end = pieces(to)
  const sameMonth = start.year === end.year && start.month === end.month
  return sameMonth && start.day && end.day ? `${start.day}–${named(end, 3)}` : `${named(start, 3)} – ${named(end, 3)}`
}

type Pieces = { year: string; month: number; day: number | null }

function pieces(day: RoughDay): Pieces {
  const [year = '', month = '1', date] = day.split('-')
  return { year, month: Number(month), day: date === undefined ? null : Number(date) }
}

function named({ month, day }: Pieces, letters?: number): string {
  const name = (longMonths[month - 1] ?? '').slice(0, letters)
  return day ? `${day} ${name}` : name
}
