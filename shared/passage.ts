import { z } from 'zod'
import type { Block } from './document.ts'

/** A range of an entry's text. Found again by block id and offsets, else by its quote, else shown as missing. */
export const Passage = z.object({
  entryId: z.string(),
  blockId: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string(),
})
export type Passage = z.infer<typeof Passage>

export type LocatedPassage =
  | { state: 'found' | 'moved'; blockId: string; start: number; end: number }
  | { state: 'missing' }

/** Finds a passage in its entry's blocks: where it was, else by its quote in the same block, else by its quote anywhere. */
export function locatePassage(passage: Passage, blocks: Pick<Block, 'id' | 'text'>[]): LocatedPassage {
  const { blockId, start, end, quote } = passage
  if (quote === '') return { state: 'missing' }
  const own = blocks.find(block => block.id === blockId)
  if (own?.text.slice(start, end) === quote) return { state: 'found', blockId, start, end }
  for (const block of own ? [own, ...blocks] : blocks) {
    const at = nearest(block.text, quote, block === own ? start : 0)
    if (at >= 0) return { state: 'moved', blockId: block.id, start: at, end: at + quote.length }
  }
  return { state: 'missing' }
}

/** The occurrence of a quote that is nearest to where it was, or -1. */
function nearest(text: string, quote: string, wanted: number): number {
  const before = text.lastIndexOf(quote, wanted)
  const after = text.indexOf(quote, wanted)
  if (before < 0 || after < 0) return Math.max(before, after)
  return wanted - before <= after - wanted ? before : after
}
