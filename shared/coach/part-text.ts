import { type Block, countWords } from '../document.ts'
import type { Part } from '../part.ts'
import { type Span, sentencesOf } from '../text/sentences.ts'
import type { CoachedStory, Finding } from './rule.ts'

/** A sentence of a story; offsets count in the text of its block. */
export type StorySentence = Span & { block: Block }

export function sentencesOfPart(story: CoachedStory, part: Part): StorySentence[] {
  return story.blocks
    .filter(block => block.part === part)
    .flatMap(block => sentencesOf(block.text).map(sentence => ({ ...sentence, block })))
}

export function hasText(story: CoachedStory, part: Part): boolean {
  return story.blocks.some(block => block.part === part && countWords(block.text) > 0)
}

export function rangeIn(block: Block, start: number, end: number): Finding['range'] {
  return { blockId: block.id, start, end, quote: block.text.slice(start, end) }
}
