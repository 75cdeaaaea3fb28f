import type { JournalContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { type Database, write } from '../../db/database.ts'
import { storableLine } from '../../db/storable.ts'
import { listStandIns, replaceStandIns } from './store.ts'

export function standInsHandlers({ db }: { db: Database }): Handlers<JournalContract>['standIns'] {
  return {
    list: () => listStandIns(db),
    set: ({ standIns }) => {
      const storable = standIns.map(each => ({
        ...each,
        id: storableLine(each.id),
        name: storableLine(each.name).trim(),
        standIn: storableLine(each.standIn).trim(),
      }))
      for (const { name } of storable)
        if (storable.filter(other => other.name.toLowerCase() === name.toLowerCase()).length > 1)
          throw new CallError('invalid-input', `“${name}” stands in the list twice. Take one of the two out.`)
      write(db, () => replaceStandIns(db, storable))
    },
  }
}
