type Place = { blockId: string; start: number }

/** The mark after a place, or before it; at the end of the text it begins anew. `blocks` are the ids in reading order. */
export function nextMark<Marked extends Place>(
  marks: readonly Marked[],
  blocks: readonly string[],
  from: Place | undefined,
  step: 1 | -1,
): Marked | null {
  const order = new Map(blocks.map((id, at) => [id, at]))
  const compare = (a: Place, b: Place) =>
    (order.get(a.blockId) ?? -1) - (order.get(b.blockId) ?? -1) || a.start - b.start
  const inOrder = marks.filter(({ blockId }) => order.has(blockId)).toSorted(compare)
  const found = !from
    ? undefined
    : step > 0
      ? inOrder.find(mark => compare(mark, from) > 0)
      : inOrder.findLast(mark => compare(mark, from) < 0)
  return found ?? inOrder.at(step > 0 ? 0 : -1) ?? null
}
