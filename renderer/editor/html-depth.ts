const deepest = 200

/** Elements without an end, or whose end may be left out: they do not nest by being many. */
const unnested = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup'.split(
    ' ',
  ),
)

/** Whether a page nests so deeply that parsing it alone would take the browser minutes. No page that people write does. */
export function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)/gi)) {
    if (unnested.has(name.toLowerCase())) continue
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) return true
  }
  return false
}
