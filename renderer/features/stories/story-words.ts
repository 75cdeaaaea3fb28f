import { parts } from '../../../shared/part.ts'
import type { StoryRow } from '../../../shared/stories.ts'

export function wordsIn(words: StoryRow['words']): number {
  return parts.reduce((sum, part) => sum + words[part], 0)
}
