import type { JournalContract } from '../../../shared/contract.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { type Database, write } from '../../db/database.ts'
import { storableLine } from '../../db/storable.ts'
import { findPrepSheet, replacePrepSheet } from './store.ts'

export function prepSheetsHandlers({ db }: { db: Database }): Handlers<JournalContract>['prepSheets'] {
  return {
    get: ({ targetId }) => findPrepSheet(db, targetId),
    save: sheet => write(db, () => replacePrepSheet(db, { ...sheet, title: storableLine(sheet.title) })),
  }
}
