import { CallError } from '../../shared/errors.ts'

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'pending' }
  | { kind: 'saving' }
  /** The text is on screen only. It is tried again by itself, except after a conflict, which the person decides. */
  | { kind: 'failed'; error: CallError }

export type Autosave<Draft> = {
  /** Notes a change; the draft is asked for only when it is saved. */
  change: (draft: () => Draft) => void
  /** Saves what is pending now. Answers whether everything is on disk. */
  flush: () => Promise<boolean>
  state: () => SaveState
  /** Stops the timers; what is pending stays pending until `flush`. */
  stop: () => void
}

const quietMs = 500
const longestMs = 1000
const retryMs = 2000

type Options<Draft> = {
  revision: number
  savedAt: string | null
  save: (draft: Draft, baseRevision: number) => Promise<{ revision: number; savedAt: string }>
  onState: (state: SaveState) => void
}

/**
 * Saves a document 500 ms after the last change and at most 1 s after the first one. One save runs at a time; each names
 * the revision it was made from. Says "saved" only for what the journal has acknowledged.
 */
export function createAutosave<Draft>({ save, onState, ...start }: Options<Draft>): Autosave<Draft> {
  let revision = start.revision
  let savedAt = start.savedAt
  let pending: (() => Draft) | null = null
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstChangeAt = 0
  let state: SaveState = { kind: 'saved', at: savedAt }

  function tell(next: SaveState): void {
    state = next
    onState(next)
  }

  function schedule(delayMs: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delayMs)
  }

  function change(draft: () => Draft): void {
    if (pending === null) firstChangeAt = performance.now()
    pending = draft
    if (state.kind === 'saved') tell({ kind: 'pending' })
    const waitedMs = performance.now() - firstChangeAt
    if (!isConflict(state)) schedule(Math.max(0, Math.min(quietMs, longestMs - waitedMs)))
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    if (running) await running
    if (pending === null) return state.kind === 'saved'
    if (isConflict(state)) return false
    running = saveOnce(pending)
    const saved = await running
    running = null
    return saved && pending !== null ? flush() : saved
  }

  async function saveOnce(draft: () => Draft): Promise<boolean> {
    pending = null
    tell({ kind: 'saving' })
    try {
      const done = await save(draft(), revision)
      revision = done.revision
      savedAt = done.savedAt
      tell(pending === null ? { kind: 'saved', at: savedAt } : { kind: 'pending' })
      return true
    } catch (cause) {
      pending ??= draft
      const error =
        cause instanceof CallError ? cause : new CallError('unexpected', 'The text could not be saved.', { cause })
      tell({ kind: 'failed', error })
      if (error.code !== 'conflict') schedule(retryMs)
      return false
    }
  }

  return { change, flush, state: () => state, stop: () => clearTimeout(timer) }
}

function isConflict(state: SaveState): boolean {
  return state.kind === 'failed' && state.error.code === 'conflict'
}
