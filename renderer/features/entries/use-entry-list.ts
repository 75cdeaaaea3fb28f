import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { EntryGroup, EntryRow } from '../../../shared/entries.ts'
import { api, useRead } from '../../api.ts'

export type ListItem =
  | { kind: 'group'; key: string; year: number; roleName: string; count: number }
  | { kind: 'entry'; key: string; row: EntryRow }

const pageSize = 50

/** The list as far as it was scrolled, its groups between the rows. */
export function useEntryList() {
  const pages = useInfiniteQuery({
    queryKey: ['entries', 'list', 'pages'],
    queryFn: ({ pageParam }) => api.entries.list({ after: pageParam, limit: pageSize }),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
  })
  const groups = useRead('entries', 'listGroups')
  const items = useMemo(
    () => withGroups(pages.data?.pages.flatMap(page => page.rows) ?? [], groups.data ?? []),
    [pages.data, groups.data],
  )
  return { items, pages }
}

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
