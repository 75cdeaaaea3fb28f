import { CallError } from '../../shared/errors.ts'

/** The refusal that a failure of SQLite means to the person, or undefined where the failure is none of SQLite's. */
export function storageErrorOf(cause: unknown): CallError | undefined {
  const code = sqliteCodeOf(cause)
  if (code === undefined) return undefined
  const found = refusals.find(([prefix]) => code.startsWith(prefix))
  return found && new CallError(found[1], found[2], { cause })
}

/** `SQLITE_FULL`, `SQLITE_IOERR_WRITE` …, for what the driver throws. */
function sqliteCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : undefined
}

const damaged = 'The journal file is damaged. Nothing was changed; a backup beside it can be put in its place.'

const refusals: [prefix: string, code: CallError['code'], message: string][] = [
  [
    'SQLITE_FULL',
    'disk-full',
    'The disk is full. Your text stays in this window; free some space and it will be saved.',
  ],
  [
    'SQLITE_READONLY',
    'read-only',
    'This journal can only be read here. Allow writing to its folder, then open it again.',
  ],
  [
    'SQLITE_IOERR',
    'storage-failed',
    'The disk refused to store this. Your text stays in this window; it is tried again by itself.',
  ],
  [
    'SQLITE_BUSY',
    'journal-in-use',
    'The journal is open in another window or program. Close it there, then try again.',
  ],
  ['SQLITE_CORRUPT', 'journal-damaged', damaged],
  ['SQLITE_NOTADB', 'journal-damaged', damaged],
  // The tables' own limits, for what the contract leaves open.
  [
    'SQLITE_CONSTRAINT_CHECK',
    'invalid-input',
    'A part of this is longer than can be kept, or empty where it may not be.',
  ],
  ['SQLITE_CONSTRAINT_UNIQUE', 'invalid-input', 'Two of these are the same, where each has to be one of its own.'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'invalid-input', 'Two of these are the same, where each has to be one of its own.'],
  ['SQLITE_CANTOPEN', 'storage-failed', 'The journal file could not be opened. Check that its folder is there.'],
]
