import { contentWordsOf } from './text/content-words.ts'
import { isContinental, numbersIn } from './text/numbers.ts'
import { quantitiesOf } from './text/quantities.ts'
import { remembered } from './text/remembered.ts'

/**
 * A sentence has changed when less than this share of its substantive words stands in what it was linked from. Measured
 * on the sample stories: sentences that only reword their passage keep 0.7 and more, those that add a statement mostly
 * less than 0.6; of 1,532 pairs of a sentence with another one's passage, three reach it.
 */
const leastKept = 0.6

/** From this share of the source's own words on, the sentence retells it whole, and may not have lost a "not". */
const wholeRetelling = 0.8

const negation = /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)\b|n[’']t\b/giu

/**
 * Whether a sentence no longer says what the texts it was linked from say, taken together: it brings a number that they
 * lack, a "not", or mostly other words. Leaving something out is no change, so that a sentence may be split and cut.
 */
export function hasChanged(sentence: string, linked: readonly string[]): boolean {
  if (linked.includes(sentence)) return false
  const source = linked.join('\n')
  const numbers = numbersOf(source)
  for (const number of numbersOf(sentence)) if (!numbers.has(number)) return true
  const words = wordsOf(sentence)
  const known = new Set(wordsOf(source))
  if (words.length > 0 && words.filter(word => known.has(word)).length / words.length < leastKept) return true
  return negationDiffers(sentence, source, words, known)
}

function negationDiffers(
  sentence: string,
  source: string,
  words: readonly string[],
  known: ReadonlySet<string>,
): boolean {
  const [here, there] = [sentence, source].map(text => (text.match(negation) ?? []).length > 0)
  if (here === there) return false
  const said = new Set(words)
  const retold = [...known].filter(word => said.has(word)).length / Math.max(1, known.size)
  return here === true || retold >= wholeRetelling
}

/** Amounts rather than spellings: "forty" is 40. A "one" counts as a number only where it measures something. */
const numbersOf = remembered((text: string): ReadonlySet<number> => {
  const quantities = quantitiesOf(text)
  const measured = numbersIn(text, isContinental(text)).filter(
    ({ written, start, end }) => written === 'digits' || quantities.some(of => of.start < end && start < of.end),
  )
  return new Set(measured.flatMap(({ amount }) => amount ?? []))
})

/** The substantive words without the numbers, which are compared by amount, and without the nots, which are counted. */
const wordsOf = remembered((text: string): readonly string[] => {
  let rest = text
  for (const { start, end } of numbersIn(text, isContinental(text)).toReversed())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return contentWordsOf(rest.replace(negation, ' '))
})
