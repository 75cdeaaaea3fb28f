import type { BackupHeader } from './backup-file.ts'

export type Kept = Pick<BackupHeader, 'kind' | 'createdAt' | 'day' | 'writes'> & { name: string }

const keep = { days: 7, weeks: 5, months: 12, special: 5, newest: 3 }
const dayMs = 24 * 60 * 60 * 1000

/**
 * Which backups may go. Those made by hand stay for ever; so do the newest of each kind made before something else, and of
 * the daily ones the last of each of the newest 7 days, 5 weeks and 12 months that have one. What counts as newest is told
 * by the journal's own count of changes, not by the clock; and while any backup claims to come from the future nothing goes.
 */
export function backupsToPrune(backups: readonly Kept[], now: string): string[] {
  const newestFirst = [...backups].sort((a, b) => b.writes - a.writes || (a.createdAt < b.createdAt ? 1 : -1))
  if (newestFirst.some(({ createdAt }) => Date.parse(createdAt) > Date.parse(now) + dayMs)) return []
  const kept = new Set(newestFirst.slice(0, keep.newest))
  const daily = newestFirst.filter(({ kind }) => kind === 'daily')
  keepFirstOfEach(daily, ({ day }) => day, keep.days, kept)
  keepFirstOfEach(daily, ({ day }) => weekOf(day), keep.weeks, kept)
  keepFirstOfEach(daily, ({ day }) => day.slice(0, 7), keep.months, kept)
  for (const kind of ['before-update', 'before-import', 'before-restore'] as const) {
    for (const backup of newestFirst.filter(each => each.kind === kind).slice(0, keep.special)) kept.add(backup)
  }
  return newestFirst.filter(backup => backup.kind !== 'by-hand' && !kept.has(backup)).map(({ name }) => name)
}

function keepFirstOfEach(backups: readonly Kept[], groupOf: (backup: Kept) => string, groups: number, kept: Set<Kept>) {
  const seen = new Set<string>()
  for (const backup of backups) {
    const group = groupOf(backup)
    if (seen.has(group)) continue
    if (seen.size === groups) return
    seen.add(group)
    kept.add(backup)
  }
}

/** The Monday of a day's week. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const sinceMonday = (date.getUTCDay() + 6) % 7
  return new Date(date.getTime() - sinceMonday * dayMs).toISOString().slice(0, 10)
}
