import { useMemo, useState, useSyncExternalStore } from 'react'
import type { ZodType } from 'zod'
import { api } from '../api.ts'
import { presentJournal } from '../journal-number.ts'
import { createUnfinished } from './unfinished.ts'

const unfinished = createUnfinished(
  texts => api.unfinished.keep(texts),
  cause => console.error('What is typed into a form could not be kept.', cause instanceof Error ? cause.name : cause),
  presentJournal,
)

/** Rejects where it could not be kept. */
export const storeUnfinished = unfinished.store

let asked: { journal: number | undefined; answer: Promise<void> } | null = null

/** Asks the journal once for what an earlier window left in its forms. */
export function bringBackUnfinished(): Promise<void> {
  const journal = presentJournal()
  if (asked?.journal !== journal) {
    asked = { journal, answer: api.unfinished.list().then(unfinished.bringBack) }
  }
  return asked?.answer ?? Promise.resolve()
}

export type UnfinishedForm<Value> = {
  /** What was typed, or `blank`. */
  value: Value
  /** Whether something was typed before, or since. */
  isKept: boolean
  change: (value: Value) => void
  /** Once the form was sent, or given up. */
  forget: () => void
}

/**
 * The contents of a form that is saved by a button. What was typed and not sent is there again when the form of this name
 * opens next, over a lock, a closed window and a crash. Never for a secret: it is written to the journal.
 */
export function useUnfinished<Value>(form: string, shape: ZodType<Value>, blank: Value): UnfinishedForm<Value> {
  const text = useSyncExternalStore(unfinished.subscribe, () => unfinished.textOf(form))
  const kept = useMemo(() => readKept(text, shape), [text, shape])
  const [first] = useState(blank)
  return {
    value: kept ?? first,
    isKept: kept !== null,
    change: value => unfinished.keep(form, JSON.stringify(value)),
    forget: () => unfinished.keep(form, ''),
  }
}

/** The same for what is no form, and outside of one: null forgets it. */
export function keepUnfinished(form: string, value: object | null): void {
  unfinished.keep(form, value === null ? '' : JSON.stringify(value))
}

/** Null where nothing is kept, or something else than this version of Throughline keeps. */
export function unfinishedOf<Value>(form: string, shape: ZodType<Value>): Value | null {
  return readKept(unfinished.textOf(form), shape)
}

function readKept<Value>(text: string, shape: ZodType<Value>): Value | null {
  if (text === '') return null
  const read = shape.safeParse(parsed(text))
  return read.success ? read.data : null
}

/** Plain words were kept as they are once. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
