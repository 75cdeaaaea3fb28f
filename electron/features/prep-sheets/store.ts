import { z } from 'zod'
import { PrepSheet, withAllParts } from '../../../shared/prep-sheets.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

type Columns = Omit<PrepSheet, 'parts' | 'storyIds' | 'safe' | 'targetId'> & {
  parts: string
  storyIds: string
  safe: number
}

/** An empty target id is that of the sheet for no target in particular. */
const keyOf = (targetId: string | null) => targetId ?? ''

/** The sheet as it was left, without the stories that have gone into the trash since. */
export function findPrepSheet(db: Database, targetId: string | null): PrepSheet | null {
  const sql = `
    SELECT title, paper, density, safe, parts, (
      SELECT json_group_array(value ORDER BY key) FROM json_each(storyIds)
      WHERE value IN (SELECT id FROM story WHERE deletedAt IS NULL)
    ) AS storyIds FROM prepSheet WHERE targetId = @targetId`
  const found = statement<Columns>(db, sql).get({ targetId: keyOf(targetId) })
  if (!found) return null
  return {
    ...found,
    targetId,
    safe: found.safe === 1,
    parts: withAllParts(PrepSheet.shape.parts.parse(JSON.parse(found.parts))),
    storyIds: z.array(z.string()).parse(JSON.parse(found.storyIds)),
  }
}

export function replacePrepSheet(db: Database, sheet: PrepSheet): void {
  changeOne(
    db,
    `INSERT INTO prepSheet (targetId, title, paper, density, safe, parts, storyIds)
     VALUES (@targetId, @title, @paper, @density, @safe, @parts, @storyIds)
     ON CONFLICT (targetId) DO UPDATE SET title = @title, paper = @paper, density = @density, safe = @safe,
       parts = @parts, storyIds = @storyIds`,
    {
      ...sheet,
      targetId: keyOf(sheet.targetId),
      safe: sheet.safe ? 1 : 0,
      parts: JSON.stringify(sheet.parts),
      storyIds: JSON.stringify(sheet.storyIds),
    },
  )
}
