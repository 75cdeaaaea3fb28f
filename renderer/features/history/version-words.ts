import type { VersionReason, VersionRow } from '../../../shared/history.ts'

/** Said only where a version was kept for more than the passing of time. */
const reasons: Partial<Record<VersionReason, string>> = {
  emptied: 'before it was emptied',
  shrunk: 'before most of it went',
  restore: 'before a restore',
  import: 'before an import',
  bulk: 'before a change to many',
  conflict: 'not saved: another text was first',
}

export function reasonInWords(reason: VersionReason): string | null {
  return reasons[reason] ?? null
}

/** "+12 −3 words"; null where no word was added or removed. */
export function changesInWords({ added, removed }: Pick<VersionRow, 'added' | 'removed'>): string | null {
  if (added === 0 && removed === 0) return null
  const signs = [...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`−${removed}`] : [])]
  return `${signs.join(' ')} ${added + removed === 1 ? 'word' : 'words'}`
}

/** The same, as it is read aloud. */
export function changesSpoken({ added, removed }: Pick<VersionRow, 'added' | 'removed'>): string {
  const words = (count: number) => (count === 1 ? '1 word' : `${count} words`)
  const said = [...(added > 0 ? [`${words(added)} added`] : []), ...(removed > 0 ? [`${words(removed)} removed`] : [])]
  return said.length > 0 ? said.join(', ') : 'no words added or removed'
}

export function timeOf(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}

/** "Today", "Yesterday", or the day in full. */
export function dayOf(instant: string, now: Date): string {
  const at = new Date(instant)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (at.toDateString() === now.toDateString()) return 'Today'
  if (at.toDateString() === yesterday.toDateString()) return 'Yesterday'
  return at.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** "today, 14:02", "Monday, 16 March 2026, 14:02". */
export function momentOf(instant: string, now: Date): string {
  const day = dayOf(instant, now)
  const near = day === 'Today' || day === 'Yesterday'
  return `${near ? day.toLowerCase() : day}, ${timeOf(instant)}`
}

export type Day = { name: string; rows: VersionRow[] }

/** Under their days, in the order in which they were made; a clock that was set back makes a day come twice rather than mix. */
export function byDay(rows: readonly VersionRow[], now: Date): Day[] {
  const days: Day[] = []
  for (const row of rows) {
    const name = dayOf(row.savedAt, now)
    const last = days.at(-1)
    if (last?.name === name) last.rows.push(row)
    else days.push({ name, rows: [row] })
  }
  return days
}
