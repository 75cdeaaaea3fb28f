import { type Block, blocksOf, countWords, type RichText } from '../../../shared/document.ts'
import { CallError } from '../../../shared/errors.ts'
import { type Part, parts } from '../../../shared/part.ts'
import type { StoryDraft, StoryKind, StoryStatus } from '../../../shared/stories.ts'
import { storableLine, storableText } from '../../db/storable.ts'
import { serialiseDocument } from '../../db/stored-document.ts'

/** A story as its tables hold it: what the person wrote, and the words of each part. */
export type StoryRecord = {
  headline: string
  text: string
  document: string
  status: StoryStatus
  kind: StoryKind | null
  words: Record<Part, number>
}

export function storyRecordOf(draft: StoryDraft): StoryRecord {
  expectFiveParts(draft.document)
  const blocks = blocksOf(draft.document)
  return {
    headline: storableLine(draft.headline),
    text: storableText(blocks.map(({ text }) => text).join('\n')),
    document: serialiseDocument(draft.document, 'story'),
    status: draft.status,
    kind: draft.kind,
    words: wordsByPart(blocks),
  }
}

function wordsByPart(blocks: Block[]): Record<Part, number> {
  const words = { situation: 0, task: 0, action: 0, result: 0, learning: 0 }
  for (const block of blocks) if (block.part) words[block.part] += countWords(block.text)
  return words
}

function expectFiveParts({ root }: RichText): void {
  const found = (root.children ?? []).map(child => (child.type === 'part' ? child.part : undefined))
  if (found.length !== parts.length || parts.some((part, index) => found[index] !== part)) {
    throw new CallError('invalid-input', 'A story has five parts: situation, task, action, result and learning.')
  }
}
