import { countWords } from '../document.ts'
import { capitalised } from '../text/capitalised.ts'
import { isPair } from '../text/direction.ts'
import { quantitiesOf } from '../text/quantities.ts'
import type { Quantity } from '../text/quantity.ts'
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

/** What others reach, or what was aimed at, is a yardstick. */
const yardstick =
  /^(?:the |our |its )?(?:\p{L}+[’']s |regional |national |industry |company )?(?:average|target|goal|benchmark|norm|limit|industry|usual|quota|budget)(?: (?:of|in|for|across) (?:\p{L}+ ){1,3}?)? ?(?:is|was|were|had been|lies|stands)\b/iu

/** The opening value is said beside the closing one. */
const fromOneEnd =
  /\b(?:instead of|rather than|(?:down|up) from|compared (?:with|to)|where (?:it|there|we) (?:was|were|had)|it (?:was|used to be|had been)|used to (?:be|take|cost)|before it was)\b/i

const after = /\b(?:later|since|after|within|now|as a result|in the end|by the end|finally|today)\b/i

/** A sentence, not a heading or a note: something is, was, or was done in it. */
const verb =
  /\b(?:is|are|was|were|has|have|had|did|do|does|can|could|will|\p{L}{2,}ed|\p{L}+s (?:now|at|by|to)|down|up)\b/iu

const complete = /\b(?:all|none|not (?:a|one)|every|no)\b/i

/** A number that only says when: "in the first two weeks", "six months later". */
function tellsWhen(text: string, { kind, start, end }: Quantity): boolean {
  if (kind !== 'duration') return false
  const comesAfter = /\b(?:in|within|after|for|over|during)(?: (?:the|about|only|just|first|last|next|another))* $/i
  return comesAfter.test(text.slice(0, start)) || /^ (?:later|ago|before|earlier)\b/i.test(text.slice(end))
}

/** A change told from one end to the other says most; then what changed; then a share, a closing count ("all 64", "not one"), or a number after some time. */
function weightOf(quote: string): number {
  const all = quantitiesOf(quote)
  const quantities = all.filter(quantity => !tellsWhen(quote, quantity))
  if (all.length === 0 || yardstick.test(quote) || leaning.test(quote) || /^\S{1,12}: /.test(quote)) return 0
  if (!verb.test(quote) && !quote.split(/[^\p{L}]+/u).some(word => pastVerbs.has(word.toLowerCase()))) return 0
  if (quantities.length === 0) return 0.5
  const changed = quantities.some(
    ({ direction, amount, kind }) => direction !== null || amount === 0 || kind === 'multiple',
  )
  if (quantities.some((first, index) => isChange(quote, first, quantities[index + 1]))) return 4
  const proportion = quantities.some(({ kind }) => kind === 'ratio' || kind === 'share')
  if (changed) return 3
  return proportion || complete.test(quote) || after.test(quote) ? 2 : 1
}

function isChange(text: string, first: Quantity, second: Quantity | undefined): boolean {
  return second !== undefined && (isPair(text, first, second) || fromOneEnd.test(text.slice(first.end, second.start)))
}

/** Opens a stretch that cannot stand alone: "Within nine weeks, …". */
const adverbial =
  /^(?:with|within|in|by|after|over|during|at|for|from|since|when|while|as|although|though|before|if|once|on|because|despite|thanks|through|under|until)\b/i

/** "By December we lost four sales a day": it opens with when, and goes on to what. */
const whenAndWhat =
  /^(?:by|in|since|within|after|at|on|over|during) (?:the )?(?:\p{L}+ ){1,3}?(?:i|we|they|he|she|it|there|our|my|nobody|no|all) \p{L}+/iu

/** Where a clause may end: at a pause, or before a word that begins another clause with a subject of its own. */
const clauseEnd =
  /(?<=[,;:])\s|\s[–—]\s|\s(?=\()|\s(?=(?:which|so|because|while|although|whereas|but) )|\s(?=and (?:i|we|they|he|she|it|the|our|my|nobody|no|all|every\p{L}*|\p{Lu}\p{Ll}+) )/u

/** Null where no clause that still holds a number is short enough: half a sentence would not be what the person said. */
function shortenedSentence(sentence: string): string | null {
  const plain = sentence
    .replace(/\s+/g, ' ')
    .replace(/[.!;:,\s]+$/, '')
    .replace(/^(?:as a result|in the end|overall|ultimately|finally|eventually|consequently|so|and|then|also),? /i, '')
  const clauses = plain.split(clauseEnd)
  const opens = adverbial.test(plain) && !whenAndWhat.test(clauses[0] ?? '') ? 1 : 0
  for (let count = clauses.length; count > opens; count--) {
    const end = lengthOf(plain, clauses.slice(0, count))
    for (const start of opens === 0 ? [0] : [0, lengthOf(plain, clauses.slice(0, 1)) + 1]) {
      const candidate = withoutLooseEnds(plain.slice(start, end), count < clauses.length)
      if (countWords(candidate) <= mostWords && quantitiesOf(candidate).length > 0 && !before.test(candidate))
        return capitalised(candidate)
    }
  }
  return null
}

/** Neither "and" at its head nor, where it was cut, a subject whose verb is missing: "…, and Mrs Novak". */
function withoutLooseEnds(stretch: string, isCut: boolean): string {
  const told = stretch.replace(/[,;:\s–—]+$/, '').replace(/^(?:and|but|so|also),? /i, '')
  const last = /^(.*),? (?:and|but) ((?:\S+ ){0,3}\S+)$/u.exec(told)
  const [, rest = '', tail = ''] = last ?? []
  return isCut && rest !== '' && !verb.test(tail) && /^\p{Lu}|^(?:the|our|my) /u.test(tail)
    ? rest.replace(/,$/, '')
    : told
}

/** Where the given first clauses end in the sentence. */
function lengthOf(sentence: string, clauses: string[]): number {
  let end = 0
  for (const clause of clauses) end = sentence.indexOf(clause, end) + clause.length
  return end
}
