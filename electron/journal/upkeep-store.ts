import { changeOne, type Database, statement } from '../db/database.ts'

/** Days on which the journal was last looked after: opened for writing, and read through whole. */
export type Upkeep = { openedOn: string | null; checkedOn: string | null }

export function getUpkeep(db: Database): Upkeep {
  const found = statement<Upkeep>(db, 'SELECT openedOn, checkedOn FROM upkeep WHERE id = 1').get({})
  if (!found) throw new Error('the journal does not know when it was looked after')
  return found
}

export function updateUpkeep(db: Database, change: Partial<Upkeep>): void {
  const sql = 'UPDATE upkeep SET openedOn = @openedOn, checkedOn = @checkedOn WHERE id = 1'
  changeOne(db, sql, { ...getUpkeep(db), ...change })
}
