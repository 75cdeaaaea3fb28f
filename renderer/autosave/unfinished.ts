import { longestUnfinished, type Unfinished } from '../../shared/unfinished.ts'

/** How much typing a window that crashes may cost. */
export const keptAfterMs = 1000

export type UnfinishedTexts = ReturnType<typeof createUnfinished>

/**
 * What was typed into the forms of one journal and not sent yet, by the name of the form. Forms show it from here, and the
 * journal is given it a moment after each change, so that it outlives the window. `journal` names the one that is open:
 * one that was exchanged leaves no words behind.
 */
export function createUnfinished(
  give: (texts: Unfinished) => Promise<unknown>,
  onFailure: (cause: unknown) => void,
  journal: () => number | undefined,
) {
  const ofPresent = createKept(journal)
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const tell = () => {
    for (const listener of listeners) listener()
  }

  /** Gives what changed to the journal now. Rejects where it could not be kept; it is tried again then with the next change. */
  const store = async (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    const { texts, changed } = ofPresent()
    const given = [...changed]
    if (given.length === 0) return
    changed.clear()
    try {
      await give(Object.fromEntries(given.map(form => [form, texts.get(form) ?? ''])))
    } catch (cause) {
      for (const form of given) changed.add(form)
      throw cause
    }
  }

  return {
    textOf: (form: string): string => ofPresent().texts.get(form) ?? '',
    /** To be called as the person types, and with nothing once the form was sent or given up. */
    keep: (form: string, text: string): void => {
      const { texts, changed } = ofPresent()
      if ((texts.get(form) ?? '') === text) return
      if (text === '') texts.delete(form)
      else texts.set(form, text)
      if (text.length <= longestUnfinished) changed.add(form)
      timer ??= setTimeout(() => store().catch(onFailure), keptAfterMs)
      tell()
    },
    store,
    /** Brings back what an earlier window gave to the journal. What was typed here since counts more. */
    bringBack: (kept: Unfinished): void => {
      const { texts, changed } = ofPresent()
      for (const [form, text] of Object.entries(kept)) {
        if (!texts.has(form) && !changed.has(form)) texts.set(form, text)
      }
      tell()
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

type Kept = {
  texts: Map<string, string>
  /** Forms of which the journal does not know the present text. */
  changed: Set<string>
}

/** Empty again whenever another journal is open. */
function createKept(journal: () => number | undefined): () => Kept {
  let owner = journal()
  let kept: Kept = { texts: new Map(), changed: new Set() }
  return () => {
    if (owner === journal()) return kept
    owner = journal()
    kept = { texts: new Map(), changed: new Set() }
    return kept
  }
}
