import type { StandIn } from '../../../shared/stand-ins.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

export function listStandIns(db: Database): StandIn[] {
  return statement<StandIn>(db, 'SELECT id, name, kind, standIn FROM standIn ORDER BY position').all({})
}

export function replaceStandIns(db: Database, standIns: readonly StandIn[]): void {
  statement(db, 'DELETE FROM standIn').run({})
  const sql = 'INSERT INTO standIn (position, id, name, kind, standIn) VALUES (@position, @id, @name, @kind, @standIn)'
  for (const [position, standIn] of standIns.entries()) changeOne(db, sql, { position, ...standIn })
}
