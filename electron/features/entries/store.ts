import { z } from 'zod'
import type { Period } from '../../../shared/day.ts'
import type { Entry, EntryGroup, EntryRow, LensState } from '../../../shared/entries.ts'
import type { Thrown } from '../../../shared/trash.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'
import type { StoredRevision } from '../../db/revision.ts'
import { readDocument } from '../../db/stored-document.ts'
import type { EntryRecord } from './entry-record.ts'

/** Where a row stands in the list. */
export type EntryPosition = { sortYear: number; groupKey: string; sortDay: string; id: string }

export type StoredEntry = {
  [Field in 'savedAt' | 'title' | 'text' | 'document']: string
} & { revision: number; period: Period | null; roleId: string | null; tags: string[] }

type EntryRowColumns = {
  id: string
  title: string
  preview: string
  happenedFrom: string | null
  happenedTo: string | null
  sortDay: string
  sortYear: number
  groupKey: string
  lensWho: LensState
  lensWhy: LensState
  lensHowMuch: LensState
  roleId: string | null
  employer: string | null
  roleTitle: string | null
  roleFrom: string | null
  roleTo: string | null
}

const rowColumns = `
  entry.id, entry.title, preview, happenedFrom, happenedTo, sortDay, sortYear, groupKey,
  lensWho, lensWhy, lensHowMuch, roleId,
  role.employer, role.title AS roleTitle, role."from" AS roleFrom, role."to" AS roleTo`

/** The key by which a role's entries stand together: its later start first, entries without a role last. */
const groupKeyOfRole = `coalesce((SELECT coalesce("from", '') || '#' || id FROM role WHERE id = @roleId), '')`

/** Rows in the order of the list, those after `after`. */
export function listEntries(
  db: Database,
  after: EntryPosition,
  limit: number,
): { row: EntryRow; position: EntryPosition }[] {
  return statement<EntryRowColumns>(
    db,
    `SELECT ${rowColumns} FROM entry LEFT JOIN role ON role.id = entry.roleId
     WHERE deletedAt IS NULL AND (sortYear, groupKey, sortDay, entry.id) < (@sortYear, @groupKey, @sortDay, @id)
     ORDER BY sortYear DESC, groupKey DESC, sortDay DESC, entry.id DESC LIMIT @limit`,
  )
    .all({ ...after, limit })
    .map(columns => ({ row: rowOf(columns), position: positionOf(columns) }))
}

export function listEntryGroups(db: Database): EntryGroup[] {
  return statement<EntryGroup>(
    db,
    `SELECT sortYear AS year, nullif(substr(groupKey, instr(groupKey, '#') + 1), '') AS roleId, count(*) AS count
     FROM entry WHERE deletedAt IS NULL
     GROUP BY sortYear, groupKey ORDER BY sortYear DESC, groupKey DESC`,
  ).all({})
}

export function listTrashedEntries(db: Database): Thrown[] {
  const sql = `SELECT id, iif(title = '', preview, title) AS title, deletedAt FROM entry
    WHERE deletedAt IS NOT NULL ORDER BY deletedAt DESC`
  return statement<Thrown>(db, sql).all({})
}

/** Deletes an entry of the trash with its versions. What stories took from it keeps its title. False where it is not in the trash. */
export function deleteTrashedEntry(db: Database, id: string): boolean {
  const title = '(SELECT title FROM entry WHERE id = @id)'
  statement(db, `UPDATE source SET entryTitle = ${title} WHERE entryId = @id AND ${title} IS NOT NULL`).run({ id })
  return statement(db, 'DELETE FROM entry WHERE id = @id AND deletedAt IS NOT NULL').run({ id }).changes === 1
}

/** Each tag that an entry outside the trash carries, by name. Leaps from tag to tag, however many entries carry one. */
export function listTags(db: Database): string[] {
  return statement<{ tag: string }>(
    db,
    `WITH RECURSIVE known (tag) AS (
       SELECT min(tag) FROM entryTag
       UNION ALL
       SELECT (SELECT min(tag) FROM entryTag WHERE tag > known.tag) FROM known WHERE known.tag IS NOT NULL
     )
     SELECT tag FROM known WHERE EXISTS (
       SELECT 1 FROM entryTag JOIN entry ON entry.id = entryId WHERE entryTag.tag = known.tag AND deletedAt IS NULL
     )
     ORDER BY tag COLLATE NOCASE, tag`,
  )
    .all({})
    .map(({ tag }) => tag)
}

