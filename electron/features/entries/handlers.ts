import type { JournalContract } from '../../../shared/contract.ts'
import type { RichText } from '../../../shared/document.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { Clock } from '../../db/clock.ts'
import { type Database, write } from '../../db/database.ts'
import type { Versions } from '../../history/versions.ts'
import { cursorOf, firstPosition, positionAt } from './cursor.ts'
import { entryRecordOf } from './entry-record.ts'
import { expectRole, missingEntry } from './expect.ts'
import { entrySaver } from './save-entry.ts'
import {
  deleteTrashedEntry,
  findEntry,
  insertEntry,
  listEntries,
  listEntryGroups,
  listTags,
  listTrashedEntries,
  updateEntryDeletedAt,
} from './store.ts'

type Surroundings = { db: Database; clock: Clock; newId: () => string; versions: Versions }

export function entriesHandlers({ db, clock, newId, versions }: Surroundings): Handlers<JournalContract>['entries'] {
  const get = (id: string) => findEntry(db, id) ?? missingEntry()

  const expectMoved = (moved: boolean): void => {
    if (!moved) missingEntry()
  }

  return {
    list: ({ after, limit }) => {
      const found = listEntries(db, after === null ? firstPosition : positionAt(after), limit + 1)
      const page = found.slice(0, limit)
      const last = page.at(-1)
      return { rows: page.map(({ row }) => row), next: last && found.length > limit ? cursorOf(last.position) : null }
    },
    listGroups: () => listEntryGroups(db),
    listTags: () => listTags(db),
    listTrash: () => listTrashedEntries(db),
    get: ({ id }) => get(id),

    create: draft =>
      write(db, () => {
        const id = newId()
        const createdOn = clock.today()
        const { title = '', document = emptyDocument(newId()), period = null, roleId = null, tags = [] } = draft
        const record = entryRecordOf({ title, document, period, roleId, tags }, createdOn)
        expectRole(db, record)
        insertEntry(db, record, { id, createdOn, createdAt: clock.now() })
        return get(id)
      }),

    save: entrySaver({ db, clock, versions }),

    moveToTrash: ({ id }) => write(db, () => expectMoved(updateEntryDeletedAt(db, id, clock.now()))),
    restore: ({ id }) => write(db, () => expectMoved(updateEntryDeletedAt(db, id, null))),
    deleteForGood: ({ ids }) =>
      write(db, () => {
        for (const id of ids) expectMoved(deleteTrashedEntry(db, id))
      }),
  }
}

/** One empty paragraph, which is what the editor makes of nothing. */
function emptyDocument(blockId: string): RichText {
  const block = { version: 1, children: [], direction: null, format: '', indent: 0 }
  const paragraph = { ...block, type: 'paragraph', textFormat: 0, textStyle: '', $: { block: blockId } }
  return { root: { ...block, type: 'root', children: [paragraph] } }
}
