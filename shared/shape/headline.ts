import { countWords } from '../document.ts'
import { quantitiesOf } from '../text/quantities.ts'
import type { Proposal } from './proposal.ts'

/** PRODUCT's rule for headlines: one line, at most 20 words, the outcome first. */
const mostWords = 20

/** A headline made of the person's own words: the result that says most in numbers, shortened at a clause; else the entry's title. */
export function proposeHeadline(proposals: Proposal[], entryTitle = ''): string {
  const results = proposals.filter(proposal => proposal.part === 'result')
  const weighed = results.map(proposal => ({ quote: proposal.passage.quote, weight: weightOf(proposal) }))
  for (const { quote } of weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)) {
    const shortened = shortenedSentence(quote)
    if (shortened !== null) return shortened
  }
  return entryTitle.trim()
}

/** Opens with a word that points elsewhere, so that the sentence does not stand alone. */
const leaning = /^(?:it|he|she|they|this|that|these|those|there|here|one (?:was|is|of|had)|two (?:were|of)|at that)\b/i

/** A change or a proportion says more than a count; what "had been" before is no outcome. */
function weightOf({ passage: { quote }, reason }: Proposal): number {
  const quantities = quantitiesOf(quote)
  if (quantities.length === 0 || leaning.test(quote)) return 0
  const changed = quantities.some(({ direction, amount }) => direction !== null || amount === 0)
  if (!changed && /\bhad been\b/i.test(quote)) return 0
  const proportion = quantities.some(({ kind }) => kind === 'ratio' || kind === 'share')
  return 1 + (changed ? 2 : 0) + (proportion ? 1 : 0) + (/after|outcome/.test(reason) ? 1 : 0)
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
