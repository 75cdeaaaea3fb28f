import { changedPassage } from '../../../shared/changed-passage.ts'
import { type Block, blocksOf, type RichText } from '../../../shared/document.ts'
import { CallError } from '../../../shared/errors.ts'
import { locatePassage, type Passage } from '../../../shared/passage.ts'
import type { Source } from '../../../shared/stories.ts'
import type { Database } from '../../db/database.ts'
import { storableText } from '../../db/storable.ts'
import { findEntryText, listSources, type StoredSource } from './source-store.ts'

type EntryText = { title: string; blocks: Block[] }

/** A source, and the kind of block of its entry that it stands in. */
export type PlacedSource = StoredSource & { kind: Block['kind'] }

/** One source for each passage, in order; its text is the passage’s words. Refused where its entry does not say what it quotes: a story never claims what no entry holds. */
export function sourcesOf(db: Database, passages: Passage[], newId: () => string): PlacedSource[] {
  const entryOf = entryReader(db)
  return passages.map(passage => {
    const entry = entryOf(passage.entryId)
    const found = entry && inEntry(passage, entry)
    if (!found || found.state === 'missing') {
      throw new CallError(
        'conflict',
        'An entry has changed, and no longer holds a sentence that was placed. Open the entry and shape it again.',
      )
    }
    const quote = storableText(passage.quote)
    const kind = entry.blocks.find(block => block.id === found.passage.blockId)?.kind ?? 'paragraph'
    return { id: newId(), passage: { ...found.passage, quote }, text: quote, entryTitle: entry.title, kind }
  })
}

/** The sources a story shows, each where its passage stands now, or where it stood where it has gone. */
export function locatedSources(db: Database, storyId: string, document: RichText): Source[] {
  const entryOf = entryReader(db)
  const referenced = blocksOf(document).flatMap(block => block.sources.flatMap(({ ids }) => ids))
  return listSources(db, storyId, [...new Set(referenced)]).map(source => {
    const entry = entryOf(source.passage.entryId)
    return { ...source, ...(entry ? shownIn(source.passage, entry) : { state: 'missing' as const }) }
  })
}

/** As `inEntry`, and where the passage has gone, the sentence that it became. */
function shownIn(passage: Passage, entry: EntryText): Pick<Source, 'state' | 'passage' | 'now'> {
  const found = inEntry(passage, entry)
  const changed = found.state === 'missing' ? changedPassage(passage, entry.blocks) : null
  if (!changed) return found
  const { start, end, text } = changed
  return { state: 'changed', passage: { ...passage, start, end }, now: text }
}

function inEntry(passage: Passage, { blocks }: EntryText): Pick<Source, 'state' | 'passage'> {
  const { state, ...place } = locatePassage(passage, blocks)
  return { state, passage: { ...passage, ...place } }
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
