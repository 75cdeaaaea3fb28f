import { wordsOf } from '../../shared/document.ts'

export type WordChanges = { words: number; added: number; removed: number }

/** How many words a text has that the one before had not, and the other way round. A word that only moved counts as neither. */
export function countChanges(text: string, before: string): WordChanges {
  const words = wordsOf(text)
  const left = new Map<string, number>()
  for (const word of wordsOf(before)) left.set(word, (left.get(word) ?? 0) + 1)
  let added = 0
  for (const word of words) {
    const remaining = left.get(word) ?? 0
    if (remaining === 0) added++
    else left.set(word, remaining - 1)
  }
  const removed = [...left.values()].reduce((sum, count) => sum + count, 0)
  return { words: words.length, added, removed }
}
