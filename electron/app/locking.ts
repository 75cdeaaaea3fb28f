/** How long the window may take to save what is pending. */
const patienceMs = 3000

export type Locking = {
  /** Asks the window to save; it then answers. While one is under way another is the same. */
  begin: () => void
  answer: (saved: boolean) => void
}

type Steps = {
  /** Asks the window to take no more text, to save what is pending and to answer. */
  save: () => void
  /** Closes the journal and exchanges the window. */
  lock: () => Promise<void>
  log: (line: string) => void
}

/**
 * Locks only once the window has said that everything is on disk. A window that could not save says so itself and stays open, and
 * one that does not answer stays open too: a lock never costs a word. Idle time asks again by itself.
 */
export function createLocking({ save, lock, log }: Steps): Locking {
  let waiting: NodeJS.Timeout | null = null
  let locking = false

  const lockNow = async () => {
    locking = true
    try {
      await lock()
    } catch (cause) {
      log(`The journal could not be locked: ${cause instanceof Error ? cause.name : 'unknown'}.`)
    } finally {
      locking = false
    }
  }
  return {
    begin: () => {
      if (waiting || locking) return
      waiting = setTimeout(() => {
        waiting = null
        log('The window did not answer, so the journal was not locked.')
      }, patienceMs)
      save()
    },
    answer: saved => {
      if (!waiting) return
      clearTimeout(waiting)
      waiting = null
      if (saved) void lockNow()
    },
  }
}
