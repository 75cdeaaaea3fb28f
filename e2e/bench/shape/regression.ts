import { adam } from './adam.ts'
import { get, matrix } from './gradient.ts'

/** An example: which features it has and how strongly, and its kind. */
export type Example = { features: Int32Array; values: Float64Array; kind: number }

/** How strongly weights are held near zero: of few accounts only what many of them share may be learned. */
const restraint = 8
const rounds = 250

/** Multinomial logistic regression by Adam over all examples at once; row by row the weights of a feature for each kind, the last row the bias. */
export function regression(examples: Example[], features: number, width: number): Float64Array {
  const weights = matrix(features + 1, width, () => 0)
  const { values, slope } = weights
  const step = adam([weights], 0)
  for (let round = 1; round <= rounds; round++) {
    for (const example of examples) addSlope(example, values, slope, features, width)
    for (let index = 0; index < values.length; index++) {
      const held = index < features * width ? restraint * get(values, index) : 0
      slope[index] = (get(slope, index) + held) / examples.length
    }
    step(round > rounds * 0.7 ? 0.02 : 0.08)
  }
  return values
}

/** What an example's features say for each kind; `bias` is the row that always speaks. */
export function scoresOf(
  { features, values }: Example,
  weights: Float64Array,
  bias: number,
  width: number,
): Float64Array {
  const scores = new Float64Array(width)
  for (let one = 0; one < width; one++) scores[one] = get(weights, bias * width + one)
  for (let index = 0; index < features.length; index++) {
    const row = (features[index] ?? 0) * width
    const value = values[index] ?? 0
    for (let one = 0; one < width; one++) scores[one] = get(scores, one) + value * get(weights, row + one)
  }
  return scores
}

function addSlope(example: Example, weights: Float64Array, slope: Float64Array, bias: number, width: number): void {
  const { features, values, kind } = example
  const scores = scoresOf(example, weights, bias, width)
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  const wrong = powers.map((power, one) => power / total - (one === kind ? 1 : 0))
  for (let one = 0; one < width; one++) slope[bias * width + one] = get(slope, bias * width + one) + get(wrong, one)
  for (let index = 0; index < features.length; index++) {
    const row = (features[index] ?? 0) * width
    const value = values[index] ?? 0
    for (let one = 0; one < width; one++) slope[row + one] = get(slope, row + one) + value * get(wrong, one)
  }
}
