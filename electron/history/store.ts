import type { Kept, VersionReason, VersionRow } from '../../shared/history.ts'
import { changeOne, type Database, statement } from '../db/database.ts'
import type { WordChanges } from './count-changes.ts'
import type { Snapshot, StoredVersion } from './snapshot.ts'

const columnOf: Record<Kept['kind'], 'entryId' | 'storyId'> = { entry: 'entryId', story: 'storyId' }

/** Newest first, in the order in which they were made: a clock may go back. */
export function listVersions(db: Database, { kind, id }: Kept): VersionRow[] {
  return statement<VersionRow>(
    db,
    `SELECT number, reason, savedAt, title, words, added, removed FROM version
     WHERE ${columnOf[kind]} = @id ORDER BY number DESC`,
  ).all({ id })
}

const contentColumns = 'number, entryId, storyId, revision, reason, savedAt, title, text, document, fields'
const content = `SELECT ${contentColumns} FROM version JOIN versionText ON versionNumber = number`

type ContentColumns = Snapshot & {
  number: number
  reason: VersionReason
  entryId: string | null
  storyId: string | null
}

export function findVersion(db: Database, number: number): StoredVersion | null {
  return versionOf(statement<ContentColumns>(db, `${content} WHERE number = @number`).get({ number }))
}

export function findNewestVersion(db: Database, { kind, id }: Kept): StoredVersion | null {
  const sql = `${content} WHERE ${columnOf[kind]} = @id ORDER BY number DESC LIMIT 1`
  return versionOf(statement<ContentColumns>(db, sql).get({ id }))
}

function versionOf(columns: ContentColumns | undefined): StoredVersion | null {
  if (!columns) return null
  const { entryId, storyId, ...version } = columns
  return { ...version, of: entryId === null ? { kind: 'story', id: storyId ?? '' } : { kind: 'entry', id: entryId } }
}

export function insertVersion(
  db: Database,
  { kind, id }: Kept,
  version: Snapshot & WordChanges & { reason: VersionReason },
): number {
  const { document, text, fields, ...narrow } = version
  const row = statement<{ number: number }>(
    db,
    `INSERT INTO version (${columnOf[kind]}, revision, reason, savedAt, title, words, added, removed)
     VALUES (@id, @revision, @reason, @savedAt, @title, @words, @added, @removed) RETURNING number`,
  ).get({ id, ...narrow })
  if (!row) throw new Error('the version was not kept')
  const sql =
    'INSERT INTO versionText (versionNumber, text, document, fields) VALUES (@number, @text, @document, @fields)'
  changeOne(db, sql, { number: row.number, text, document, fields })
  return row.number
}

export function updateVersion(db: Database, number: number, version: Snapshot & WordChanges): void {
  const { document, text, fields, ...narrow } = version
  changeOne(
    db,
    `UPDATE version SET revision = @revision, savedAt = @savedAt, title = @title,
       words = @words, added = @added, removed = @removed WHERE number = @number`,
    { number, ...narrow },
  )
  const sql =
    'UPDATE versionText SET text = @text, document = @document, fields = @fields WHERE versionNumber = @number'
  changeOne(db, sql, { number, text, document, fields })
}

export function updateCounts(db: Database, number: number, counts: WordChanges): void {
  const sql = 'UPDATE version SET words = @words, added = @added, removed = @removed WHERE number = @number'
  changeOne(db, sql, { number, ...counts })
}

export function deleteVersions(db: Database, numbers: readonly number[]): void {
  const sql = 'DELETE FROM version WHERE number IN (SELECT value FROM json_each(@numbers))'
  statement(db, sql).run({ numbers: JSON.stringify(numbers) })
}

export function getVersionText(db: Database, number: number): string {
  const sql = 'SELECT text FROM versionText WHERE versionNumber = @number'
  const found = statement<{ text: string }>(db, sql).get({ number })
  if (!found) throw new Error('the version has no text')
  return found.text
}

/** Everything outside the trash that has, or may come to have, a history. */
export function listKept(db: Database): Kept[] {
  return statement<Kept>(
    db,
    `SELECT 'entry' AS kind, id FROM entry WHERE deletedAt IS NULL
     UNION ALL SELECT 'story', id FROM story WHERE deletedAt IS NULL`,
  ).all({})
}

/** What has more versions than `least`, be it in the trash or not. */
export function listKeptWithMore(db: Database, least: number): Kept[] {
  return statement<Kept>(
    db,
    `SELECT 'entry' AS kind, entryId AS id FROM version WHERE entryId IS NOT NULL GROUP BY entryId HAVING count(*) > @least
     UNION ALL
     SELECT 'story', storyId FROM version WHERE storyId IS NOT NULL GROUP BY storyId HAVING count(*) > @least`,
  ).all({ least })
}
