import type { JournalContract } from '../../../shared/contract.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Handlers } from '../../../shared/ipc/call.ts'
import type { OwnQuestion } from '../../../shared/questions.ts'
import { type Database, write } from '../../db/database.ts'
import { storableLine } from '../../db/storable.ts'
import { deleteQuestion, listQuestions, upsertQuestion } from './store.ts'

export function questionsHandlers({ db }: { db: Database }): Handlers<JournalContract>['questions'] {
  return {
    listOwn: () => listQuestions(db),
    save: ({ questions }) => {
      const storable = questions.map(storableQuestion)
      write(db, () => {
        for (const question of storable) upsertQuestion(db, question)
      })
    },
    remove: ({ ids }) =>
      write(db, () => {
        for (const id of ids) deleteQuestion(db, id)
      }),
  }
}

function storableQuestion({ id, text, principleIds }: OwnQuestion): OwnQuestion {
  const line = storableLine(text).trim()
  if (line === '') throw new CallError('invalid-input', 'A question has words.')
  return { id: storableLine(id), text: line, principleIds: [...new Set(principleIds.map(storableLine))] }
}
