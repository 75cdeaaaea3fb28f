import { z } from 'zod'
import { ErrorCode } from './errors.ts'
import { act, command, query } from './ipc/call.ts'

/** A person's own journal, or the sample one (fiction) that a newcomer may look at. They are two files and never mix. */
export const WhichJournal = z.enum(['own', 'sample'])
export type WhichJournal = z.infer<typeof WhichJournal>

export const JournalStatus = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    which: WhichJournal,
    readOnly: z.boolean(),
    folder: z.string(),
    /** A sentence for the person: something was noticed that did not keep the journal from opening. */
    notice: z.string().optional(),
  }),
  z.object({ state: z.literal('opening'), which: WhichJournal, folder: z.string() }),
  z.object({
    state: z.literal('failed'),
    which: WhichJournal,
    folder: z.string(),
    error: z.object({ code: ErrorCode, message: z.string() }),
  }),
])
export type JournalStatus = z.infer<typeof JournalStatus>

export const journalsContract = {
  /** Answers once opening has ended, well or badly. */
  status: query(z.void(), JournalStatus),
  open: command(z.object({ which: WhichJournal }), JournalStatus),
  /** Tries again to open a journal that could not be opened. */
  reopen: command(z.void(), JournalStatus),
  showFolder: act(z.void(), z.void()),
}
