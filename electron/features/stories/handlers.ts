import type { JournalContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { Story } from '../../../shared/stories.ts'
import type { Clock } from '../../db/clock.ts'
import { type Database, write } from '../../db/database.ts'
import { storableText } from '../../db/storable.ts'
import { storyDocument } from './locate-temporary.ts'
import { locatedSources, sourcesOf } from './sources.ts'
import {
  deleteEmphasis,
  findRevision,
  findStory,
  holdsRecord,
  insertSource,
  insertStory,
  listStories,
  listTrashedStories,
  replaceEmphasis,
  updateStory,
  updateStoryDeletedAt,
} from './store.ts'
import { storyRecordOf } from './story-record.ts'

type Surroundings = { db: Database; clock: Clock; newId: () => string }

export function storiesHandlers({ db, clock, newId }: Surroundings): Handlers<JournalContract>['stories'] {
  const get = (id: string): Story => {
    const story = findStory(db, id) ?? missing()
    return { ...story, sources: locatedSources(db, id, story.document) }
  }

  const expectStory = (id: string): void => {
    if (!findRevision(db, id)) missing()
  }

  const move = (id: string, deletedAt: string | null): void => {
    if (!updateStoryDeletedAt(db, id, deletedAt)) missing()
  }

  return {
    list: () => listStories(db),
    listTrash: () => listTrashedStories(db),
    get: ({ id }) => get(id),

    create: ({ headline, sentences }) =>
      write(db, () => {
        const id = newId()
        const sources = sourcesOf(db, sentences, newId)
        const document = storyDocument(withSourceIds(sentences, sources), newId)
        insertStory(db, storyRecordOf({ headline, document, status: 'draft', kind: null }), {
          id,
          createdAt: clock.now(),
        })
        for (const [position, source] of sources.entries()) insertSource(db, id, position, source)
        return get(id)
      }),

    save: ({ id, baseRevision, draft }) =>
      write(db, () => {
        const stored = findRevision(db, id) ?? missing()
        const record = storyRecordOf(draft)
        if (stored.revision !== baseRevision) {
          // The answer to a save may be lost after the save itself went through; the second try then changes nothing.
          const alreadySaved = stored.revision === baseRevision + 1 && holdsRecord(db, id, record)
          if (alreadySaved) return { revision: stored.revision, savedAt: stored.updatedAt }
          throw new CallError(
            'conflict',
            'This story was changed elsewhere since you opened it, so nothing was overwritten. Copy what you wrote here, then open it again.',
          )
        }
        const saved = { revision: baseRevision + 1, savedAt: clock.now() }
        updateStory(db, record, { id, revision: saved.revision, updatedAt: saved.savedAt })
        return saved
      }),

    setEmphasis: ({ storyId, emphasis }) =>
      write(db, () => {
        expectStory(storyId)
        replaceEmphasis(db, storyId, { ...emphasis, angle: storableText(emphasis.angle) })
      }),
    removeEmphasis: ({ storyId, principleId }) =>
      write(db, () => {
        expectStory(storyId)
        deleteEmphasis(db, storyId, principleId)
      }),
    moveToTrash: ({ id }) => write(db, () => move(id, clock.now())),
    restore: ({ id }) => write(db, () => move(id, null)),
  }
}

function withSourceIds<Sentence>(
  sentences: Sentence[],
  sources: { id: string }[],
): (Sentence & { sourceId: string })[] {
  return sentences.map((sentence, index) => ({ ...sentence, sourceId: sources[index]?.id ?? '' }))
}

function missing(): never {
  throw new CallError('not-found', 'This story is not in the journal. It may be in the trash.')
}
