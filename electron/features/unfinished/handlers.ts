import type { JournalContract } from '../../../shared/contract.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { type Database, write } from '../../db/database.ts'
import { storableLine } from '../../db/storable.ts'
import { deleteUnfinished, insertUnfinished, listUnfinished } from './store.ts'

export function unfinishedHandlers({ db }: { db: Database }): Handlers<JournalContract>['unfinished'] {
  return {
    keep: texts =>
      write(db, () => {
        deleteUnfinished(db)
        for (const [id, text] of Object.entries(texts)) insertUnfinished(db, storableLine(id), text.toWellFormed())
      }),
    take: () => {
      const kept = listUnfinished(db)
      if (Object.keys(kept).length > 0) write(db, () => deleteUnfinished(db))
      return kept
    },
  }
}
