import { z } from 'zod'
import { ContentId } from '../frameworks.ts'
import { findPrinciple } from './content.ts'
import followUpsJson from './follow-ups.json' with { type: 'json' }

/** A question that interviewers ask after the story. No principles: after every story. */
export const FollowUpQuestion = z.object({
  id: ContentId,
  question: z.string().min(12).max(500),
  principles: z.array(ContentId),
})
export type FollowUpQuestion = z.infer<typeof FollowUpQuestion>

export const followUpQuestions: readonly FollowUpQuestion[] = z.array(FollowUpQuestion).parse(followUpsJson)

/** The two that every story needs an answer to. */
export const essentialFollowUps = followUpQuestions.filter(({ principles }) => principles.length === 0)

/** What is asked after a story for one of the principles, or for one that it is related to. */
export function followUpsFor(principleIds: readonly string[]): FollowUpQuestion[] {
  const asked = new Set(principleIds.flatMap(id => [id, ...(findPrinciple(id)?.related ?? [])]))
  return followUpQuestions.filter(({ principles }) => principles.some(id => asked.has(id)))
}
