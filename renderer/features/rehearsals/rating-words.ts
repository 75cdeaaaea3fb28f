import type { Rating } from '../../../shared/rehearsals.ts'

/** How a run went, in words; the glyph says the same without colour, in the chart and in the list. */
export const ratingWords: Record<Rating, { name: string; means: string; glyph: string }> = {
  again: { name: 'Lost the thread', means: 'Back tomorrow', glyph: '×' },
  hard: { name: 'Shaky', means: 'Back soon', glyph: '△' },
  good: { name: 'Solid', means: 'Back later', glyph: '●' },
  easy: { name: 'Fluent', means: 'Back much later', glyph: '◆' },
}
