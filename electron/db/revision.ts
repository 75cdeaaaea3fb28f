import type { Saved } from '../../shared/entries.ts'
import { CallError } from '../../shared/errors.ts'

export type StoredRevision = { revision: number; updatedAt: string }

/**
 * What a save meets. `current`: the revision it was made from. `saved`: its own content, because the answer to a save was
 * lost after the save itself had gone through, and it is tried a second time. `overtaken`: another text, which stays.
 */
export type Met = { kind: 'current' } | { kind: 'saved'; saved: Saved } | { kind: 'overtaken' }

export function meet(stored: StoredRevision, baseRevision: number, holdsTheSame: () => boolean): Met {
  const { revision, updatedAt } = stored
  if (revision === baseRevision) return { kind: 'current' }
  if (revision === baseRevision + 1 && holdsTheSame()) return { kind: 'saved', saved: { revision, savedAt: updatedAt } }
  return { kind: 'overtaken' }
}

export function overtaken(what: 'entry' | 'story'): CallError {
  return new CallError(
    'conflict',
    `This ${what} was changed elsewhere since you opened it, so nothing was overwritten. What you wrote here is kept in its history.`,
  )
}
