import { useQuery } from '@tanstack/react-query'
import type { EntryRow } from '../../../shared/entries.ts'
import { api } from '../../api.ts'

const pageSize = 200
/** Nobody scrolls further; by its title an entry is found among these. */
const mostRead = 5000

/** The entries of the journal, newest experience first. */
export function useEntriesToChoose() {
  return useQuery({ queryKey: ['entries', 'list', 'to choose'], queryFn: readAll })
}

async function readAll(): Promise<EntryRow[]> {
  const rows: EntryRow[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof api.entries.list>> = await api.entries.list({ after, limit: pageSize })
    rows.push(...page.rows)
    after = page.next
  } while (after !== null && rows.length < mostRead)
  return rows
}
