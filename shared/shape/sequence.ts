import { kinds, learned } from './learned.ts'
import { logSum } from './read-sentence.ts'

/** A sentence as the sequence sees it: what its words say (logarithms, in the order of `kinds`), and the paragraph it stands in. */
export type Placed = { chances: readonly number[]; paragraph: number }

/** How much the place in the account counts beside the words and the neighbours. */
const placeCounts = 0.5
/**
 * How many times more likely a text is told in some order than in none, before it is read; as a logarithm. A text in paragraphs
 * of several sentences hardly ever is a heap, a list of lines may be.
 */
const orderExpected = { paragraphs: 4, lines: 1 }
/** Of fewer sentences the order cannot be judged, only half trusted. */
const fewestJudged = 4
/** Sentences per paragraph from which paragraphs are taken for units of thought, rather than for lines. */
const paragraphsMean = 1.8

/** How strongly, how often, and from how many sentences on an account is balanced. */
const balanceCounts = 0.5
const balanceRounds = 3
const fewestBalanced = 8

type Table = readonly (readonly number[])[]

/**
 * The probability of each kind for each sentence. Read twice: as an account told in order, where place and neighbours count,
 * and as sentences in no order. The more the words agree with an order, the more the first reading counts.
 */
export function chancesInOrder(sentences: readonly Placed[]): { chances: number[][]; evidence: number } {
  if (sentences.length === 0) return { chances: [], evidence: 0 }
  const words = balanced(sentences.map(({ chances }) => chances.map((chance, kind) => chance - at(learned.seen, kind))))
  const alone = words.map(says => says.map((said, kind) => said + at(learned.order.prior, kind)))
  const told = asTold(sentences, words)
  const unordered = alone.reduce((sum, says) => sum + logSum(says), 0)
  const fits = 1 / (1 + Math.exp(unordered - told.evidence - expectedOrder(sentences)))
  const share = sentences.length === 1 ? 0 : sentences.length < fewestJudged ? 0.5 : fits
  const chances = alone.map((says, index) => {
    const total = logSum(says)
    return says.map((said, kind) => share * at(told.chances[index] ?? [], kind) + (1 - share) * Math.exp(said - total))
  })
  return { chances, evidence: told.evidence }
}

/**
 * Some tell everything in the present, some never say "I": what such a style adds to one kind in every sentence is taken off,
 * so that the kinds come closer to their usual shares of an account.
 */
function balanced(words: number[][]): number[][] {
  if (words.length < fewestBalanced) return words
  const usual = learned.order.prior
  let current = words
  for (let round = 0; round < balanceRounds; round++) {
    const sums = kinds.map(() => 0)
    for (const says of current) {
      const total = logSum(says.map((said, kind) => said + at(usual, kind)))
      for (const [kind, said] of says.entries()) sums[kind] = at(sums, kind) + Math.exp(said + at(usual, kind) - total)
    }
    const shifts = sums.map(
      (sum, kind) => balanceCounts * Math.log((Math.exp(at(usual, kind)) * words.length + 1) / (sum + 1)),
    )
    current = current.map(says => says.map((said, kind) => said + at(shifts, kind)))
  }
  return current
}

/** The account as told in order: every way of dividing it into kinds, weighed (forward and backward). */
function asTold(sentences: readonly Placed[], words: Table): { chances: number[][]; evidence: number } {
  const { prior, place, first, last } = learned.order
  const count = sentences.length
  const here = words.map((says, index) => {
    const stretch = place[Math.floor((index / count) * place.length)] ?? prior
    return says.map((said, kind) => said + placeCounts * (at(stretch, kind) - at(prior, kind)))
  })
  const perParagraph = meanParagraph(sentences)
  const steps = sentences.map((sentence, index) => stepsInto(sentence, sentences[index - 1], perParagraph))
  const forward: number[][] = []
  for (const [index, says] of here.entries()) {
    const before = forward[index - 1]
    const into = steps[index] ?? []
    forward.push(
      says.map((said, kind) =>
        before ? said + logSum(before.map((sum, from) => sum + at(into[from] ?? [], kind))) : said + at(first, kind),
      ),
    )
  }
  let after: readonly number[] = last
  const evidence = logSum((forward.at(-1) ?? []).map((sum, kind) => sum + at(last, kind)))
  const chances: number[][] = []
  for (let index = count - 1; index >= 0; index--) {
    const behind = after
    chances.push((forward[index] ?? []).map((sum, kind) => Math.exp(sum + at(behind, kind) - evidence)))
    const into = steps[index] ?? []
    const says = here[index] ?? []
    after = kinds.map((_, from) =>
      logSum(says.map((said, kind) => said + at(behind, kind) + at(into[from] ?? [], kind))),
    )
  }
  return { chances: chances.reverse(), evidence }
}

function meanParagraph(sentences: readonly Placed[]): number {
  return sentences.length / new Set(sentences.map(({ paragraph }) => paragraph)).size
}

function expectedOrder(sentences: readonly Placed[]): number {
  const perParagraph = meanParagraph(sentences)
  const paragraphs = perParagraph >= paragraphsMean && perParagraph < sentences.length
  return paragraphs ? orderExpected.paragraphs : orderExpected.lines
}

function stepsInto(sentence: Placed, previous: Placed | undefined, perParagraph: number): Table {
  if (previous?.paragraph === sentence.paragraph) return learned.order.inside
  return perParagraph >= paragraphsMean ? learned.order.paragraph : learned.order.line
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0
}
