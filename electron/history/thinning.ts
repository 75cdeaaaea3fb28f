import type { VersionReason } from '../../shared/history.ts'

type Aged = { number: number; savedAt: string; reason: VersionReason }

const dayMs = 24 * 60 * 60 * 1000
const allForDays = 30
const dailyForDays = 365
/** However wrong a clock may be, this many of the newest are never touched. */
export const neverTouched = 20

/** Kept because something was about to go: these stay as they are as long as there is a version a day. */
const special: ReadonlySet<VersionReason> = new Set(['emptied', 'shrunk', 'restore', 'import', 'bulk', 'conflict'])

/**
 * Which versions have become too many: all of the last 30 days stay, then the last of each day for a year, then the last
 * of each month. `versions` are in the order in which they were made, newest first; the clock only says how old they are.
 */
export function tooMany(versions: readonly Aged[], now: string): number[] {
  const seen = new Set<string>()
  return versions.slice(neverTouched).flatMap(({ number, savedAt, reason }) => {
    const ageDays = (Date.parse(now) - Date.parse(savedAt)) / dayMs
    if (ageDays < allForDays || (ageDays < dailyForDays && special.has(reason))) return []
    const span = savedAt.slice(0, ageDays < dailyForDays ? 10 : 7)
    if (seen.has(span)) return [number]
    seen.add(span)
    return []
  })
}
