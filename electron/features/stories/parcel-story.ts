import { blocksOf, type RichText } from '../../../shared/document.ts'
import type { Entry } from '../../../shared/entries.ts'
import type { Part } from '../../../shared/part.ts'
import type { PlacedSentence, Story, StoryDraft } from '../../../shared/stories.ts'
import type { journalInMemory } from '../../journal/journal-in-memory.ts'

type JournalClient = ReturnType<typeof journalInMemory>['client']

export const stood = 'One in nine parcels stood still.'
export const rebuilt = 'I rebuilt the queue in twelve days.'

export function documentOf(...paragraphs: string[]): RichText {
  const children = paragraphs.map((text, index) => ({
    type: 'paragraph',
    $: { block: `block-${index}` },
    children: [{ type: 'text', text }],
  }))
  return { root: { type: 'root', children } }
}

export function placed({ id, document }: Entry, part: Part, quote: string): PlacedSentence {
  const block = blocksOf(document).find(({ text }) => text.includes(quote))
  if (!block) throw new Error('the entry does not say so')
  const start = block.text.indexOf(quote)
  return { part, passage: { entryId: id, blockId: block.id, start, end: start + quote.length, quote } }
}

export async function parcelStory(client: JournalClient): Promise<{ entry: Entry; story: Story }> {
  const entry = await client.entries.create({
    title: 'The parcel sorter',
    document: documentOf(`${stood} Nobody knew why.`, rebuilt),
  })
  const sentences = [placed(entry, 'situation', stood), placed(entry, 'action', rebuilt)]
  return { entry, story: await client.stories.create({ headline: 'Parcels moved again', sentences }) }
}

export function draftOf({ headline, document, status, kind }: Story, changes: Partial<StoryDraft> = {}): StoryDraft {
  return { headline, document, status, kind, ...changes }
}
