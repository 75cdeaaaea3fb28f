import type { Block, RichText } from '../../../shared/document.ts'
import { parts } from '../../../shared/part.ts'
import type { Passage } from '../../../shared/passage.ts'
import type { PlacedSentence, Source } from '../../../shared/stories.ts'

// Stands in until shared/passage.ts and shared/shape/story-document.ts are there.
export function locatePassage(passage: Passage, blocks: Block[]): { state: Source['state'] } {
  const block = blocks.find(({ id }) => id === passage.blockId)
  if (block?.text.slice(passage.start, passage.end) === passage.quote) return { state: 'found' }
  return { state: blocks.some(({ text }) => text.includes(passage.quote)) ? 'moved' : 'missing' }
}

export function storyDocument(sentences: (PlacedSentence & { sourceId: string })[], newId: () => string): RichText {
  const block = { version: 1, direction: null, format: '', indent: 0 }
  const children = parts.map(part => {
    const texts = sentences
      .filter(sentence => sentence.part === part)
      .map(({ passage, sourceId }, at) => ({
        ...{ type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '' },
        text: `${at > 0 ? ' ' : ''}${passage.quote.trim()}`,
        $: { sources: [sourceId] },
      }))
    const paragraph = {
      ...block,
      type: 'paragraph',
      textFormat: 0,
      textStyle: '',
      $: { block: newId() },
      children: texts,
    }
    return { ...block, type: 'part', part, children: [paragraph] }
  })
  return { root: { ...block, type: 'root', children } }
}