/** An entry outside the trash. */
export function findEntry(db: Database, id: string): Entry | null {
  type Columns = { [Field in 'id' | 'title' | 'createdAt' | 'updatedAt' | 'json' | 'tags']: string } & {
    happenedFrom: string | null
    happenedTo: string | null
    roleId: string | null
    revision: number
  }
  const columns = statement<Columns>(
    db,
    `SELECT id, title, happenedFrom, happenedTo, roleId, revision, createdAt, updatedAt, json,
       (SELECT json_group_array(tag ORDER BY position) FROM entryTag WHERE entryId = @id) AS tags
     FROM entry JOIN entryDocument ON entryId = id WHERE id = @id AND deletedAt IS NULL`,
  ).get({ id })
  if (!columns) return null
  const { happenedFrom, happenedTo, json, tags, ...entry } = columns
  return {
    ...entry,
    document: readDocument(json),
    period: periodOf(happenedFrom, happenedTo),
    tags: z.array(z.string()).parse(JSON.parse(tags)),
  }
}

/** An entry whole, be it in the trash or not, with its document as it is stored, which may not be readable. */
export function findStoredEntry(db: Database, id: string): StoredEntry | null {
  type Columns = Omit<StoredEntry, 'period' | 'tags'> & {
    happenedFrom: string | null
    happenedTo: string | null
    tags: string
  }
  const columns = statement<Columns>(
    db,
    `SELECT revision, updatedAt AS savedAt, title, text, json AS document, happenedFrom, happenedTo, roleId,
       (SELECT json_group_array(tag ORDER BY position) FROM entryTag WHERE entryId = @id) AS tags
     FROM entry JOIN entryText ON entryText.entryId = id JOIN entryDocument ON entryDocument.entryId = id
     WHERE id = @id`,
  ).get({ id })
  if (!columns) return null
  const { happenedFrom, happenedTo, tags, ...stored } = columns
  return { ...stored, period: periodOf(happenedFrom, happenedTo), tags: z.array(z.string()).parse(JSON.parse(tags)) }
}

/** "Operations lead, Northwind"; null where there is no such role. */
export function findRoleName(db: Database, id: string): string | null {
  const sql = `SELECT iif(title = '', employer, title || ', ' || employer) AS name FROM role WHERE id = @id`
  return statement<{ name: string }>(db, sql).get({ id })?.name ?? null
}

/** Of an entry, be it in the trash or not. */
export function findRevision(db: Database, id: string): (StoredRevision & { createdOn: string }) | null {
  const sql = 'SELECT revision, createdOn, updatedAt FROM entry WHERE id = @id'
  return statement<StoredRevision & { createdOn: string }>(db, sql).get({ id }) ?? null
}

/** Whether an entry already holds exactly this. */
export function holdsRecord(db: Database, id: string, record: EntryRecord): boolean {
  const sql = `
    SELECT 1 AS found FROM entry JOIN entryDocument ON entryId = id
    WHERE id = @id AND title = @title AND happenedFrom IS @happenedFrom AND happenedTo IS @happenedTo
      AND roleId IS @roleId AND json = @document
      AND (SELECT json_group_array(tag ORDER BY position) FROM entryTag WHERE entryId = @id) = @tags`
  const { title, happenedFrom, happenedTo, roleId, document } = record
  const tags = JSON.stringify(record.tags)
  return statement(db, sql).get({ id, title, happenedFrom, happenedTo, roleId, document, tags }) !== undefined
}

export function roleExists(db: Database, id: string): boolean {
  return statement(db, 'SELECT 1 AS found FROM role WHERE id = @id').get({ id }) !== undefined
}

