import type { Part } from '../part.ts'
import { totalWords, wordsOf } from './part-text.ts'
import type { CoachedStory } from './rule.ts'

/** Share of the story's words, 0 to 1. */
export function shareOf(story: CoachedStory, ...among: Part[]): number {
  const words = wordsOf(story)
  return among.reduce((sum, part) => sum + words[part], 0) / Math.max(1, totalWords(story))
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
