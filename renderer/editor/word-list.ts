import type { Line } from './nodes-from-lines.ts'

/**
 * Word has no lists in its HTML, only paragraphs whose style names a list and a level and whose text begins with the
 * drawn bullet or number. `text` is the paragraph's whole text, bullet included.
 */
export function wordListOf(style: string, text: string): Pick<Line, 'kind' | 'level' | 'ordered'> | null {
  const level = /mso-list:\s*l\d+\s+level(\d+)/.exec(style)?.[1]
  if (!level) return null
  return { kind: 'item', level: Math.min(Number(level), 8), ordered: /^\s*(\d+|[a-z]{1,2}|[ivxlc]+)[.)]\s/i.test(text) }
}
