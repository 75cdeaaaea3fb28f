/** How well a name answers to what was typed: at its start, at the start of a word of it, anywhere in it, or not at all. */
export function rankOf(name: string, typed: string): number {
  const text = name.toLowerCase()
  const wanted = typed.trim().toLowerCase()
  if (text.startsWith(wanted)) return 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return 1
  return text.includes(wanted) ? 2 : Number.POSITIVE_INFINITY
}

/** Those that answer to what was typed, the best first; equals stay in the order in which they came. */
export function bestFirst<Item>(items: readonly Item[], typed: string, nameOf: (item: Item) => string): Item[] {
  return items
    .map(item => ({ item, rank: rankOf(nameOf(item), typed) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
