import { expect, test } from 'vitest'
import { statesAfter } from '../../../shared/shape/gated-unit.ts'
import { kinds } from '../../../shared/shape/learned.ts'
import { rowLength } from '../../../shared/shape/read-account.ts'
import { seeded } from '../../seeded.ts'
import { adam } from './adam.ts'
import { asGatedUnit, forward } from './gradient.ts'
import { learnFrom, matricesOf, newNet } from './learn-account.ts'

const random = seeded(7)
const rows = Array.from({ length: 5 }, () => Float64Array.from({ length: rowLength }, () => 2 * random() - 1))
const labelled = rows.map((_, index) => ({ kind: kinds[index % kinds.length] ?? 'none' }))
const usual = kinds.map(() => Math.log(1 / kinds.length))
const wrongness = (net: ReturnType<typeof newNet>) =>
  learnFrom(net, rows, labelled, { sentences: rows.length, random: null })

test('the slope of each number is how much a small change of it changes what went wrong', () => {
  const net = newNet(usual, random)
  wrongness(net)
  const little = 1e-5
  const slopes = matricesOf(net).map(({ slope }) => slope.slice())
  for (const [number, { values }] of matricesOf(net).entries()) {
    for (let index = 0; index < values.length; index += 37) {
      const value = values[index] ?? 0
      values[index] = value + little
      const above = wrongness(net)
      values[index] = value - little
      const below = wrongness(net)
      values[index] = value
      expect(slopes[number]?.[index]).toBeCloseTo((above - below) / (2 * little), 6)
    }
  }
})

test('an account that is read again and again is read better', () => {
  const net = newNet(usual, random)
  const step = adam(matricesOf(net), 0)
  const first = wrongness(net)
  for (let round = 0; round < 60; round++) {
    step(0.01)
    wrongness(net)
  }
  expect(wrongness(net)).toBeLessThan(first / 4)
})

test('what is learned is computed as the product computes it', () => {
  const { forward: unit } = newNet(usual, random)
  const product = statesAfter(
    asGatedUnit(unit),
    rows.map(row => [...row]),
  )
  for (const [index, state] of forward(unit, rows).states.entries())
    for (const [at, value] of state.entries()) expect(product[index]?.[at]).toBeCloseTo(value, 12)
})
