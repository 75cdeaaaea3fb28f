import type { Saved } from '../../shared/entries.ts'
import { CallError } from '../../shared/errors.ts'

export type StoredRevision = { revision: number; updatedAt: string }

/**
 * Refuses a save that was made from another revision than the stored one. The answer to a save may be lost after the
 * save itself went through; a second try, which finds its own content stored, is answered as the first should have been.
 */
export function expectBase(
  stored: StoredRevision,
  baseRevision: number,
  what: 'entry' | 'story',
  holdsTheSame: () => boolean,
): Saved | null {
  const { revision, updatedAt } = stored
  if (revision === baseRevision) return null
  if (revision === baseRevision + 1 && holdsTheSame()) return { revision, savedAt: updatedAt }
  throw new CallError(
    'conflict',
    `This ${what} was changed elsewhere since you opened it, so nothing was overwritten. Copy what you wrote here, then open it again.`,
  )
}
