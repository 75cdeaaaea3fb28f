import { CallError, type ErrorCode } from '../../shared/errors.ts'

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'pending' }
  | { kind: 'saving' }
  /**
   * The text is not where it belongs. It is tried again by itself where waiting may help. A conflict is the person's to
   * decide; until then each further change is sent too, for the journal keeps what it refuses for that reason.
   */
  | { kind: 'failed'; error: CallError }

export type Autosave<Draft> = {
  /** Notes a change; the draft is asked for only when it is saved. */
  change: (draft: () => Draft) => void
  /** Saves what is pending now. Answers whether everything is on disk. */
  flush: () => Promise<boolean>
  state: () => SaveState
  /** What is on screen but not on disk, and the revision it was made from; or null. */
  unsaved: () => Unsaved<Draft> | null
  /** Gives up what is pending: the person chose the stored text, or keeps theirs elsewhere. */
  abandon: () => void
}

export type Unsaved<Draft> = { draft: Draft; revision: number }

const quietMs = 500
/** With the time that the save itself takes, no more than a second of typing is ever in this window only. */
const longestMs = 800
const retryMs = 2000
/** A save that is not answered for so long is told as not saved, although it may still succeed. */
const lateMs = 2000

/** Waiting changes nothing about these: the same draft would be refused again. */
const lasting: readonly ErrorCode[] = [
  'conflict',
  'invalid-input',
  'too-large',
  'not-found',
  'refused',
  'other-journal',
]

type Options<Draft> = {
  revision: number
  savedAt: string | null
  save: (draft: Draft, baseRevision: number) => Promise<{ revision: number; savedAt: string }>
  onState: (state: SaveState) => void
}

/**
 * Saves a document 500 ms after the last change and within a second of the first one. One save runs at a time; each names
 * the revision it was made from. Says "saved" only for what the journal has acknowledged.
 */
export function createAutosave<Draft>(options: Options<Draft>): Autosave<Draft> {
  let { revision, savedAt } = options
  let pending: (() => Draft) | null = null
  let running: { save: Promise<boolean>; draft: () => Draft } | null = null
  let changes = 0
  /** The number of the change that was refused last, because another text had been saved first. */
  let refused: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstChangeAt = 0
  let state: SaveState = { kind: 'saved', at: savedAt }

  function tell(next: SaveState): void {
    state = next
    options.onState(next)
  }

  function schedule(delayMs: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void saveNow(), delayMs)
  }

  function change(draft: () => Draft): void {
    if (pending === null) firstChangeAt = performance.now()
    pending = draft
    changes++
    if (state.kind === 'saved') tell({ kind: 'pending' })
    const waitedMs = performance.now() - firstChangeAt
    schedule(Math.max(0, Math.min(quietMs, longestMs - waitedMs)))
  }

  async function flush(): Promise<boolean> {
    let saved = await saveNow()
    while (saved && (pending !== null || running)) saved = await saveNow()
    return saved
  }

  /** Saves what is pending at this moment; what is typed meanwhile has its own timer. */
  async function saveNow(): Promise<boolean> {
    clearTimeout(timer)
    while (running) await running.save
    if (pending === null) return state.kind === 'saved'
    if (changes === refused) return false
    running = { draft: pending, save: saveOnce(pending) }
    const saved = await running.save
    running = null
    return saved
  }

  async function saveOnce(draft: () => Draft): Promise<boolean> {
    pending = null
    const sent = changes
    // A failure stays on screen until a save has succeeded, instead of blinking at each attempt.
    if (state.kind !== 'failed') tell({ kind: 'saving' })
    const late = setTimeout(() => tell({ kind: 'failed', error: notAnswered() }), lateMs)
    try {
      const done = await options.save(draft(), revision)
      revision = done.revision
      savedAt = done.savedAt
      tell(pending === null ? { kind: 'saved', at: savedAt } : { kind: 'pending' })
      return true
    } catch (cause) {
      pending ??= draft
      const error = asCallError(cause)
      if (error.code === 'conflict') refused = sent
      tell({ kind: 'failed', error })
      if (!lasting.includes(error.code)) schedule(retryMs)
      return false
    } finally {
      clearTimeout(late)
    }
  }

  function abandon(): void {
    clearTimeout(timer)
    pending = null
    tell({ kind: 'saved', at: savedAt })
  }

  const unsaved = () => {
    const draft = pending ?? running?.draft
    return draft ? { draft: draft(), revision } : null
  }
  return { change, flush, state: () => state, unsaved, abandon }
}

function notAnswered(): CallError {
  return new CallError(
    'storage-failed',
    'The disk has not answered for two seconds. Your text stays in this window, and is saved as soon as it does.',
  )
}

function asCallError(cause: unknown): CallError {
  if (cause instanceof CallError) return cause
  return new CallError('unexpected', 'The text could not be saved. It stays here; try again in a moment.', { cause })
}
