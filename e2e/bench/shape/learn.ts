import { featuresOf } from '../../../shared/shape/features.ts'
import { type Kind, kinds, type Learned } from '../../../shared/shape/learned.ts'
import { learnOrder, logShares } from './learn-order.ts'
import { loneSentences, type Row } from './rows.ts'

/** How strongly weights are held near zero: of few accounts only what many of them share may be learned. */
const restraint = 3
/** A single word must occur in this many accounts or lone sentences. */
const fewestUses = 5
const rounds = 250

type Example = { features: number[]; kind: number }

/** Learns what each feature says for each kind (a regularised logistic regression), and the order in which kinds follow. */
export function learn(accounts: Row[][]): Learned {
  const lone = loneSentences()
  const ids = usedFeatures([...accounts.map(rows => rows.map(({ text }) => text)), ...lone.map(({ text }) => [text])])
  const numbers = new Map(ids.map((id, index) => [id, index]))
  const sentences: { text: string; kind: Kind }[] = [...accounts.flat(), ...lone]
  const examples = sentences.map(({ text, kind }) => ({
    kind: kinds.indexOf(kind),
    features: featuresOf(text).flatMap(({ id }) => numbers.get(id) ?? []),
  }))
  const weights = regression(examples, ids.length)
  const row = (index: number): number[] => kinds.map((_, kind) => rounded(weights[index * kinds.length + kind] ?? 0))
  return {
    seen: logShares(kinds.map(kind => 1 + sentences.filter(sentence => sentence.kind === kind).length)),
    bias: row(ids.length),
    features: Object.fromEntries(ids.map((id, index) => [id, row(index)])),
    order: learnOrder(accounts),
  }
}

function usedFeatures(documents: string[][]): string[] {
  const uses = new Map<string, number>()
  for (const sentences of documents)
    for (const id of new Set(sentences.flatMap(text => featuresOf(text).map(feature => feature.id))))
      uses.set(id, (uses.get(id) ?? 0) + 1)
  return [...uses]
    .filter(([id, count]) => !id.startsWith('word:') || count >= fewestUses)
    .map(([id]) => id)
    .toSorted()
}

/** Multinomial logistic regression by Adam over all examples at once; the last row of weights is the bias. */
function regression(examples: Example[], features: number): Float64Array {
  const width = kinds.length
  const weights = new Float64Array((features + 1) * width)
  const slope = new Float64Array(weights.length)
  const mean = new Float64Array(weights.length)
  const square = new Float64Array(weights.length)
  for (let round = 1; round <= rounds; round++) {
    slope.fill(0)
    for (const example of examples) addSlope(example, weights, slope, features)
    const pace = round > rounds * 0.7 ? 0.03 : 0.1
    for (let index = 0; index < weights.length; index++) {
      const held = index < features * width ? restraint * get(weights, index) : 0
      const pull = (get(slope, index) + held) / examples.length
      mean[index] = 0.9 * get(mean, index) + 0.1 * pull
      square[index] = 0.999 * get(square, index) + 0.001 * pull * pull
      const step = get(mean, index) / (1 - 0.9 ** round) / (Math.sqrt(get(square, index) / (1 - 0.999 ** round)) + 1e-8)
      weights[index] = get(weights, index) - pace * step
    }
  }
  return weights
}

function addSlope(example: Example, weights: Float64Array, slope: Float64Array, features: number): void {
  const width = kinds.length
  const rows = [...example.features, features]
  const scores = kinds.map((_, kind) => rows.reduce((sum, row) => sum + get(weights, row * width + kind), 0))
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  for (const [kind, power] of powers.entries()) {
    const wrong = power / total - (kind === example.kind ? 1 : 0)
    for (const row of rows) slope[row * width + kind] = get(slope, row * width + kind) + wrong
  }
}

function get(list: Float64Array, index: number): number {
  return list[index] ?? 0
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}
