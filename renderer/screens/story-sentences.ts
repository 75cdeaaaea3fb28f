import { type Block, blocksOf, type RichText } from '../../shared/document.ts'
import { locatePassage } from '../../shared/passage.ts'
import { sentencesOf } from '../../shared/text/sentences.ts'
import type { Stretch } from '../editor/stretch.ts'

export type TextStretch = Stretch & { text: string }

/** Where a sentence stands now that was read a moment ago; null where it reads otherwise by now. */
export function findSentence(document: RichText, { blockId, start, text }: TextStretch): TextStretch | null {
  const wanted = { entryId: '', blockId, start, end: start + text.length, quote: text }
  const found = locatePassage(wanted, blocksOf(document))
  return found.state === 'missing' ? null : { blockId: found.blockId, start: found.start, end: found.end, text }
}

/** The whole sentences that some words touch; a caret touches the one it stands in. */
export function sentencesTouching(document: RichText, stretches: readonly Stretch[]): TextStretch[] {
  const blocks = new Map<string, Block>(blocksOf(document).map(block => [block.id, block]))
  return stretches.flatMap(({ blockId, start, end }) =>
    sentencesOf(blocks.get(blockId)?.text ?? '')
      .filter(sentence =>
        start === end ? sentence.start <= start && start <= sentence.end : sentence.start < end && start < sentence.end,
      )
      .slice(0, start === end ? 1 : undefined)
      .map(sentence => ({ ...sentence, blockId })),
  )
}
