import type { Unfinished } from '../../../shared/unfinished.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

export function listUnfinished(db: Database): Unfinished {
  const rows = statement<{ id: string; text: string }>(db, 'SELECT id, text FROM unfinished ORDER BY id').all({})
  return Object.fromEntries(rows.map(({ id, text }) => [id, text]))
}

export function insertUnfinished(db: Database, id: string, text: string): void {
  changeOne(db, 'INSERT INTO unfinished (id, text) VALUES (@id, @text)', { id, text })
}

export function deleteUnfinished(db: Database): void {
  statement(db, 'DELETE FROM unfinished').run({})
}
