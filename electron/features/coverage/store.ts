import type { RichText } from '../../../shared/document.ts'
import { type Database, statement } from '../../db/database.ts'
import { readDocument } from '../../db/stored-document.ts'

export type TextOfEntry = { id: string; title: string; text: string }

/** The newest entries that no story comes from, with their plain text. */
export function listUntoldTexts(db: Database, limit: number): TextOfEntry[] {
  const sql = `
    SELECT entry.id, title, text FROM entry JOIN entryText ON entryId = entry.id
    WHERE deletedAt IS NULL AND NOT EXISTS (
      SELECT 1 FROM source JOIN story ON story.id = source.storyId
      WHERE source.entryId = entry.id AND story.deletedAt IS NULL)
    ORDER BY sortYear DESC, groupKey DESC, sortDay DESC, entry.id DESC LIMIT @limit`
  return statement<TextOfEntry>(db, sql).all({ limit })
}

export function getEntryDocument(db: Database, entryId: string): RichText {
  const found = statement<{ json: string }>(db, 'SELECT json FROM entryDocument WHERE entryId = @entryId').get({
    entryId,
  })
  if (!found) throw new Error('an entry without its document')
  return readDocument(found.json)
}

/** Each story counts the entry that most of its sentences come from. */
export function countExperiences(db: Database): number {
  const sql = `
    SELECT count(DISTINCT entryId) AS count FROM (
      SELECT entryId, row_number() OVER (PARTITION BY storyId ORDER BY count(*) DESC, min(position)) AS rank
      FROM source JOIN story ON story.id = storyId WHERE deletedAt IS NULL GROUP BY storyId, entryId)
    WHERE rank = 1`
  return statement<{ count: number }>(db, sql).get({})?.count ?? 0
}

/** The principles that one of a framework of the person's own is related to; null where it is in none of them. */
export function findOwnRelated(db: Database, principleId: string): string | null {
  const sql = `
    SELECT json_extract(value, '$.related') AS related FROM framework, json_each(framework.json, '$.principles')
    WHERE json_extract(value, '$.id') = @principleId LIMIT 1`
  return statement<{ related: string }>(db, sql).get({ principleId })?.related ?? null
}
