import type { LocalDay } from '../../shared/day.ts'

/** Where time comes from. `now` is an instant in ISO 8601 with milliseconds, in UTC; `today` the day where the person is. */
export type Clock = { now: () => string; today: () => LocalDay }
