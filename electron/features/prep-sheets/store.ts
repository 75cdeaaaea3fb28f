import { z } from 'zod'
import type { PrepSheet } from '../../../shared/prep-sheets.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

/** The sheet as it was left, without the stories that have gone into the trash since. */
export function findPrepSheet(db: Database): PrepSheet | null {
  const sql = `
    SELECT title, paper, (
      SELECT json_group_array(value ORDER BY key) FROM json_each(storyIds)
      WHERE value IN (SELECT id FROM story WHERE deletedAt IS NULL)
    ) AS storyIds FROM prepSheet WHERE id = 1`
  const found = statement<Pick<PrepSheet, 'title' | 'paper'> & { storyIds: string }>(db, sql).get({})
  return found ? { ...found, storyIds: z.array(z.string()).parse(JSON.parse(found.storyIds)) } : null
}

export function listReadyStoryIds(db: Database): string[] {
  const sql = "SELECT id FROM story WHERE status = 'ready' AND deletedAt IS NULL ORDER BY number DESC LIMIT 500"
  return statement<{ id: string }>(db, sql)
    .all({})
    .map(({ id }) => id)
}

export function replacePrepSheet(db: Database, sheet: PrepSheet): void {
  changeOne(
    db,
    `INSERT INTO prepSheet (id, title, paper, storyIds) VALUES (1, @title, @paper, @storyIds)
     ON CONFLICT (id) DO UPDATE SET title = @title, paper = @paper, storyIds = @storyIds`,
    { ...sheet, storyIds: JSON.stringify(sheet.storyIds) },
  )
}
