import { CallError, refuse } from '../../shared/errors.ts'
import type { Transport } from '../../shared/ipc/create-client.ts'
import type { WhichJournal } from '../../shared/journals.ts'
import type { Clock } from '../db/clock.ts'
import type { JournalFiles } from '../db/journal-files.ts'
import type { OpenJournal } from '../db/open.ts'
import { createDispatch } from '../ipc/dispatch.ts'
import { createSafekeeper, type Safekeeper } from './safekeeper.ts'
import { safekeepingContract } from './safekeeping-contract.ts'
import { safekeepingHandlers } from './safekeeping-handlers.ts'

type Parts = {
  which: WhichJournal
  files: JournalFiles
  surroundings: { clock: Clock; newId: () => string; log: (line: string) => void; onBackups?: () => void }
  current: () => OpenJournal | null
  close: () => void
}

export type Safekeeping = Pick<Safekeeper, 'changed' | 'beforeClosing' | 'copyAway'> & { transport: Transport }

/** Backups when they are due, and what is asked about them. Of the sample journal none are made. */
export function createSafekeeping({ which, files, surroundings, current, close }: Parts): Safekeeping {
  if (which === 'sample') return ofSample
  const { clock, newId, log, onBackups = nothing } = surroundings
  const writable = (): OpenJournal | null => {
    const journal = current()
    return journal?.readOnly === false ? journal : null
  }
  const safekeeper = createSafekeeper({ files, clock, log, current: writable, onChange: onBackups })
  const handlers = { safekeeping: safekeepingHandlers({ files, clock, newId, safekeeper, current, close }) }
  // What is asked here is long work by its nature.
  const transport = createDispatch(safekeepingContract, handlers, { log, slowMs: Number.POSITIVE_INFINITY })
  return { ...safekeeper, transport }
}

const notOfSample = new CallError(
  'refused',
  'The sample journal is fiction, made anew each time. Only your own journal is backed up.',
)

const ofSample: Safekeeping = {
  changed: nothing,
  beforeClosing: nothing,
  copyAway: async () => undefined,
  transport: async () => refuse(notOfSample),
}

function nothing(): void {}
