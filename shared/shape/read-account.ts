import { dot, statesAfter } from './gated-unit.ts'
import { accountWeights, kinds, learned } from './learned.ts'
import { logSum } from './read-sentence.ts'

/** A sentence as the account sees it: what its words say (logarithms, in the order of `kinds`), and the paragraph it stands in. */
export type Placed = { chances: readonly number[]; paragraph: number }

/** What the words of one sentence say goes into the account only so far: no sentence is surer than that. */
const surest = 6
/** Sentences per paragraph above which it does not matter how many they are. */
const manyInParagraph = 4

/**
 * The probability of each kind for each sentence, of an account told in order or in none, complete or not. It is read from the first sentence to
 * the last and back, so that each sentence is judged by what its own words say, and by what all others say and where they stand.
 * `sureness` says how clearly all of them could be told: the logarithm of the probability that none is taken wrong.
 */
export function readAccount(sentences: readonly Placed[]): { chances: number[][]; sureness: number } {
  const rows = rowsOf(sentences, learned.seen, accountWeights.usual)
  const { forward, backward, says, bias, words } = accountWeights
  const before = statesAfter(forward, rows)
  const behind = statesAfter(backward, rows.toReversed()).toReversed()
  const chances = rows.map((row, index) => {
    const states = [...(before[index] ?? []), ...(behind[index] ?? [])]
    const scores = kinds.map((_, kind) => words * (row[kind] ?? 0) + (bias[kind] ?? 0) + dot(says[kind] ?? [], states))
    const total = logSum(scores)
    return scores.map(score => Math.exp(score - total))
  })
  return { chances, sureness: chances.reduce((sum, all) => sum + Math.log(Math.max(...all)), 0) }
}

/** How many numbers a sentence is for the account. */
export const rowLength = 2 * kinds.length + 8

/**
 * What is known of each sentence before the others are considered: what its words say beyond how often each kind was `seen`, where it stands,
 * and how the kinds would be shared out in this account if words alone decided, against what is usual.
 */
export function rowsOf(sentences: readonly Placed[], seen: readonly number[], usual: readonly number[]): number[][] {
  const words = sentences.map(({ chances }) =>
    chances.map((chance, kind) => Math.max(-surest, Math.min(surest, chance - (seen[kind] ?? 0))) / 2),
  )
  const shares = sharesOf(words, usual)
  const count = sentences.length
  const paragraphs = new Set(sentences.map(({ paragraph }) => paragraph)).size
  const perParagraph = Math.min(count / paragraphs, manyInParagraph) / manyInParagraph
  return words.map((says, index) => {
    const here = sentences[index]?.paragraph
    return [
      ...says,
      Number(sentences[index - 1]?.paragraph !== here),
      Number(sentences[index + 1]?.paragraph !== here),
      index / count,
      (count - 1 - index) / count,
      1 / (index + 1),
      1 / (count - index),
      perParagraph,
      Math.log(count) / 4,
      ...shares,
    ]
  })
}

/** For each kind the logarithm of how many sentences it would have, against how many are usual. */
function sharesOf(words: readonly (readonly number[])[], usual: readonly number[]): number[] {
  const sums = kinds.map(() => 0)
  for (const says of words) {
    const scores = says.map((said, kind) => 2 * said + (usual[kind] ?? 0))
    const total = logSum(scores)
    for (const [kind, score] of scores.entries()) sums[kind] = (sums[kind] ?? 0) + Math.exp(score - total)
  }
  return sums.map((sum, kind) => Math.log((sum + 1) / (Math.exp(usual[kind] ?? 0) * words.length + 1)))
}
