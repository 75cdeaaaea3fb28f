import type { OwnQuestion, Question } from '../../../shared/questions.ts'
import { api } from '../../api.ts'
import { notify, notifyOf } from '../../ui/notify.ts'
import { offerUndo } from '../../ui/undo.tsx'

/** Answers whether they are stored. */
export async function saveQuestions(questions: OwnQuestion[]): Promise<boolean> {
  try {
    await api.questions.save({ questions })
    if (questions.length > 1) notify(`${questions.length} questions were added.`)
    return true
  } catch (cause) {
    notifyOf(cause)
    return false
  }
}

export async function removeQuestion({ own: _own, ...question }: Question): Promise<void> {
  try {
    await api.questions.remove({ ids: [question.id] })
    offerUndo('The question was removed.', () => api.questions.save({ questions: [question] }))
  } catch (cause) {
    notifyOf(cause)
  }
}
