import { useEffect, useState } from 'react'
import { CallError } from '../../shared/errors.ts'
import { flushPendingSaves } from './pending-saves.ts'

export type Opened<T> = { kind: 'opening' } | { kind: 'open'; value: T } | { kind: 'failed'; error: CallError }

/**
 * Reads a document once, after what was pending is saved, and never again while it is open: a document on screen is not
 * reloaded by its own save, and none is opened from a cache that may be older than the disk.
 */
export function useOpened<T>(id: string, read: (id: string) => Promise<T>): Opened<T> {
  const [opened, setOpened] = useState<{ id: string; result: Opened<T> }>({ id, result: { kind: 'opening' } })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way to read does not change while an id is open
  useEffect(() => {
    let left = false
    const settle = (result: Opened<T>) => {
      if (!left) setOpened({ id, result })
    }
    flushPendingSaves()
      .then(() => read(id))
      .then(value => settle({ kind: 'open', value }))
      .catch(cause => settle({ kind: 'failed', error: asCallError(cause) }))
    return () => {
      left = true
    }
  }, [id])
  return opened.id === id ? opened.result : { kind: 'opening' }
}

function asCallError(cause: unknown): CallError {
  return cause instanceof CallError ? cause : new CallError('unexpected', 'This could not be opened.', { cause })
}
