import { z } from 'zod'
import { Period } from '../../../shared/day.ts'
import type { EntryDraft, Saved } from '../../../shared/entries.ts'
import type { VersionDetail } from '../../../shared/history.ts'
import { formatPeriod } from '../../../shared/rough-day.ts'
import type { Database } from '../../db/database.ts'
import { parseJson } from '../../db/parse-json.ts'
import { readDocument } from '../../db/stored-document.ts'
import type { Snapshot } from '../../history/snapshot.ts'
import type { EntryRecord } from './entry-record.ts'
import { findRoleName, findStoredEntry } from './store.ts'

/** What an entry holds beside title and text. */
const Fields = z.object({ period: Period.nullable(), roleId: z.string().nullable(), tags: z.array(z.string()) })
type Fields = z.infer<typeof Fields>

type Request = { id: string; baseRevision: number; draft: EntryDraft }

const noFields: Fields = { period: null, roleId: null, tags: [] }

/** An entry as it is stored now, be it in the trash or not. */
export function presentEntry(db: Database, id: string): Snapshot | null {
  const stored = findStoredEntry(db, id)
  if (!stored) return null
  const { period, roleId, tags, ...snapshot } = stored
  return { ...snapshot, fields: JSON.stringify({ period, roleId, tags }) }
}

/** What a save brought, as a version. */
export function entrySnapshotOf(record: EntryRecord, revision: number, savedAt: string): Snapshot {
  const { title, text, document, roleId, tags } = record
  const period = record.happenedFrom === null ? null : { from: record.happenedFrom, to: record.happenedTo }
  return { revision, savedAt, title, text, document, fields: JSON.stringify({ period, roleId, tags }) }
}

/** Saves a version in the place of what is there. A role that is gone by now is left out. */
export function putEntryBack(db: Database, save: (request: Request) => Saved) {
  return (id: string, baseRevision: number, { title, document, fields }: Snapshot): Saved => {
    const { roleId, ...kept } = fieldsOf(fields)
    const role = roleId !== null && findRoleName(db, roleId) !== null ? roleId : null
    return save({ id, baseRevision, draft: { title, document: readDocument(document), ...kept, roleId: role } })
  }
}

export function entryDetailsOf(db: Database, fields: string): VersionDetail[] {
  const { period, roleId, tags } = fieldsOf(fields)
  const details: VersionDetail[] = []
  if (period) details.push({ label: 'When', text: formatPeriod(period) })
  if (roleId !== null) details.push({ label: 'Role', text: findRoleName(db, roleId) ?? 'a role that is gone' })
  if (tags.length > 0) details.push({ label: 'Tags', text: tags.join(', ') })
  return details
}

/** Fields of another shape than today's say nothing rather than keep their version from being shown. */
function fieldsOf(json: string): Fields {
  return Fields.safeParse(parseJson(json)).data ?? noFields
}
