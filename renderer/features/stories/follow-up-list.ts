import { essentialFollowUps, type FollowUpQuestion } from '../../../shared/content/follow-ups.ts'
import type { FollowUp } from '../../../shared/stories.ts'

export const mostFollowUps = 50

/** What the page shows: the stored ones in their order, and before them the essential ones that have no answer yet. */
export function shownFollowUps(stored: readonly FollowUp[]): FollowUp[] {
  const open = essentialFollowUps.filter(essential => !stored.some(followUp => asksTheSame(followUp, essential)))
  return [...open.map(({ id, question }) => ({ id, question, answer: '' })), ...stored]
}

/** The stored list after a change of one that is shown; an essential one is stored as soon as it is written in. */
export function changedFollowUps(stored: readonly FollowUp[], changed: FollowUp): FollowUp[] {
  return shownFollowUps(stored).flatMap(followUp => {
    if (followUp.id === changed.id) return [changed]
    return stored.includes(followUp) ? [followUp] : []
  })
}

/** Questions that are not on the list yet. */
export function unaskedOf(questions: readonly FollowUpQuestion[], stored: readonly FollowUp[]): FollowUpQuestion[] {
  return questions.filter(question => !stored.some(followUp => asksTheSame(followUp, question)))
}

function asksTheSame(followUp: FollowUp, { id, question }: FollowUpQuestion): boolean {
  return followUp.id === id || followUp.question.trim().toLowerCase() === question.toLowerCase()
}
