import type { Period } from '../../../shared/day.ts'
import { formatPeriod, formatPeriodShort } from '../../../shared/rough-day.ts'

/** As short as a list row has room for; a year is said only where it is not the year of the row's group. */
export function shortPeriod(period: Period | null, groupYear: number): string {
  if (!period) return 'No date'
  const years = [period.from, period.to ?? period.from].map(day => Number(day.slice(0, 4)))
  return years.every(year => year === groupYear) ? formatPeriodShort(period) : formatPeriod(period)
}
