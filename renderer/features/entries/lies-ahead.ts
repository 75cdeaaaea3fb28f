import { firstDayOf, type LocalDay, type Period } from '../../../shared/day.ts'

/** Whether a period ends, or is, after today for certain: a month or year that has begun may have been meant up to now. */
export function liesAhead({ from, to }: Period, today: LocalDay): boolean {
  return firstDayOf(to ?? from) > today
}
