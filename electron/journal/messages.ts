import type { Reply } from '../../shared/errors.ts'
import type { JournalStatus, WhichJournal } from '../../shared/journals.ts'

/** What a worker is started with. */
export type WorkerSettings = { folder: string; which: WhichJournal }

export type ToWorker =
  | { type: 'call'; id: number; feature: string; call: string; input: unknown }
  /** The worker closes the journal and ends. */
  | { type: 'close' }

export type FromWorker =
  /** Once when opening has ended, and again when a journal that was open is lost. */
  | { type: 'status'; status: JournalStatus }
  | { type: 'reply'; id: number; reply: Reply }
  | { type: 'log'; line: string }
