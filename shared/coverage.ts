import { z } from 'zod'
import { query } from './ipc/call.ts'
import { Passage } from './passage.ts'
import type { StoryRow } from './stories.ts'

/** How well the stories cover a principle. */
export type Coverage = { state: 'gap' | 'thin' | 'covered'; primary: number; secondary: number }

const enoughStories = 2

/** By principle id, in the order given: gap without a story, covered with two or more of which one is primary, thin between. */
export function coverageOf(stories: Pick<StoryRow, 'emphases'>[], principleIds: string[]): Map<string, Coverage> {
  const counts = new Map(principleIds.map(id => [id, { primary: 0, secondary: 0 }]))
  for (const { emphases } of stories) {
    for (const { principleId, strength } of emphases) {
      const count = counts.get(principleId)
      if (count) count[strength]++
    }
  }
  return new Map([...counts].map(([id, count]) => [id, { state: stateOf(count), ...count }]))
}

function stateOf({ primary, secondary }: { primary: number; secondary: number }): Coverage['state'] {
  const stories = primary + secondary
  if (stories === 0) return 'gap'
  return stories >= enoughStories && primary > 0 ? 'covered' : 'thin'
}

/** An entry that no story comes from, and its sentences that speak for a principle. */
export const UntoldEntry = z.object({
  entryId: z.string(),
  title: z.string(),
  sentences: z.array(z.object({ passage: Passage, cue: z.string() })),
})
export type UntoldEntry = z.infer<typeof UntoldEntry>

export const coverageContract = {
  /** Entries that may hold an untold story for the principle, those that say most of it first; at most five. */
  untold: query(z.object({ principleId: z.string().max(64) }), z.array(UntoldEntry)),
  /** How many different entries the stories mainly come from: each story counts the one that most of its sentences are from. */
  experiences: query(z.void(), z.int()),
}
