import type { Reply } from '../../shared/errors.ts'
import type { JournalStatus, WhichJournal } from '../../shared/journals.ts'

/** What a worker is started with. `number`: see JournalStatus. `keychainKey`: what the system's keychain gave back. */
export type WorkerSettings = {
  folder: string
  which: WhichJournal
  number: number
  waitsToBegin: boolean
  keychainKey?: Uint8Array
}

export type ToWorker =
  | { type: 'call'; id: number; feature: string; call: string; input: unknown }
  /** The log is emptied into the journal file, as when the window is left. */
  | { type: 'settle' }
  /** The worker closes the journal and ends. */
  | { type: 'close' }

export type FromWorker =
  /** Once when opening has ended, and again when the journal is made, unlocked or lost. */
  | { type: 'status'; status: JournalStatus }
  /** What is shown about backups has changed. */
  | { type: 'backups' }
  | { type: 'reply'; id: number; reply: Reply }
  | { type: 'log'; line: string }
