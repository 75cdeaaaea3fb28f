/** Where a text is to be changed, and to what. Offsets count UTF-16 units. */
export type Edit = { start: number; end: number; text: string }

/** The edits must be in order and apart. */
export function applied(text: string, edits: readonly Edit[]): string {
  let changed = ''
  let from = 0
  for (const edit of edits) {
    changed += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return changed + text.slice(from)
}

/** Both lists in one, in order; where two overlap, the one of the first list stays. */
export function joined(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const others = second.filter(edit => !first.some(other => other.start < edit.end && edit.start < other.end))
  return [...first, ...others].toSorted((one, other) => one.start - other.start)
}

/** What stands in a stretch of the text after the edits; an edit that begins before the stretch belongs to the stretch before. */
export function stretchOf(text: string, edits: readonly Edit[], start: number, end: number): string {
  let stretch = ''
  let at = start
  for (const edit of edits) {
    if (edit.end <= start || edit.start >= end) continue
    stretch += text.slice(at, Math.max(at, edit.start))
    if (edit.start >= start) stretch += edit.text
    at = Math.min(end, edit.end)
  }
  return stretch + text.slice(at, end)
}
