import type { LocalDay } from '../../../shared/day.ts'
import type { RichText } from '../../../shared/document.ts'
import type { Source } from '../../../shared/stories.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'
import { tryDocument } from '../../db/stored-document.ts'

/** A source as it is stored; whether its passage still stands is found when it is read. */
export type StoredSource = Omit<Source, 'state'>

export function insertSource(db: Database, storyId: string, position: number, source: StoredSource): void {
  const { id, passage, text, entryTitle } = source
  changeOne(
    db,
    `INSERT INTO source (id, storyId, position, entryId, entryTitle, blockId, "start", "end", quote, text)
     VALUES (@id, @storyId, @position, @entryId, @entryTitle, @blockId, @start, @end, @quote, @text)`,
    { id, storyId, position, text, entryTitle, ...passage },
  )
}

/** The sources of a story and those its text brought along from another one, with the titles their entries have now. */
export function listSources(db: Database, storyId: string, referenced: string[]): StoredSource[] {
  type Columns = Omit<StoredSource, 'passage'> & StoredSource['passage']
  return statement<Columns>(
    db,
    `SELECT source.id, entryId, blockId, "start", "end", quote, text, coalesce(entry.title, entryTitle) AS entryTitle
     FROM source LEFT JOIN entry ON entry.id = entryId
     WHERE storyId = @storyId OR source.id IN (SELECT value FROM json_each(@referenced))
     ORDER BY storyId <> @storyId, position`,
  )
    .all({ storyId, referenced: JSON.stringify(referenced) })
    .map(({ id, text, entryTitle, ...passage }) => ({ id, passage, text, entryTitle }))
}

/** The sources that are a story's own. */
export function listOwnSources(db: Database, storyId: string): StoredSource[] {
  return listSources(db, storyId, [])
}

export function sourceExists(db: Database, id: string): boolean {
  return statement(db, 'SELECT 1 AS found FROM source WHERE id = @id').get({ id }) !== undefined
}

export function nextSourcePosition(db: Database, storyId: string): number {
  const sql = 'SELECT coalesce(max(position) + 1, 0) AS position FROM source WHERE storyId = @storyId'
  return statement<{ position: number }>(db, sql).get({ storyId })?.position ?? 0
}

/**
 * Takes a source from a story. Where a copied sentence of another story still carries it, it becomes that one's. A source
 * that is another story's already stays there.
 */
export function removeSource(db: Database, storyId: string, sourceId: string): void {
  const heir = `(
    SELECT storyDocument.storyId FROM storyDocument
    WHERE storyDocument.storyId <> @storyId AND instr(json, json_quote(@sourceId)) > 0 LIMIT 1)`
  const own = 'WHERE id = @sourceId AND storyId = @storyId'
  const about = { storyId, sourceId }
  if (statement(db, `UPDATE source SET storyId = ${heir} ${own} AND ${heir} IS NOT NULL`).run(about).changes === 0)
    statement(db, `DELETE FROM source ${own}`).run(about)
}

/** The latest day of these entries, be they in the trash or not; a month counts with its last day. */
export function findLatestDay(db: Database, entryIds: readonly string[]): LocalDay | null {
  const sql = `
    SELECT max(CASE length(latest) WHEN 7 THEN date(latest || '-01', '+1 month', '-1 day') ELSE latest END) AS latest
    FROM (SELECT coalesce(happenedTo, happenedFrom) AS latest FROM entry WHERE id IN (SELECT value FROM json_each(@entryIds)))`
  return statement<{ latest: LocalDay | null }>(db, sql).get({ entryIds: JSON.stringify(entryIds) })?.latest ?? null
}

/** The title and document of an entry outside the trash; null also where the document cannot be read. */
export function findEntryText(db: Database, id: string): { title: string; document: RichText } | null {
  const sql = 'SELECT title, json FROM entry JOIN entryDocument ON entryId = id WHERE id = @id AND deletedAt IS NULL'
  const found = statement<{ title: string; json: string }>(db, sql).get({ id })
  const document = found && tryDocument(found.json)
  return document ? { title: found.title, document } : null
}
