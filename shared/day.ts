import { z } from 'zod'

const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const monthPattern = /^\d{4}-\d{2}$/

function isRealDay(text: string): boolean {
  const [year = 0, month = 0, day = 1] = text.split('-').map(Number)
  if (year < 1900 || year > 2999) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A calendar day without time or zone, `2026-03-14`. */
export const LocalDay = z
  .string()
  .refine(text => dayPattern.test(text) && isRealDay(text), { error: 'This date does not exist.', abort: true })
export type LocalDay = z.infer<typeof LocalDay>

/** A day, or a month where the day is not known: `2026-03-14` or `2026-03`. Both sort as text. */
export const RoughDay = z
  .string()
  .refine(text => (dayPattern.test(text) || monthPattern.test(text)) && isRealDay(text), {
    error: 'This date does not exist.',
    // What follows reckons with the day, and would fail with one that there is not.
    abort: true,
  })
export type RoughDay = z.infer<typeof RoughDay>

/** When something happened. `to` is absent for a single day or month; either end may be rough. */
export const Period = z
  .object({ from: RoughDay, to: RoughDay.nullable() })
  .refine(period => period.to === null || lastDayOf(period.to) >= firstDayOf(period.from), {
    message: 'The end is before the start. Exchange the two, or leave the end empty.',
    path: ['to'],
  })
export type Period = z.infer<typeof Period>

/** `2026-03` -> `2026-03-01`; a day is itself. */
export function firstDayOf(day: RoughDay): LocalDay {
  return day.length === 7 ? `${day}-01` : day
}

/** `2026-02` -> `2026-02-28`; a day is itself. */
export function lastDayOf(day: RoughDay): LocalDay {
  if (day.length === 10) return day
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** From the first day to the second; negative where the second lies before it. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** "today", "tomorrow", "in 5 days", "3 days ago". */
export function awayInWords(day: LocalDay, today: LocalDay): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}
