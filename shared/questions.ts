import { z } from 'zod'
import { command, query } from './ipc/call.ts'

/** A question that the person added to the bank. The window makes the id. */
export const OwnQuestion = z.object({
  id: z.string().min(1).max(64),
  text: z.string().trim().min(1, 'A question has words.').max(500, 'A question has at most 500 characters.'),
  principleIds: z.array(z.string().min(1).max(64)).max(32),
})
export type OwnQuestion = z.infer<typeof OwnQuestion>

/** One question of the bank, shipped or the person's own. */
export type Question = OwnQuestion & { own: boolean }

export const questionsContract = {
  /** Those the person added, oldest first; the shipped ones are content. */
  listOwn: query(z.void(), z.array(OwnQuestion)),
  /** Adds those whose id is new and changes the others, all or none. */
  save: command(z.object({ questions: z.array(OwnQuestion).min(1).max(500) }), z.void()),
  remove: command(z.object({ ids: z.array(z.string()).min(1).max(500) }), z.void()),
}
