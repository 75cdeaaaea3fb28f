import { dot } from '../../../shared/shape/gated-unit.ts'
import { kinds } from '../../../shared/shape/learned.ts'
import { codeOf, mostSteps, type Place, places, type WordScores } from '../../../shared/shape/word-scores.ts'
import type { Vectors } from './word-vectors.ts'

/** Coordinates kept of each word: with fewer than ten the proposals get worse, with more they do not get better. */
const axes = 16

/**
 * What words say in each place is linear in their vectors. Of that, the few directions in which words differ most are kept (principal
 * components of all words' scores), so that a word needs a dozen small numbers instead of a hundred.
 */
export function compress(vectors: Vectors, weights: Record<Place, number[][]>): WordScores {
  const columns = places.flatMap(place => kinds.map((_, kind) => centred(weights[place]).map(row => row[kind] ?? 0)))
  const rows = vectors.words.map(word => {
    const vector = vectors.of(word) ?? new Float64Array(vectors.length)
    return columns.map(column => dot(column, vector))
  })
  const directions = principal(rows, axes)
  const coordinates = rows.map(row => directions.map(direction => dot(direction, row)))
  const steps = directions.map((_, axis) => stepOf(coordinates.map(all => all[axis] ?? 0)))
  return {
    words: vectors.words.join(' '),
    codes: coordinates.flatMap(all => all.map((value, axis) => coded(value / (steps[axis] ?? 1)))).join(''),
    steps: steps.map(step => Number(step.toPrecision(5))),
    places: Object.fromEntries(
      places.map((place, index) => [
        place,
        directions.map(direction =>
          kinds.map((_, kind) => Number((direction[index * kinds.length + kind] ?? 0).toFixed(4))),
        ),
      ]),
    ),
  }
}

/** What all kinds have in common decides nothing. */
function centred(weights: number[][]): number[][] {
  return weights.map(row => {
    const mean = row.reduce((sum, value) => sum + value, 0) / row.length
    return row.map(value => value - mean)
  })
}

/** Outliers are cut off at five standard deviations, so that the rest is told apart finely. */
function stepOf(values: number[]): number {
  const most = Math.max(...values.map(Math.abs))
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
  return Math.min(most, 5 * deviation) / mostSteps || 1
}

function coded(value: number): string {
  return codeOf(Math.max(-mostSteps, Math.min(mostSteps, Math.round(value))))
}

/** The directions in which the rows differ most from zero, by repeated multiplication; each at right angles to those before. */
function principal(rows: number[][], count: number): number[][] {
  const width = rows[0]?.length ?? 0
  const squares = Array.from({ length: width }, (_, a) =>
    Array.from({ length: width }, (_, b) => rows.reduce((sum, row) => sum + (row[a] ?? 0) * (row[b] ?? 0), 0)),
  )
  const found: number[][] = []
  for (let axis = 0; axis < count; axis++) {
    let direction = Array.from({ length: width }, (_, index) => Math.sin(index + axis + 1))
    for (let round = 0; round < 400; round++) {
      const turned = squares.map(row => dot(row, direction))
      direction = lengthOne(found.reduce((rest, other) => without(rest, other), turned))
    }
    found.push(direction)
  }
  return found
}

function without(vector: number[], direction: number[]): number[] {
  const share = dot(vector, direction)
  return vector.map((value, index) => value - share * (direction[index] ?? 0))
}

function lengthOne(vector: number[]): number[] {
  const norm = Math.sqrt(dot(vector, vector)) || 1
  return vector.map(value => value / norm)
}
