import type { JournalContract } from '../../../shared/contract.ts'
import type { RichText } from '../../../shared/document.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { Clock } from '../../db/clock.ts'
import { type Database, write } from '../../db/database.ts'
import { expectBase } from '../../db/revision.ts'
import { cursorOf, firstPosition, positionAt } from './cursor.ts'
import { type EntryRecord, entryRecordOf } from './entry-record.ts'
import {
  findEntry,
  findRevision,
  holdsRecord,
  insertEntry,
  listEntries,
  listEntryGroups,
  listTags,
  listTrashedEntries,
  roleExists,
  updateEntry,
  updateEntryDeletedAt,
} from './store.ts'

type Surroundings = { db: Database; clock: Clock; newId: () => string }

export function entriesHandlers({ db, clock, newId }: Surroundings): Handlers<JournalContract>['entries'] {
  const get = (id: string) => findEntry(db, id) ?? missing()

  const expectRole = ({ roleId }: EntryRecord): void => {
    if (roleId !== null && !roleExists(db, roleId)) {
      throw new CallError('not-found', 'The role of this entry no longer exists. Choose another one.')
    }
  }

  const expectMoved = (moved: boolean): void => {
    if (!moved) missing()
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
        expectRole(record)
        insertEntry(db, record, { id, createdOn, createdAt: clock.now() })
        return get(id)
      }),

    save: ({ id, baseRevision, draft }) =>
      write(db, () => {
        const stored = findRevision(db, id) ?? missing()
        const record = entryRecordOf(draft, stored.createdOn)
        const already = expectBase(stored, baseRevision, 'entry', () => holdsRecord(db, id, record))
        if (already) return already
        expectRole(record)
        const saved = { revision: baseRevision + 1, savedAt: clock.now() }
        updateEntry(db, record, { id, revision: saved.revision, updatedAt: saved.savedAt })
        return saved
      }),

    moveToTrash: ({ id }) => write(db, () => expectMoved(updateEntryDeletedAt(db, id, clock.now()))),
    restore: ({ id }) => write(db, () => expectMoved(updateEntryDeletedAt(db, id, null))),
  }
}

function missing(): never {
  throw new CallError('not-found', 'This entry is not in the journal. It may be in the trash.')
}

/** One empty paragraph, which is what the editor makes of nothing. */
function emptyDocument(blockId: string): RichText {
  const block = { version: 1, children: [], direction: null, format: '', indent: 0 }
  const paragraph = { ...block, type: 'paragraph', textFormat: 0, textStyle: '', $: { block: blockId } }
  return { root: { ...block, type: 'root', children: [paragraph] } }
}
