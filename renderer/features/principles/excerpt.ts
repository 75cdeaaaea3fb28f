import type { Evidence } from '../../../shared/principle-suggestions.ts'

/** In characters, each side of the cue: about two lines of the list. */
const aroundCue = 48

/** The words of a sentence around its cue, cut at whole words. */
export function excerptOf({ quote, cue }: Pick<Evidence, 'quote' | 'cue'>): {
  before: string
  cue: string
  after: string
} {
  const at = Math.max(0, quote.indexOf(cue))
  const [before, after] = [quote.slice(0, at), quote.slice(at + cue.length)]
  return { before: endOf(before), cue, after: beginningOf(after) }
}

function endOf(text: string): string {
  if (text.length <= aroundCue) return text
  return `… ${text.slice(-aroundCue).replace(/^\S*\s+/, '')}`
}

function beginningOf(text: string): string {
  if (text.length <= aroundCue) return text
  return `${text.slice(0, aroundCue).replace(/\s+\S*$/, '')} …`
}
