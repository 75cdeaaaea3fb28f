/** The story `by` places further down (up where negative), within the list. */
export function moveBy(ids: readonly string[], id: string, by: number): string[] {
  return moveTo(ids, id, ids.indexOf(id) + by)
}

/** The story at the given place of the new order. An unknown story moves nothing. */
export function moveTo(ids: readonly string[], id: string, place: number): string[] {
  if (!ids.includes(id)) return [...ids]
  const others = ids.filter(other => other !== id)
  return others.toSpliced(Math.max(0, Math.min(others.length, place)), 0, id)
}

/** Takes a story off the sheet, or puts it last on it. */
export function toggle(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id]
}

/** Where a story dropped in the upper or lower half of another one goes, counted without the story that moves. */
export function placeAt(ids: readonly string[], moving: string, over: string, half: 'upper' | 'lower'): number {
  const others = ids.filter(id => id !== moving)
  const at = others.indexOf(over)
  return half === 'upper' ? at : at + 1
}
