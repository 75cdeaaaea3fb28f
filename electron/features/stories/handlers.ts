import { findPrinciple } from '../../../shared/content/content.ts'
import type { JournalContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { type SourcedSentence, storyDocument } from '../../../shared/shape/story-document.ts'
import type { Emphasis, PlacedSentence, Story } from '../../../shared/stories.ts'
import type { Clock } from '../../db/clock.ts'
import { type Database, write } from '../../db/database.ts'
import { storableText } from '../../db/storable.ts'
import type { Versions } from '../../history/versions.ts'
import { deleteWithSources } from './delete-story.ts'
import { fieldHandlers } from './fields.ts'
import { getStoryFields } from './fields-store.ts'
import { missingStory } from './missing-story.ts'
import { storySaver } from './save-story.ts'
import { findLatestDay, insertSource, nextSourcePosition, removeSource } from './source-store.ts'
import { locatedSources, type PlacedSource, sourcesOf } from './sources.ts'
import {
  deleteEmphasis,
  findRevision,
  findStory,
  hasOwnPrinciple,
  insertStory,
  listStories,
  listTrashedStories,
  replaceEmphasis,
  updateStoryDeletedAt,
} from './store.ts'
import { storyRecordOf } from './story-record.ts'

type Surroundings = { db: Database; clock: Clock; newId: () => string; versions: Versions }

export function storiesHandlers({ db, clock, newId, versions }: Surroundings): Handlers<JournalContract>['stories'] {
  const get = (id: string): Story => {
    const story = findStory(db, id) ?? missingStory()
    const sources = locatedSources(db, id, story.document)
    const happenedOn = findLatestDay(db, [...new Set(sources.map(({ passage }) => passage.entryId))])
    return { ...story, ...getStoryFields(db, id), sources, happenedOn }
  }

  const expectStory = (id: string): void => {
    if (!findRevision(db, id)) missingStory()
  }

  /** `shrinks`: most of what is written there goes away. */
  const beforeFields = (id: string, shrinks = false): void => {
    const { revision } = findRevision(db, id) ?? missingStory()
    versions.beforeFields({ kind: 'story', id }, revision, shrinks)
  }

  const move = (id: string, deletedAt: string | null): void => {
    if (!updateStoryDeletedAt(db, id, deletedAt)) missingStory()
  }

  return {
    list: () => listStories(db),
    listTrash: () => listTrashedStories(db),
    get: ({ id }) => get(id),

    create: ({ headline, sentences }) =>
      write(db, () => {
        const id = newId()
        const sources = sourcesOf(
          db,
          sentences.map(({ passage }) => passage),
          newId,
        )
        const document = storyDocument(sourced(sentences, sources), newId)
        insertStory(db, storyRecordOf({ headline, document, status: 'draft', kind: null }), {
          id,
          createdAt: clock.now(),
        })
        for (const [position, source] of sources.entries()) insertSource(db, id, position, source)
        return get(id)
      }),

    save: storySaver({ db, clock, versions }),

    setEmphasis: ({ storyId, emphasis }) =>
      write(db, () => {
        beforeFields(storyId)
        replaceEmphasis(db, storyId, storableEmphasis(db, emphasis))
      }),
    removeEmphasis: ({ storyId, principleId }) =>
      write(db, () => {
        beforeFields(storyId, true)
        deleteEmphasis(db, storyId, principleId)
      }),
    ...fieldHandlers(db, beforeFields, expectStory),
    addSources: ({ storyId, text, passages }) =>
      write(db, () => {
        expectStory(storyId)
        const first = nextSourcePosition(db, storyId)
        const sources = sourcesOf(db, passages, newId)
        const sentence = storableText(text)
        for (const [at, source] of sources.entries())
          insertSource(db, storyId, first + at, { ...source, text: sentence })
        return sources.map(({ id }) => id)
      }),
    removeSource: ({ storyId, sourceId }) =>
      write(db, () => {
        expectStory(storyId)
        removeSource(db, storyId, sourceId)
      }),
    moveToTrash: ({ id }) => write(db, () => move(id, clock.now())),
    restore: ({ id }) => write(db, () => move(id, null)),
    deleteForGood: ({ ids }) =>
      write(db, () => {
        for (const id of ids) if (!deleteWithSources(db, id)) missingStory()
      }),
  }
}

function storableEmphasis(db: Database, { wordings, ...emphasis }: Emphasis): Emphasis {
  if (!findPrinciple(emphasis.principleId) && !hasOwnPrinciple(db, emphasis.principleId)) {
    throw new CallError('not-found', 'This principle is in no framework that Throughline knows.')
  }
  const storable = { ...emphasis, angle: storableText(emphasis.angle) }
  if (!wordings) return storable
  const entries = Object.entries(wordings).map(([part, wording]) => [part, storableText(wording)])
  return { ...storable, wordings: Object.fromEntries(entries) }
}

function sourced(sentences: PlacedSentence[], sources: PlacedSource[]): SourcedSentence[] {
  return sources.flatMap(({ id, text, kind, passage }, index) => {
    const part = sentences[index]?.part
    return part ? [{ part, text, sourceId: id, from: { blockId: passage.blockId, kind } }] : []
  })
}
