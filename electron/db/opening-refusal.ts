import { CallError } from '../../shared/errors.ts'
import { isPlainDatabase } from './create.ts'
import type { JournalFiles } from './journal-files.ts'
import { storageErrorOf } from './storage-error.ts'

/** What a failure to open a journal means. Only to be asked once no connection holds the file, for it may be looked into. */
export function openingRefusalOf(cause: unknown, files: JournalFiles): unknown {
  if (cause instanceof CallError) return cause
  const code = codeOf(cause)
  if (code === 'SQLITE_NOTADB') return unreadable(files, cause)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return new CallError('disk-full', 'The disk is full. Free some space, then open the journal again.', { cause })
  }
  if (/^E[A-Z]+$/.test(code)) {
    return new CallError(
      'storage-failed',
      `The folder ${files.folder} cannot be used. Check that it is there and that you may write to it.`,
      { cause },
    )
  }
  return storageErrorOf(cause) ?? cause
}

function unreadable(files: JournalFiles, cause: unknown): CallError {
  if (isPlainDatabase(files.journal)) {
    return new CallError(
      'journal-foreign',
      'The file in the journal’s place is not encrypted, so it is not a journal of Throughline’s. Move it elsewhere, then try again.',
      { cause },
    )
  }
  return new CallError(
    'journal-damaged',
    'The journal cannot be read with the key beside it: either the file is damaged, or it belongs to another key. Put back the key file or a backup that belong together.',
    { cause },
  )
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
