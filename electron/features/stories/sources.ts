import { type Block, blocksOf, type RichText } from '../../../shared/document.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Passage } from '../../../shared/passage.ts'
import type { PlacedSentence, Source } from '../../../shared/stories.ts'
import type { Database } from '../../db/database.ts'
import { storableText } from '../../db/storable.ts'
import { locatePassage } from './locate-temporary.ts'
import { findEntryText, listSources, type StoredSource } from './store.ts'

type EntryText = { title: string; blocks: Block[] }

/** One source for each sentence, in order. Refused where a passage is not in its entry as its quote says: a story never claims what no entry holds. */
export function sourcesOf(db: Database, sentences: PlacedSentence[], newId: () => string): StoredSource[] {
  const entryOf = entryReader(db)
  return sentences.map(({ passage }) => {
    const entry = entryOf(passage.entryId)
    if (!entry || locatePassage(passage, entry.blocks).state !== 'found') {
      throw new CallError(
        'conflict',
        'An entry was changed while its sentences were being placed. Open the entry again and shape it from there.',
      )
    }
    const quote = storableText(passage.quote)
    return { id: newId(), passage: { ...passage, quote }, text: quote.trim(), entryTitle: entry.title }
  })
}

/** The sources a story shows, each with what has become of its passage since. */
export function locatedSources(db: Database, storyId: string, document: RichText): Source[] {
  const entryOf = entryReader(db)
  const referenced = blocksOf(document).flatMap(block => block.sources.flatMap(({ ids }) => ids))
  return listSources(db, storyId, [...new Set(referenced)]).map(source => ({
    ...source,
    state: stateOf(source.passage, entryOf(source.passage.entryId)),
  }))
}

function stateOf(passage: Passage, entry: EntryText | null): Source['state'] {
  return entry ? locatePassage(passage, entry.blocks).state : 'missing'
}

/** Reads each entry once, however many passages are of it. */
function entryReader(db: Database): (id: string) => EntryText | null {
  const known = new Map<string, EntryText | null>()
  return id => {
    const seen = known.get(id)
    if (seen !== undefined) return seen
    const found = findEntryText(db, id)
    const entry = found && { title: found.title, blocks: blocksOf(found.document) }
    known.set(id, entry)
    return entry
  }
}
