import type { JournalContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { endsBeforeStart, type Role } from '../../../shared/roles.ts'
import { type Database, write } from '../../db/database.ts'
import { storableLine } from '../../db/storable.ts'
import { insertRole, listRoles, updateRole } from './store.ts'

type Surroundings = { db: Database; newId: () => string }

export function rolesHandlers({ db, newId }: Surroundings): Handlers<JournalContract>['roles'] {
  return {
    list: () => listRoles(db),
    create: draft =>
      write(db, () => {
        const role = storable({ id: newId(), ...draft })
        insertRole(db, role)
        return role
      }),
    update: draft =>
      write(db, () => {
        const role = storable(draft)
        if (!updateRole(db, role)) throw new CallError('not-found', 'This role no longer exists.')
        return role
      }),
  }
}

function storable(role: Role): Role {
  const employer = storableLine(role.employer).trim()
  if (employer === '') throw new CallError('invalid-input', 'Name the employer.')
  if (endsBeforeStart(role)) throw new CallError('invalid-input', 'The end is before the start.')
  return { ...role, employer, title: storableLine(role.title).trim() }
}
