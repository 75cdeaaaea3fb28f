export type Findable = { label: string; keywords?: string }

/** Those that hold every word of the query, in any order; the ones that are called so come before those that only mean it. */
export function found<Item extends Findable>(query: string, items: readonly Item[]): Item[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (text: string) => words.every(word => text.toLowerCase().includes(word))
  const called = items.filter(item => holds(item.label))
  return [...called, ...items.filter(item => !called.includes(item) && holds(`${item.label} ${item.keywords ?? ''}`))]
}