export function insertEntry(
  db: Database,
  record: EntryRecord,
  about: { id: string; createdOn: string; createdAt: string },
): void {
  changeOne(
    db,
    `INSERT INTO entry (id, title, preview, happenedFrom, happenedTo, createdOn, sortDay, sortYear, groupKey, roleId,
       lensWho, lensWhy, lensHowMuch, revision, createdAt, updatedAt)
     VALUES (@id, @title, @preview, @happenedFrom, @happenedTo, @createdOn, @sortDay, @sortYear, ${groupKeyOfRole}, @roleId,
       @lensWho, @lensWhy, @lensHowMuch, 1, @createdAt, @createdAt)`,
    { ...narrowColumnsOf(record), ...about },
  )
  const { id } = about
  changeOne(db, 'INSERT INTO entryText (entryId, text) VALUES (@id, @text)', { id, text: record.text })
  changeOne(db, 'INSERT INTO entryDocument (entryId, json) VALUES (@id, @json)', { id, json: record.document })
  insertTags(db, id, record.tags)
}

export function updateEntry(
  db: Database,
  record: EntryRecord,
  about: { id: string; revision: number; updatedAt: string },
): void {
  changeOne(
    db,
    `UPDATE entry SET title = @title, preview = @preview, happenedFrom = @happenedFrom, happenedTo = @happenedTo,
       sortDay = @sortDay, sortYear = @sortYear, groupKey = ${groupKeyOfRole}, roleId = @roleId,
       lensWho = @lensWho, lensWhy = @lensWhy, lensHowMuch = @lensHowMuch, revision = @revision, updatedAt = @updatedAt
     WHERE id = @id`,
    { ...narrowColumnsOf(record), ...about },
  )
  const { id } = about
  changeOne(db, 'UPDATE entryText SET text = @text WHERE entryId = @id', { id, text: record.text })
  changeOne(db, 'UPDATE entryDocument SET json = @json WHERE entryId = @id', { id, json: record.document })
  replaceTags(db, id, record.tags)
}

/** Puts an entry into the trash or, with `deletedAt` null, takes it out. False where there was nothing to do. */
export function updateEntryDeletedAt(db: Database, id: string, deletedAt: string | null): boolean {
  const sql =
    'UPDATE entry SET deletedAt = @deletedAt WHERE id = @id AND (deletedAt IS NULL) = (@deletedAt IS NOT NULL)'
  return statement(db, sql).run({ id, deletedAt }).changes === 1
}

/** Most saves leave the tags alone, and then nothing of them is written. */
function replaceTags(db: Database, entryId: string, tags: string[]): void {
  const sql = 'SELECT json_group_array(tag ORDER BY position) AS tags FROM entryTag WHERE entryId = @entryId'
  const stored = statement<{ tags: string }>(db, sql).get({ entryId })
  if (stored?.tags === JSON.stringify(tags)) return
  statement(db, 'DELETE FROM entryTag WHERE entryId = @entryId').run({ entryId })
  insertTags(db, entryId, tags)
}

function insertTags(db: Database, entryId: string, tags: string[]): void {
  for (const [position, tag] of tags.entries()) {
    changeOne(db, 'INSERT INTO entryTag (entryId, position, tag) VALUES (@entryId, @position, @tag)', {
      entryId,
      position,
      tag,
    })
  }
}

function narrowColumnsOf(record: EntryRecord): Record<string, unknown> {
  const { lenses, tags, text, document, ...narrow } = record
  return { ...narrow, lensWho: lenses.who, lensWhy: lenses.why, lensHowMuch: lenses['how-much'] }
}

function rowOf(columns: EntryRowColumns): EntryRow {
  const { id, title, preview, roleId, employer } = columns
  const role =
    roleId === null || employer === null
      ? null
      : { id: roleId, employer, title: columns.roleTitle ?? '', from: columns.roleFrom, to: columns.roleTo }
  return {
    id,
    title,
    preview,
    period: periodOf(columns.happenedFrom, columns.happenedTo),
    year: columns.sortYear,
    role,
    lenses: { who: columns.lensWho, why: columns.lensWhy, 'how-much': columns.lensHowMuch },
  }
}

function positionOf({ sortYear, groupKey, sortDay, id }: EntryRowColumns): EntryPosition {
  return { sortYear, groupKey, sortDay, id }
}

function periodOf(from: string | null, to: string | null): Period | null {
  return from === null ? null : { from, to }
}
