import { blocksOf, type RichText } from '../../../shared/document.ts'
import type { Passage } from '../../../shared/passage.ts'
import { sentencesOf } from '../../../shared/text/sentences.ts'

/** Each sentence of an entry as a passage that a story can point at. */
export function passagesOf(entryId: string, document: RichText): Passage[] {
  return blocksOf(document)
    .filter(({ id }) => id !== '')
    .flatMap(({ id, text }) =>
      sentencesOf(text).map(({ start, end, text: quote }) => ({ entryId, blockId: id, start, end, quote })),
    )
}
