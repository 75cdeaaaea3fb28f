import { countWords } from '../document.ts'
import { capitalised } from '../text/capitalised.ts'
import { quantitiesOf } from '../text/quantities.ts'
import { pastVerbs } from '../text/verbs.ts'
import type { Proposal } from './proposal.ts'

/** PRODUCT's rule for headlines: one line, at most 20 words, the outcome first. */
const mostWords = 20

/** A headline made of the person's own words: the first result that tells a change, else one with a number, shortened at a clause; else the entry's title. */
export function proposeHeadline(proposals: Proposal[], entryTitle = ''): string {
  const weighed = proposals
    .filter(({ part }) => part === 'result')
    .flatMap(({ passage: { quote } }) => {
      const weight = weightOf(quote)
      return weight > 0 ? [{ quote, weight }] : []
    })
  for (const { quote } of weighed.sort((a, b) => b.weight - a.weight)) {
    const shortened = shortenedSentence(quote)
    if (shortened !== null) return shortened
  }
  return entryTitle.trim()
}

/** Opens with a word that points elsewhere, so that the sentence does not stand alone. */
const leaning =
  /^(?:it|he|she|they|this|that|these|those|there|here|one (?:was|is|of|had)|two (?:were|of)|at that|which|and he|and she)\b/i

/** What was before, or what was only hoped for, is no outcome. */
const before =
  /\b(?:had (?:\w+ )?been|had \w+ed|used to|before (?:my|our|that|this|then)|until then|would have|should have|was supposed to)\b/i

const after = /\b(?:later|since|after|within|now|as a result|in the end|by the end|finally|today)\b/i

/** A sentence, not a heading or a note: something is, was, or was done in it. */
const verb =
  /\b(?:is|are|was|were|has|have|had|did|do|does|can|could|will|\p{L}{2,}ed|\p{L}+s (?:now|at|by|to)|down|up)\b/iu

const complete = /\b(?:all|none|not (?:a|one)|every|no)\b/i

/** What changed says most; then a share, a closing count ("all 64", "not one"), or a number after some time. */
function weightOf(quote: string): number {
  const quantities = quantitiesOf(quote)
  if (quantities.length === 0 || leaning.test(quote) || /^\S{1,12}: /.test(quote)) return 0
  if (!verb.test(quote) && !quote.split(/[^\p{L}]+/u).some(word => pastVerbs.has(word.toLowerCase()))) return 0
  const changed = quantities.some(
    ({ direction, amount, kind }) => direction !== null || amount === 0 || kind === 'multiple',
  )
  const proportion = quantities.some(({ kind }) => kind === 'ratio' || kind === 'share')
  if (changed) return 3
  return proportion || complete.test(quote) || after.test(quote) ? 2 : 1
}

/** Opens a stretch that cannot stand alone: "Within nine weeks, …". */
const adverbial =
  /^(?:with|within|in|by|after|over|during|at|for|from|since|when|while|as|although|though|before|if|once|on|because|despite|thanks|through|under|until)\b/i

/** Where a clause may end: at a pause, or before a word that begins another clause with a subject of its own. */
const clauseEnd =
  /(?<=[,;:])\s|\s[–—]\s|\s(?=\()|\s(?=(?:which|so|because|while|although|whereas|but) )|\s(?=and (?:i|we|they|he|she|it|the|our|my|nobody|no|all|every\p{L}*|\p{Lu}\p{Ll}+) )/u

/** Null where no clause that still holds a number is short enough: half a sentence would not be what the person said. */
function shortenedSentence(sentence: string): string | null {
  const plain = sentence
    .replace(/\s+/g, ' ')
    .replace(/[.!;:,\s]+$/, '')
    .replace(/^(?:as a result|in the end|overall|ultimately|finally|eventually|consequently|so|and|then),? /i, '')
  const clauses = plain.split(clauseEnd)
  const opens = adverbial.test(plain) ? 1 : 0
  for (let count = clauses.length; count > opens; count--) {
    const end = lengthOf(plain, clauses.slice(0, count))
    for (const start of opens === 0 ? [0] : [0, lengthOf(plain, clauses.slice(0, 1)) + 1]) {
      const candidate = plain.slice(start, end).replace(/[,;:\s–—]+$/, '')
      if (countWords(candidate) <= mostWords && quantitiesOf(candidate).length > 0 && !before.test(candidate))
        return capitalised(candidate)
    }
  }
  return null
}

/** Where the given first clauses end in the sentence. */
function lengthOf(sentence: string, clauses: string[]): number {
  let end = 0
  for (const clause of clauses) end = sentence.indexOf(clause, end) + clause.length
  return end
}
