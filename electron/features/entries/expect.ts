import { CallError } from '../../../shared/errors.ts'
import type { Database } from '../../db/database.ts'
import { roleExists } from './store.ts'

export function expectRole(db: Database, { roleId }: { roleId: string | null }): void {
  if (roleId !== null && !roleExists(db, roleId)) {
    throw new CallError('not-found', 'The role of this entry no longer exists. Choose another one.')
  }
}

export function missingEntry(): never {
  throw new CallError('not-found', 'This entry is not in the journal. It may be in the trash.')
}
