import type { EntryGroup, EntryRow } from '../../../shared/entries.ts'

export type ListItem =
  | { kind: 'group'; key: string; year: number; roleName: string; count: number }
  | { kind: 'entry'; key: string; row: EntryRow }

/** Puts a heading before the first row of each year and role. Rows and groups come in the same order. */
export function withGroups(rows: readonly EntryRow[], groups: readonly EntryGroup[]): ListItem[] {
  const counts = new Map(groups.map(group => [groupKey(group.year, group.roleId), group.count]))
  const items: ListItem[] = []
  let current: string | null = null
  for (const row of rows) {
    const key = groupKey(row.year, row.role?.id ?? null)
    if (key !== current) {
      current = key
      const roleName = row.role?.employer ?? ''
      items.push({ kind: 'group', key: `${key}/${row.id}`, year: row.year, roleName, count: counts.get(key) ?? 0 })
    }
    items.push({ kind: 'entry', key: row.id, row })
  }
  return items
}

function groupKey(year: number, roleId: string | null): string {
  return `${year}/${roleId ?? ''}`
}

/** One row takes part in the tab order: where the arrow keys were last, else the open one, else the first. */
export function tabStopOf(items: readonly ListItem[], walkedKey: string | null, openId: string | null): number {
  for (const key of [walkedKey, openId]) {
    const at = items.findIndex(item => item.kind === 'entry' && item.key === key)
    if (at >= 0) return at
  }
  return items.findIndex(item => item.kind === 'entry')
}

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8 }

/** The row a key leads to, over the headings; null for any other key. */
export function nextStop(items: readonly ListItem[], from: number, key: string): number | null {
  const rows = items.flatMap((item, index) => (item.kind === 'entry' ? [index] : []))
  if (key === 'Home') return rows[0] ?? null
  if (key === 'End') return rows.at(-1) ?? null
  const step = steps[key]
  if (step === undefined) return null
  const to = Math.min(rows.length - 1, Math.max(0, rows.indexOf(from) + step))
  return rows[to] ?? null
}
