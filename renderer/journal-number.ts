import { CallError } from '../shared/errors.ts'

let present: number | undefined

/** The journal that is on screen, by its number; what is changed is meant for it. */
export function presentJournal(): number | undefined {
  return present
}

/** To be called when another journal comes on screen, before anything of it can be changed. */
export function setPresentJournal(number: number | undefined): void {
  present = number
}

/** Throws where text that was written in one journal would be stored in another one. */
export function expectPresent(number: number | undefined): void {
  if (number === present) return
  throw new CallError(
    'other-journal',
    'This was written in another journal than the one that is open now. Open that journal again to save it.',
  )
}
