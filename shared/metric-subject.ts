import { pluralOf } from './text/counted-noun.ts'
import { quantitiesOf } from './text/quantities.ts'
import type { Quantity } from './text/quantity.ts'
import type { Span } from './text/sentences.ts'

type End = { quantity: Quantity; sentence: Span }

/** The subject in front of the verb of a told change; else what is counted, with the word that says how it is. */
export function subjectOf(opening: End, closing: End): string {
  const { text } = closing.sentence
  const first =
    closing.sentence === opening.sentence
      ? Math.min(opening.quantity.start, closing.quantity.start)
      : closing.quantity.start
  const subject =
    /^(?:(?:the|our|my|a|an) )?(.{3,60}?) (?:now |then |had |has |have )?(?:went|goes|fell|dropped|rose|grew|climbed|takes|took|is|are|was|were|came|come|stands?|stood|shrank|improved|increased|decreased)\b/iu.exec(
      text.slice(0, first),
    )?.[1]
  if (subject && quantitiesOf(subject).length === 0 && !pointing.test(subject)) return lowerFirst(subject)
  const noun = closing.quantity.noun ?? opening.quantity.noun
  if (!noun) return ''
  const state = /^ (?:was|were|is|are) (\p{L}{4,})\b/u.exec(text.slice(closing.quantity.end))?.[1]
  return state ? `${state} ${pluralOf(noun)}` : pluralOf(noun)
}

/** "but after this it" names nothing. */
const pointing =
  /\b(?:it|that|this|there|i|we|they|he|she|you|which|who|what|but|and|so|then|since|when|if|after|before)\b/iu

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
