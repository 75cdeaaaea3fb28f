import type { Block } from '../document.ts'
import type { Part } from '../part.ts'
import type { Passage } from '../passage.ts'

/** An entry as shaping reads it. */
export type ShapedEntry = { entryId: string; blocks: Block[] }

/** A sentence of an entry with the part it may belong to. `part` null: leave it out. */
export type Proposal = {
  passage: Passage
  part: Part | null
  /** One or two words that decided, quoted from the text or naming the cue: "asked to", "number, after". */
  reason: string
  /** 0 to 1. */
  confidence: number
}
