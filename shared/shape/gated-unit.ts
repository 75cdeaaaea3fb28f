/**
 * A gated recurrent unit (Cho et al. 2014, "Learning Phrase Representations using RNN Encoder–Decoder"): it reads rows of numbers one after the other and
 * keeps a state, of which each row renews a share. The rows of `input`, `state` and `bias` are three times as many as the state is long: for what of the
 * old state a new one is made from, for the share that is kept, and for what is new.
 */
export type GatedUnit = {
  input: readonly (readonly number[])[]
  state: readonly (readonly number[])[]
  bias: readonly number[]
}

/** The state after each row. */
export function statesAfter(unit: GatedUnit, rows: readonly (readonly number[])[]): number[][] {
  const size = unit.bias.length / 3
  let before: number[] = new Array(size).fill(0)
  return rows.map(row => {
    const fromRow = unit.input.map((weights, index) => dot(weights, row) + at(unit.bias, index))
    const fromState = unit.state.map(weights => dot(weights, before))
    before = before.map((old, index) => {
      const used = sigmoid(at(fromRow, index) + at(fromState, index))
      const kept = sigmoid(at(fromRow, size + index) + at(fromState, size + index))
      const fresh = Math.tanh(at(fromRow, 2 * size + index) + used * at(fromState, 2 * size + index))
      return (1 - kept) * fresh + kept * old
    })
    return before
  })
}

export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

export function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += at(one, index) * at(other, index)
  return sum
}

function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? 0
}
