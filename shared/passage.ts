import { z } from 'zod'

/** A range of an entry's text. Found again by block id and offsets, else by its quote, else shown as missing. */
export const Passage = z.object({
  entryId: z.string(),
  blockId: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string(),
})
export type Passage = z.infer<typeof Passage>
