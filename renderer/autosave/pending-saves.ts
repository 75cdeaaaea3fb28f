import { useSyncExternalStore } from 'react'
import type { CallError } from '../../shared/errors.ts'
import type { Autosave, Unsaved } from './autosave.ts'

type Document = Pick<Autosave<unknown>, 'flush' | 'state' | 'unsaved' | 'abandon'>

/** Where a document is written, as an address, and what it is called now. */
export type Place = { href: string; name: () => string }

/** Documents on screen, and those that were left before all of their text was on disk. */
const open = new Map<Document, { id: string; left: boolean; place: Place }>()
const listeners = new Set<() => void>()

/** Registers a document that may hold unsaved text. Returns the way to leave it: it is saved, and forgotten once it is on disk. */
export function registerPendingSave(id: string, autosave: Document, place: Place): () => void {
  const entry = { id, left: false, place }
  open.set(autosave, entry)
  return () => {
    entry.left = true
    // What cannot be saved stays registered: it is tried again, and the window does not close over it unasked.
    void autosave.flush().then(tellPendingSaves)
  }
}

/** To be called when the state of a registered document changed. */
export function tellPendingSaves(): void {
  for (const [autosave, { left }] of open) {
    if (left && autosave.state().kind === 'saved') open.delete(autosave)
  }
  for (const listener of listeners) listener()
}

/** Saves every open document now. Answers whether all is on disk. */
export async function flushPendingSaves(): Promise<boolean> {
  const results = await Promise.all([...open.keys()].map(autosave => autosave.flush()))
  return results.every(Boolean)
}

/** The same for the journal on screen; what is left of another one can only be saved there. */
export async function flushPresentJournal(): Promise<boolean> {
  await flushPendingSaves()
  return [...open.keys()].every(autosave => {
    const state = autosave.state()
    return state.kind === 'saved' || (state.kind === 'failed' && state.error.code === 'other-journal')
  })
}

/** Gives up what is not saved, because the person said so. */
export function abandonPendingSaves(): void {
  for (const autosave of open.keys()) autosave.abandon()
  open.clear()
  tellPendingSaves()
}

/** What was written in a document before it was left, and could not be saved since; or null. */
export function unsavedOf(id: string): Unsaved<unknown> | null {
  for (const [autosave, { id: openId, left }] of open) {
    const unsaved = left && openId === id ? autosave.unsaved() : null
    if (unsaved !== null) return unsaved
  }
  return null
}

/** Who comes back to a document goes on with what was left there: it is no longer saved from where it was. */
export function takeOver(id: string): void {
  for (const [autosave, { id: openId, left }] of open) {
    if (!left || openId !== id) continue
    open.delete(autosave)
    autosave.abandon()
  }
}

/** `place`: where the text was left; null while its document is on screen. */
export type SaveTrouble = { error: CallError; place: Place | null }

/**
 * Why some text is in this window only, or null. Lives on when its document was left, until it is saved. A conflict of the
 * document on screen is not told here: its page asks what to do.
 */
export function useSaveTrouble(): SaveTrouble | null {
  // Each attempt that fails has an error of its own, so this is drawn anew; the trouble itself is a new object each time.
  useSyncExternalStore(subscribe, () => findSaveTrouble()?.error ?? null)
  return findSaveTrouble()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function findSaveTrouble(): SaveTrouble | null {
  for (const [autosave, { left, place }] of open) {
    const state = autosave.state()
    if (state.kind !== 'failed' || (!left && state.error.code === 'conflict')) continue
    return { error: state.error, place: left ? place : null }
  }
  return null
}
