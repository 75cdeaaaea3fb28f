import type { Block } from './document.ts'
import type { Passage } from './passage.ts'
import { contentWordsOf } from './text/content-words.ts'
import { type Span, sentencesOf } from './text/sentences.ts'

/** Below this likeness (shared words, twice, by the words of both) it is another sentence: one word of three may differ. */
const leastAlike = 0.6
/** A single word in common makes no two sentences the same. */
const leastShared = 2

/** What a passage that has gone reads in its own block by now, where a sentence there is plainly the same one changed; else null. */
export function changedPassage(passage: Passage, blocks: readonly Pick<Block, 'id' | 'text'>[]): Span | null {
  const block = blocks.find(({ id }) => id === passage.blockId)
  if (!block) return null
  const sentences = sentencesOf(block.text)
  const length = Math.max(1, sentencesOf(passage.quote).length)
  const wanted = contentWordsOf(passage.quote)
  let best: { span: Span; alike: number } | null = null
  for (const [at, { start }] of sentences.entries()) {
    const end = sentences[at + length - 1]?.end
    if (end === undefined) break
    const span = { start, end, text: block.text.slice(start, end) }
    const alike = likeness(wanted, contentWordsOf(span.text))
    if (alike < leastAlike || (best && alike < best.alike)) continue
    const isNearer = !best || Math.abs(start - passage.start) < Math.abs(best.span.start - passage.start)
    if (!best || alike > best.alike || isNearer) best = { span, alike }
  }
  return best?.span ?? null
}

function likeness(one: readonly string[], other: readonly string[]): number {
  const left = [...other]
  let shared = 0
  for (const word of one) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    shared += 1
  }
  return shared < leastShared ? 0 : (2 * shared) / (one.length + other.length)
}
