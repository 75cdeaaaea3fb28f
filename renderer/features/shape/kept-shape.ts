import { z } from 'zod'
import { Part } from '../../../shared/part.ts'
import { keepUnfinished, unfinishedOf } from '../../autosave/use-unfinished.ts'

/** What the person decided about a story that is not made yet. */
export const KeptShape = z.object({
  entryIds: z.array(z.string()),
  /** Null where it is still the proposed one. */
  headline: z.string().nullable(),
  /** See Decisions. */
  decided: z.record(z.string(), Part.nullable()),
})
export type KeptShape = z.infer<typeof KeptShape>

/** By the entry with which shaping began. */
export function keptShapeOf(entryId: string): KeptShape | null {
  return unfinishedOf(`shape ${entryId}`, KeptShape)
}

export function keepShape(entryId: string, shape: KeptShape | null): void {
  keepUnfinished(`shape ${entryId}`, shape)
}
