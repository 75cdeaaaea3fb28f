import { plain } from '../../../shared/shape/clause.ts'
import { featuresOf } from '../../../shared/shape/features.ts'
import { type AccountWeights, type Kind, kinds, type Learned } from '../../../shared/shape/learned.ts'
import { logSum } from '../../../shared/shape/read-sentence.ts'
import { type Place, placedWords, places, tokensOf, type WordScores } from '../../../shared/shape/word-scores.ts'
import { compress } from './compress.ts'
import { learnAccount } from './learn-account.ts'
import { type Example, regression, scoresOf } from './regression.ts'
import { loneSentences, type Row } from './rows.ts'
import type { Labelled } from './ways-of-telling.ts'
import { type Vectors, wordVectors } from './word-vectors.ts'

/** In how many accounts or lone sentences a feature must occur, by how its name begins; others once. */
const fewestUses: [string, number][] = [
  ['word:', 5],
  ['run:', 4],
  ['form:', 6],
  ['verb:', 4],
  ['opening:', 4],
  ['helper:', 2],
]

/** Into so many parties the accounts are divided, each of which is read by what was learned from the others. */
const parties = 4

type Sentence = { text: string; kind: Kind }

/**
 * Learns what each feature and each word says for each kind, and how the sentences of an account speak for each other. For the second, each account is
 * read by words that were learned from other accounts only.
 */
export function learn(
  accounts: Row[][],
  folder?: string,
): { learned: Learned; words: WordScores; account: AccountWeights } {
  const lone = loneSentences()
  const sentences: Sentence[] = [...accounts.flat(), ...lone]
  const ids = usedFeatures([...accounts.map(rows => rows.map(({ text }) => text)), ...lone.map(({ text }) => [text])])
  const vectors = wordVectors(new Set(sentences.flatMap(({ text }) => tokensOf(plain(text)))), folder)
  const size = ids.length + places.length * vectors.length
  const ofLone = examplesOf(lone, ids, vectors)
  const ofAccounts = accounts.map(rows => examplesOf(rows, ids, vectors))
  const weights = regression([...ofAccounts.flat(), ...ofLone], size, kinds.length)
  const row = (index: number): number[] => kinds.map((_, kind) => weights[index * kinds.length + kind] ?? 0)
  const ofPlace = (place: Place): number[][] =>
    Array.from({ length: vectors.length }, (_, axis) => row(firstOf(place, ids, vectors) + axis))
  const seen = logShares(sentences)
  return {
    learned: {
      seen,
      bias: row(size).map(rounded),
      features: Object.fromEntries(
        ids.map((id, index): [string, number[]] => [id, row(index).map(rounded)]).filter(([, all]) => speaks(all)),
      ),
    },
    words: compress(vectors, {
      anywhere: ofPlace('anywhere'),
      first: ofPlace('first'),
      verb: ofPlace('verb'),
      'own-verb': ofPlace('own-verb'),
      'bare-verb': ofPlace('bare-verb'),
    }),
    account: learnAccount(readByOthers(accounts, ofAccounts, ofLone, size), {
      seen,
      usual: logShares(accounts.flat()),
    }),
  }
}

/** What the words of each sentence say to a reader that has learned from the other accounts. */
function readByOthers(accounts: Row[][], ofAccounts: Example[][], ofLone: Example[], size: number): Labelled[][] {
  const readers = Array.from({ length: parties }, (_, party) => {
    const others = ofAccounts.filter((_, index) => index % parties !== party)
    return regression([...others.flat(), ...ofLone], size, kinds.length)
  })
  return accounts.map((rows, index) =>
    rows.map(({ kind, paragraph }, at) => {
      const example = ofAccounts[index]?.[at]
      const scores = example
        ? scoresOf(example, readers[index % parties] ?? new Float64Array(), size, kinds.length)
        : []
      const total = logSum([...scores])
      return { kind, paragraph, chances: Array.from(scores, score => score - total) }
    }),
  )
}

/** After the named features each place has one feature for each number of a vector. */
function firstOf(place: Place, ids: string[], vectors: Vectors): number {
  return ids.length + places.indexOf(place) * vectors.length
}

function examplesOf(sentences: Sentence[], ids: string[], vectors: Vectors): Example[] {
  const numbers = new Map(ids.map((id, index) => [id, index]))
  return sentences.map(({ text, kind }) => {
    const values = new Map<number, number>()
    for (const { id } of featuresOf(text)) {
      const number = numbers.get(id)
      if (number !== undefined) values.set(number, 1)
    }
    for (const { word, place, weight } of placedWords(text, word => vectors.of(word) !== null)) {
      const start = firstOf(place, ids, vectors)
      for (const [axis, value] of (vectors.of(word) ?? []).entries())
        values.set(start + axis, (values.get(start + axis) ?? 0) + weight * value)
    }
    const entries = [...values]
    return {
      kind: kinds.indexOf(kind),
      features: Int32Array.from(entries.map(([feature]) => feature)),
      values: Float64Array.from(entries.map(([, value]) => value)),
    }
  })
}

function usedFeatures(documents: string[][]): string[] {
  const uses = new Map<string, number>()
  for (const sentences of documents)
    for (const id of new Set(sentences.flatMap(text => featuresOf(text).map(feature => feature.id))))
      uses.set(id, (uses.get(id) ?? 0) + 1)
  return [...uses]
    .filter(([id, count]) => count >= (fewestUses.find(([start]) => id.startsWith(start))?.[1] ?? 1))
    .map(([id]) => id)
    .toSorted()
}

/** A feature that hardly moves any kind is not worth its place in the table. */
function speaks(weights: number[]): boolean {
  return weights.some(weight => Math.abs(weight) >= 0.12)
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}

/** How often each kind occurs, as logarithms; none never. */
function logShares(sentences: readonly { kind: Kind }[]): number[] {
  const counts = kinds.map(kind => 1 + sentences.filter(sentence => sentence.kind === kind).length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map(count => rounded(Math.log(count / total)))
}
