import { z } from 'zod'

export const PlacePlan = z.enum(['primary', 'backup'])
export type PlacePlan = z.infer<typeof PlacePlan>

/** Another place at which the same story is told. */
export const Reuse = z.object({ interviewerId: z.string(), principleId: z.string(), place: PlacePlan })
export type Reuse = z.infer<typeof Reuse>

/** A story at a place of the loop, and why it stands there. */
export const PlannedStory = z.object({
  storyId: z.string(),
  /** Chosen by hand. */
  locked: z.boolean(),
  /** 0–1000: strength of the mapping × readiness × recency; 0 where the story is not told for the principle. */
  fit: z.int(),
  /** In plain words, the weightiest first. */
  why: z.array(z.string()),
  /** Where else in the loop the story stands. */
  reuse: z.array(Reuse),
  /** Whether this company has heard it before. */
  heard: z.boolean(),
})
export type PlannedStory = z.infer<typeof PlannedStory>

/** What one interviewer hears for one principle. */
export const PlannedSlot = z.object({
  interviewerId: z.string(),
  principleId: z.string(),
  primary: PlannedStory.nullable(),
  backup: PlannedStory.nullable(),
  /** Why a place is empty; null where both are filled. */
  lack: z.string().nullable(),
})
export type PlannedSlot = z.infer<typeof PlannedSlot>

export const Plan = z.object({
  /** Interviewer by interviewer, in the order of the loop. */
  slots: z.array(PlannedSlot),
  /** Sentences on the plan as a whole: what is empty, what is told twice, what there is too little of. */
  remarks: z.array(z.string()),
})
export type Plan = z.infer<typeof Plan>

/** A story that could stand at a place, and what choosing it would cost the plan. */
export const PlanOption = z.object({
  storyId: z.string(),
  headline: z.string(),
  /** Whether it is told for the principle at all. */
  mapped: z.boolean(),
  /** Whether the plan as it stands has it here. */
  chosen: z.boolean(),
  /** "costs nothing", or what it costs in plain words. */
  cost: z.string(),
})
export type PlanOption = z.infer<typeof PlanOption>
