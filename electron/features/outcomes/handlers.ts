import type { JournalContract } from '../../../shared/contract.ts'
import { blocksOf } from '../../../shared/document.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import { dayBefore, dueAfter, longestAskedDays, type OpenOutcome, tellsResult } from '../../../shared/outcomes.ts'
import type { Clock } from '../../db/clock.ts'
import { type Database, write } from '../../db/database.ts'
import { readDocument } from '../../db/stored-document.ts'
import { type Candidate, deleteDismissal, insertDismissal, isDismissed, listCandidates } from './store.ts'

/** So many entries are read at most, and so many asked about at a time. */
const mostRead = 20
const mostAsked = 3

export function outcomesHandlers({ db, clock }: { db: Database; clock: Clock }): Handlers<JournalContract>['outcomes'] {
  const askedOf = ({ id, title, createdOn, json }: Candidate): OpenOutcome[] => {
    const afterDays = dueAfter(createdOn, clock.today())
    if (afterDays === null || isDismissed(db, id, afterDays)) return []
    const blocks = blocksOf(readDocument(json))
    const silent = blocks.every(({ text }) => text.trim() === '')
    return silent || tellsResult(blocks) ? [] : [{ entryId: id, title, writtenOn: createdOn, afterDays }]
  }
  return {
    list: () => {
      const today = clock.today()
      const between = { from: dayBefore(today, longestAskedDays), to: dayBefore(today, 30) }
      const asked: OpenOutcome[] = []
      for (const candidate of listCandidates(db, between, mostRead)) {
        asked.push(...askedOf(candidate))
        if (asked.length === mostAsked) break
      }
      return asked
    },
    dismiss: ({ entryId, afterDays }) =>
      write(db, () => {
        if (!insertDismissal(db, entryId, afterDays))
          throw new CallError('not-found', 'This entry is not in the journal any more.')
      }),
    undismiss: ({ entryId, afterDays }) => write(db, () => deleteDismissal(db, entryId, afterDays)),
  }
}
