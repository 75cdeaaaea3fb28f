import type { EntryRow } from '../../../shared/entries.ts'

/** As many as are shown at once; typing more of the title finds the rest. */
const mostShown = 50

/** The entries whose title has all the words that were typed, in whatever order and case. */
export function matchingEntries(rows: readonly EntryRow[], typed: string): EntryRow[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(({ title }) => words.every(word => title.toLowerCase().includes(word))).slice(0, mostShown)
}
