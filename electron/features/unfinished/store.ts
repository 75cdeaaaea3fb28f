import type { Unfinished } from '../../../shared/unfinished.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

export function listUnfinished(db: Database): Unfinished {
  const rows = statement<{ id: string; text: string }>(db, 'SELECT id, text FROM unfinished ORDER BY id').all({})
  return Object.fromEntries(rows.map(({ id, text }) => [id, text]))
}

export function setUnfinished(db: Database, id: string, text: string): void {
  const sql =
    'INSERT INTO unfinished (id, text) VALUES (@id, @text) ON CONFLICT (id) DO UPDATE SET text = excluded.text'
  changeOne(db, sql, { id, text })
}

/** Of a form of which nothing is kept there is nothing to delete. */
export function deleteUnfinished(db: Database, id: string): void {
  statement(db, 'DELETE FROM unfinished WHERE id = @id').run({ id })
}
