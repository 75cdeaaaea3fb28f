import { useSyncExternalStore } from 'react'
import type { CallError } from '../../shared/errors.ts'
import type { Autosave } from './autosave.ts'

type Open = Pick<Autosave<unknown>, 'flush' | 'state'>

const open = new Set<Open>()
const listeners = new Set<() => void>()

/** Registers a document that may hold unsaved text. Returns the way to sign off once everything of it is on disk. */
export function registerPendingSave(autosave: Open): () => void {
  open.add(autosave)
  return () => {
    open.delete(autosave)
    tellPendingSaves()
  }
}

/** To be called when the state of a registered document changed. */
export function tellPendingSaves(): void {
  for (const listener of listeners) listener()
}

/** Saves every open document now. Answers whether all is on disk. */
export async function flushPendingSaves(): Promise<boolean> {
  const results = await Promise.all([...open].map(autosave => autosave.flush()))
  return results.every(Boolean)
}

/** Why some text is on screen only, or null. Lives on when its document was left, until it is saved. */
export function useSaveTrouble(): CallError | null {
  return useSyncExternalStore(subscribe, firstTrouble)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function firstTrouble(): CallError | null {
  for (const autosave of open) {
    const state = autosave.state()
    if (state.kind === 'failed') return state.error
  }
  return null
}
