import type { LensState, LensStates } from '../entries.ts'
import type { Lens } from '../part.ts'

/** What the guide has understood of one lens in an entry. */
export type LensReading = {
  lens: Lens
  state: LensState
  /** A few words beside the lens's name: "answered", "opening found, closing missing". */
  note: string
  /** What the text already says, in short phrases quoted from it: "1 in 9 parcels", "12 minutes". */
  found: string[]
  /** Ids of the prompts whose block in the entry holds an answer. */
  answered: string[]
  /** Ids of the prompts worth asking now, the most useful first. Those the text already answers are left out. */
  open: string[]
}

export type EntryReading = {
  lenses: Record<Lens, LensReading>
  /** The prompt to take next over all lenses, or null where nothing is missing. */
  next: string | null
  /** False where the text is in a language of which nothing was understood. */
  readable: boolean
}

/** The short form kept with each entry for the list. */
export function lensStatesOf(reading: EntryReading): LensStates {
  const { lenses } = reading
  return { who: lenses.who.state, why: lenses.why.state, 'how-much': lenses['how-much'].state }
}
