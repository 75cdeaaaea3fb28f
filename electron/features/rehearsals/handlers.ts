import type { JournalContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { Clock } from '../../db/clock.ts'
import { type Database, write } from '../../db/database.ts'
import { storableLine, storableText } from '../../db/storable.ts'
import { deleteRehearsal, listRehearsals, storyExists, upsertRehearsal } from './store.ts'

type Surroundings = { db: Database; clock: Clock }

export function rehearsalsHandlers({ db, clock }: Surroundings): Handlers<JournalContract>['rehearsals'] {
  return {
    list: () => listRehearsals(db),
    save: draft =>
      write(db, () => {
        if (!storyExists(db, draft.storyId))
          throw new CallError('not-found', 'This story is no longer there. Restore it from the trash to rehearse it.')
        upsertRehearsal(db, {
          ...draft,
          id: storableLine(draft.id),
          targetId: draft.targetId && storableLine(draft.targetId),
          question: storableLine(draft.question),
          followUp: storableLine(draft.followUp),
          note: storableText(draft.note),
          rehearsedOn: clock.today(),
          createdAt: clock.now(),
        })
      }),
    remove: ({ id }) =>
      write(db, () => {
        if (!deleteRehearsal(db, id)) throw new CallError('not-found', 'This rehearsal is no longer there.')
      }),
  }
}
