import { type GatedUnit, sigmoid } from '../../../shared/shape/gated-unit.ts'

/** Numbers in rows, one after the other, and beside each the slope of what went wrong. */
export type Matrix = { rows: number; columns: number; values: Float64Array; slope: Float64Array }

export function matrix(rows: number, columns: number, value: () => number): Matrix {
  const values = Float64Array.from({ length: rows * columns }, value)
  return { rows, columns, values, slope: new Float64Array(values.length) }
}

export function rowsOfMatrix({ rows, columns, values }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, row) => [...values.subarray(row * columns, (row + 1) * columns)])
}

export function get(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0
}

/** The product of a matrix and a vector. */
export function times({ rows, columns, values }: Matrix, vector: ArrayLike<number>): Float64Array {
  const product = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (let column = 0; column < columns; column++) sum += get(values, row * columns + column) * get(vector, column)
    product[row] = sum
  }
  return product
}

/** Adds to the slope of a matrix what a product with `vector` has to answer for, and to `slope` what the vector has. */
export function answerFor(
  one: Matrix,
  vector: ArrayLike<number>,
  wrong: Float64Array,
  slope: Float64Array | null,
): void {
  for (let row = 0; row < one.rows; row++) {
    const share = get(wrong, row)
    const start = row * one.columns
    for (let column = 0; column < one.columns; column++) {
      one.slope[start + column] = get(one.slope, start + column) + share * get(vector, column)
      if (slope) slope[column] = get(slope, column) + share * get(one.values, start + column)
    }
  }
}

/** A gated unit that can learn. What it computes is said in shared/shape/gated-unit.ts. */
export type LearningUnit = { input: Matrix; state: Matrix; bias: Matrix; size: number }
type Step = {
  row: Float64Array
  old: Float64Array
  fromState: Float64Array
  used: Float64Array
  kept: Float64Array
  fresh: Float64Array
}

export function learningUnit(size: number, width: number, value: () => number): LearningUnit {
  const [input, state, bias] = [width, size, 1].map(columns => matrix(3 * size, columns, value))
  if (!input || !state || !bias) throw new Error('a unit has three matrices')
  return { input, state, bias, size }
}

export function asGatedUnit({ input, state, bias }: LearningUnit): GatedUnit {
  return { input: rowsOfMatrix(input), state: rowsOfMatrix(state), bias: [...bias.values] }
}

/** The state after each row, and what is needed to go back. */
export function forward(unit: LearningUnit, rows: Float64Array[]): { states: Float64Array[]; steps: Step[] } {
  const { size } = unit
  let old: Float64Array = new Float64Array(size)
  const states: Float64Array[] = []
  const steps = rows.map((row): Step => {
    const fromRow = times(unit.input, row)
    const fromState = times(unit.state, old)
    const [used, kept, fresh, next] = [0, 1, 2, 3].map(() => new Float64Array(size)) as Fourfold
    for (let index = 0; index < size; index++) {
      const says = (gate: number): number =>
        get(fromRow, gate * size + index) + get(unit.bias.values, gate * size + index)
      used[index] = sigmoid(says(0) + get(fromState, index))
      kept[index] = sigmoid(says(1) + get(fromState, size + index))
      fresh[index] = Math.tanh(says(2) + get(used, index) * get(fromState, 2 * size + index))
      next[index] = (1 - get(kept, index)) * get(fresh, index) + get(kept, index) * get(old, index)
    }
    const step = { row, old, fromState, used, kept, fresh }
    old = next
    states.push(next)
    return step
  })
  return { states, steps }
}
/** `map` over four gives four. */
type Fourfold = [Float64Array, Float64Array, Float64Array, Float64Array]

/** Goes back through the steps: `wrong` is the slope of what went wrong by each state. */
export function backward(unit: LearningUnit, steps: Step[], wrong: Float64Array[]): void {
  const { size } = unit
  let later = new Float64Array(size)
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at]
    if (!step) continue
    const byRow = new Float64Array(3 * size)
    const byState = new Float64Array(3 * size)
    const earlier = new Float64Array(size)
    for (let index = 0; index < size; index++) {
      const [used, kept, fresh] = [get(step.used, index), get(step.kept, index), get(step.fresh, index)]
      const here = get(wrong[at] ?? [], index) + get(later, index)
      const ofFresh = here * (1 - kept) * (1 - fresh * fresh)
      const ofKept = here * (get(step.old, index) - fresh) * kept * (1 - kept)
      const ofUsed = ofFresh * get(step.fromState, 2 * size + index) * used * (1 - used)
      for (const [gate, slope] of [ofUsed, ofKept, ofFresh].entries()) byRow[gate * size + index] = slope
      for (const [gate, slope] of [ofUsed, ofKept, ofFresh * used].entries()) byState[gate * size + index] = slope
      earlier[index] = here * kept
    }
    answerFor(unit.input, step.row, byRow, null)
    answerFor(unit.bias, [1], byRow, null)
    answerFor(unit.state, step.old, byState, earlier)
    later = earlier
  }
}
