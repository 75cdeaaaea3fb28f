import { z } from 'zod'
import type { OwnQuestion } from '../../../shared/questions.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

export function listQuestions(db: Database): OwnQuestion[] {
  const sql = 'SELECT id, text, principleIds FROM question ORDER BY number'
  return statement<{ id: string; text: string; principleIds: string }>(db, sql)
    .all({})
    .map(row => ({ ...row, principleIds: z.array(z.string()).parse(JSON.parse(row.principleIds)) }))
}

/** Adds the question, or changes the one with its id. */
export function upsertQuestion(db: Database, { id, text, principleIds }: OwnQuestion): void {
  changeOne(
    db,
    `INSERT INTO question (id, text, principleIds) VALUES (@id, @text, @principleIds)
     ON CONFLICT (id) DO UPDATE SET text = @text, principleIds = @principleIds`,
    { id, text, principleIds: JSON.stringify(principleIds) },
  )
}

/** Taking away what is gone already changes nothing. */
export function deleteQuestion(db: Database, id: string): void {
  statement(db, 'DELETE FROM question WHERE id = @id').run({ id })
}
