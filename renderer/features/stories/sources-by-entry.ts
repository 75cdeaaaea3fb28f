import type { Source } from '../../../shared/stories.ts'

export type EntrySources = { first: Source; title: string; passages: number; missing: number }

/** One line for each entry, in the order in which the story first quotes it. */
export function sourcesByEntry(sources: readonly Source[]): EntrySources[] {
  const entries = new Map<string, EntrySources>()
  for (const source of sources) {
    const { entryId } = source.passage
    const line = entries.get(entryId) ?? {
      first: source,
      title: source.entryTitle || 'Untitled entry',
      passages: 0,
      missing: 0,
    }
    line.passages++
    if (source.state === 'missing') line.missing++
    // The link leads to a passage that is still there, where one is.
    if (line.first.state === 'missing') line.first = source
    entries.set(entryId, line)
  }
  return [...entries.values()]
}
