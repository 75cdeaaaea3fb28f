import { CallError } from '../../shared/errors.ts'

/** For a file whose place a person chose. */
export function refuseThere(cause: unknown): never {
  const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC'
  throw full
    ? new CallError('disk-full', 'The disk is full. Make room, or choose another place, and save again.', { cause })
    : new CallError('refused', 'The file could not be written there. Choose another folder.', { cause })
}
