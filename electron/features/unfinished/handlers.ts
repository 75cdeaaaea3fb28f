import type { JournalContract } from '../../../shared/contract.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { type Database, write } from '../../db/database.ts'
import { storableLine } from '../../db/storable.ts'
import { deleteUnfinished, listUnfinished, setUnfinished } from './store.ts'

export function unfinishedHandlers({ db }: { db: Database }): Handlers<JournalContract>['unfinished'] {
  return {
    list: () => listUnfinished(db),
    keep: texts =>
      write(db, () => {
        for (const [form, text] of Object.entries(texts)) {
          const id = storableLine(form)
          if (text === '') deleteUnfinished(db, id)
          else setUnfinished(db, id, text.toWellFormed())
        }
      }),
  }
}
