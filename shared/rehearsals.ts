import { z } from 'zod'
import { LocalDay } from './day.ts'
import { command, query } from './ipc/call.ts'

/** How a run went, in the person's own judgement: lost the thread, shaky, solid, fluent. */
export const Rating = z.enum(['again', 'hard', 'good', 'easy'])
export type Rating = z.infer<typeof Rating>

/** One spoken run of a story. The window makes the id. */
export const RehearsalDraft = z.object({
  id: z.string().min(1).max(64),
  storyId: z.string().min(1).max(64),
  /** The target it was a preparation for; null where it was for none. */
  targetId: z.string().min(1).max(64).nullable(),
  /** What was asked. Empty where the story was told without a question. */
  question: z.string().max(500),
  /** The follow-up that was drilled after the story; empty where none was. */
  followUp: z.string().max(500),
  /** How long the story took to tell. */
  seconds: z.int().min(0).max(7200),
  /** Null while a run is being recorded, and for ever where it was broken off. */
  rating: Rating.nullable(),
  note: z.string().max(5000, 'A note has at most 5,000 characters.'),
})
export type RehearsalDraft = z.infer<typeof RehearsalDraft>

export const Rehearsal = RehearsalDraft.extend({
  rehearsedOn: LocalDay,
  createdAt: z.string(),
  /** Size of the recording; 0 where there is none. */
  recordedBytes: z.int(),
})
export type Rehearsal = z.infer<typeof Rehearsal>

const ById = z.object({ id: z.string() })

export const rehearsalsContract = {
  /** Of all stories that are not in the trash, the newest first. */
  list: query(z.void(), z.array(Rehearsal)),
  /** Stores a run, or what was changed of it; its day stays the one on which it was first stored. */
  save: command(RehearsalDraft, z.void()),
  /** For good, with its recording. */
  remove: command(ById, z.void()),
}
