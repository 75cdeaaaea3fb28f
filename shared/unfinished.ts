import { z } from 'zod'
import { command } from './ipc/call.ts'

/** What was typed into forms and not sent yet, by the name of the form. */
export const Unfinished = z.record(z.string().min(1).max(300), z.string().max(100_000))
export type Unfinished = z.infer<typeof Unfinished>

/** A window that has to go gives these to the journal, so that they outlive it, as encrypted as everything else. */
export const unfinishedContract = {
  /** Takes the place of all that was kept before. */
  keep: command(Unfinished, z.void()),
  /** Gives back what was kept, and keeps it no longer. */
  take: command(z.void(), Unfinished),
}
