import { countWords } from '../document.ts'
import { quantitiesOf } from '../text/quantities.ts'
import type { Proposal } from './proposal.ts'

/** PRODUCT's rule for headlines: one line, at most 20 words, the outcome first. */
const mostWords = 20

/** A headline made of the person's own words: the result that says most in numbers, shortened at a clause; else the entry's title. */
export function proposeHeadline(proposals: Proposal[], entryTitle = ''): string {
  const results = proposals.filter(proposal => proposal.part === 'result').map(proposal => proposal.passage.quote)
  const ranked = results.filter(quote => weightOf(quote) > 0).sort((a, b) => weightOf(b) - weightOf(a))
  for (const quote of ranked) {
    const shortened = shortenedSentence(quote)
    if (shortened !== null) return shortened
  }
  return entryTitle.trim()
}

/** A change or a proportion says more than a count; a sentence that opens with "It" or "She" does not stand alone. */
function weightOf(sentence: string): number {
  const quantities = quantitiesOf(sentence)
  if (quantities.length === 0 || /^(?:it|he|she|they|this|that|these|those|there|here)\b/i.test(sentence)) return 0
  const telling = quantities.some(
    quantity =>
      quantity.direction !== null || quantity.kind === 'ratio' || quantity.kind === 'share' || quantity.amount === 0,
  )
  return telling ? 2 : 1
}

/** Null where no clause that still holds a number is short enough: half a sentence would not be what the person said. */
function shortenedSentence(sentence: string): string | null {
  const plain = sentence
    .replace(/\s+/g, ' ')
    .replace(/[.!;:,\s]+$/, '')
    .replace(/^(?:as a result|in the end|overall|ultimately|finally|eventually|so|and|then),? /i, '')
  const clauses = plain.split(/(?<=[,;:])\s|\s[–—]\s|\s(?=(?:and|but|which|so|because|while) )/u)
  for (let count = clauses.length; count > 0; count--) {
    const candidate = plain.slice(0, lengthOf(plain, clauses.slice(0, count))).replace(/[,;:\s–—]+$/, '')
    if (countWords(candidate) <= mostWords && quantitiesOf(candidate).length > 0) return capitalised(candidate)
  }
  return null
}

/** Where the given first clauses end in the sentence. */
function lengthOf(sentence: string, clauses: string[]): number {
  let end = 0
  for (const clause of clauses) end = sentence.indexOf(clause, end) + clause.length
  return end
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
