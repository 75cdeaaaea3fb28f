import { z } from 'zod'
import { ErrorCode } from './errors.ts'
import { act, command, query } from './ipc/call.ts'

/** A person's own journal, or the sample one (fiction) that a newcomer may look at. They are two files and never mix. */
export const WhichJournal = z.enum(['own', 'sample'])
export type WhichJournal = z.infer<typeof WhichJournal>

/**
 * `number` tells the journals of this run apart, and each command carries that of the journal it is meant for. The own
 * journal keeps its number when it is opened again, so that what could not be saved before is saved then.
 */
const place = { which: WhichJournal, folder: z.string(), number: z.int() }

export const JournalStatus = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    ...place,
    readOnly: z.boolean(),
    /** A sentence for the person: something was noticed that did not keep the journal from opening. */
    notice: z.string().optional(),
    /** The service that synchronises its folder, where one seems to. */
    syncedBy: z.string().optional(),
  }),
  z.object({ state: z.literal('opening'), ...place }),
  /** There never was a journal here; it is made once the person has chosen or declined a passphrase. */
  z.object({ state: z.literal('new'), ...place }),
  /** A passphrase opens it, or a recovery key where there is one. */
  z.object({ state: z.literal('locked'), ...place, recoveryKey: z.boolean() }),
  z.object({
    state: z.literal('failed'),
    ...place,
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
  /** Locks the journal, once the window has saved what is pending. Refused where there is no passphrase to open it again. */
  lock: act(z.void(), z.void()),
}
