import { get, type Matrix } from './gradient.ts'

/** Adam with decay beside the slope (Kingma and Ba 2015; Loshchilov and Hutter 2019), with the constants of the papers. */
export function adam(matrices: Matrix[], decay: number): (pace: number) => void {
  const means = matrices.map(({ values }) => new Float64Array(values.length))
  const squares = matrices.map(({ values }) => new Float64Array(values.length))
  let round = 0
  return pace => {
    round++
    for (const [number, { values, slope }] of matrices.entries()) {
      const mean = means[number] ?? new Float64Array()
      const square = squares[number] ?? new Float64Array()
      for (let index = 0; index < values.length; index++) {
        const pull = get(slope, index)
        mean[index] = 0.9 * get(mean, index) + 0.1 * pull
        square[index] = 0.999 * get(square, index) + 0.001 * pull * pull
        const step =
          get(mean, index) / (1 - 0.9 ** round) / (Math.sqrt(get(square, index) / (1 - 0.999 ** round)) + 1e-8)
        values[index] = get(values, index) * (1 - pace * decay) - pace * step
      }
      slope.fill(0)
    }
  }
}
