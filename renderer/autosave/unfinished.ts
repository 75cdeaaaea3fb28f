import { api } from '../api.ts'
import { presentJournal } from '../journal-number.ts'

/** What was typed into forms of one journal and not sent yet, by the name of the form. */
let texts = new Map<string, string>()
let owner: number | undefined

export function unfinishedOf(form: string): string {
  return ofPresent().get(form) ?? ''
}

/** To be called as the person types, and with nothing once the form was sent or given up. */
export function keepUnfinished(form: string, text: string): void {
  if (text === '') ofPresent().delete(form)
  else ofPresent().set(form, text)
}

/** Gives everything to the journal before the window goes. Answers whether it is on disk. */
export async function storeUnfinished(): Promise<boolean> {
  const kept = ofPresent()
  if (kept.size === 0) return true
  try {
    await api.unfinished.keep(Object.fromEntries(kept))
    return true
  } catch (cause) {
    console.error('What was typed into a form could not be kept.', cause instanceof Error ? cause.name : cause)
    return false
  }
}

/** Brings back what an earlier window gave to the journal. What was typed here since counts more. */
export async function takeUnfinished(): Promise<void> {
  const kept = await api.unfinished.take()
  texts = new Map([...Object.entries(kept), ...ofPresent()])
}

/** A journal that was exchanged leaves no words behind in the window. */
function ofPresent(): Map<string, string> {
  if (owner !== presentJournal()) texts = new Map()
  owner = presentJournal()
  return texts
}
