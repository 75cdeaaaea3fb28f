import type { Role } from '../../../shared/roles.ts'
import { changeOne, type Database, statement } from '../../db/database.ts'

/** The later start first, as the groups of the journal's list. */
export function listRoles(db: Database): Role[] {
  const sql = `SELECT id, employer, title, "from", "to" FROM role ORDER BY coalesce("from", '') DESC, id DESC`
  return statement<Role>(db, sql).all({})
}

export function insertRole(db: Database, role: Role): void {
  const sql = 'INSERT INTO role (id, employer, title, "from", "to") VALUES (@id, @employer, @title, @from, @to)'
  changeOne(db, sql, role)
}

/** Changes a role, and with it the place of its entries in the list. False where there is no such role. */
export function updateRole(db: Database, role: Role): boolean {
  const sql = 'UPDATE role SET employer = @employer, title = @title, "from" = @from, "to" = @to WHERE id = @id'
  if (statement(db, sql).run(role).changes === 0) return false
  const groupKey = `${role.from ?? ''}#${role.id}`
  const regroup = 'UPDATE entry SET groupKey = @groupKey WHERE roleId = @roleId AND groupKey <> @groupKey'
  statement(db, regroup).run({ roleId: role.id, groupKey })
  return true
}
