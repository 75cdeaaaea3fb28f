import type { Rehearsal } from '../../../shared/rehearsals.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

export function listRehearsals(db: Database): Rehearsal[] {
  const sql = `
    SELECT rehearsal.id, storyId, targetId, question, followUp, seconds, rating, note, rehearsedOn, rehearsal.createdAt,
      (SELECT coalesce(sum(length(bytes)), 0) FROM recordingPiece WHERE rehearsalId = rehearsal.id) AS recordedBytes
    FROM rehearsal JOIN story ON story.id = storyId WHERE story.deletedAt IS NULL ORDER BY rehearsal.number DESC`
  return statement<Rehearsal>(db, sql).all({})
}

/** Adds the run, or changes the one with its id, which keeps its story and its day. */
export function upsertRehearsal(db: Database, rehearsal: Omit<Rehearsal, 'recordedBytes'>): void {
  changeOne(
    db,
    `INSERT INTO rehearsal (id, storyId, targetId, question, followUp, seconds, rating, note, rehearsedOn, createdAt)
     VALUES (@id, @storyId, @targetId, @question, @followUp, @seconds, @rating, @note, @rehearsedOn, @createdAt)
     ON CONFLICT (id) DO UPDATE SET targetId = @targetId, question = @question, followUp = @followUp,
       seconds = @seconds, rating = @rating, note = @note`,
    rehearsal,
  )
}

export function storyExists(db: Database, storyId: string): boolean {
  const sql = 'SELECT 1 FROM story WHERE id = @storyId AND deletedAt IS NULL'
  return statement(db, sql).get({ storyId }) !== undefined
}

/** False where there is no such run. */
export function deleteRehearsal(db: Database, id: string): boolean {
  return statement(db, 'DELETE FROM rehearsal WHERE id = @id').run({ id }).changes > 0
}
