import type { JournalContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { type Database, write } from '../../db/database.ts'
import { storableLine } from '../../db/storable.ts'
import { deletePieces, listPieces, rehearsalExists, upsertPiece } from './store.ts'

export function recordingsHandlers({ db }: { db: Database }): Handlers<JournalContract>['recordings'] {
  return {
    append: ({ rehearsalId, position, type, bytes }) =>
      write(db, () => {
        if (!rehearsalExists(db, rehearsalId)) throw gone
        upsertPiece(db, { rehearsalId, position, type: storableLine(type), bytes })
      }),
    get: ({ rehearsalId }) => {
      const pieces = listPieces(db, rehearsalId)
      const [first] = pieces
      if (!first) throw new CallError('not-found', 'There is no recording of this rehearsal.')
      return { type: first.type, bytes: new Uint8Array(Buffer.concat(pieces.map(({ bytes }) => bytes))) }
    },
    remove: ({ rehearsalId }) => write(db, () => deletePieces(db, rehearsalId)),
  }
}

const gone = new CallError('not-found', 'The rehearsal that this recording belongs to is no longer there.')
