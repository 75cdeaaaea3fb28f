import { quantitiesOf } from '../../../shared/text/quantities.ts'
import { type Placements, quotesOf } from './placements.ts'

/** What the story has and lacks, in one line that promises nothing: "Opening number found. Closing number missing." */
export function figuresLine(placements: Placements): string {
  const has = (part: 'situation' | 'result') => quotesOf(placements, part).some(quote => quantitiesOf(quote).length > 0)
  const opening = has('situation') ? 'Opening number found.' : 'Opening number missing.'
  const closing = has('result') ? 'Closing number found.' : 'Closing number missing.'
  return `${opening} ${closing}`
}
