import { z } from 'zod'
import { command, query } from './ipc/call.ts'

/** A longer text is not kept: nobody typed it, and the file or the page that it was pasted from has it still. */
export const longestUnfinished = 2_000_000

/** What was typed into forms and not sent yet, by the name of the form. */
export const Unfinished = z.record(z.string().min(1).max(300), z.string().max(longestUnfinished))
export type Unfinished = z.infer<typeof Unfinished>

/** The window gives these to the journal, so that they outlive it, as encrypted as everything else. */
export const unfinishedContract = {
  list: query(z.void(), Unfinished),
  /** Takes the place of what was kept of these forms; an empty text is kept no longer. Other forms stay as they are. */
  keep: command(Unfinished, z.void()),
}
