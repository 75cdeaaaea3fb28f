import { type AccountWeights, type Kind, kinds } from '../../../shared/shape/learned.ts'
import { type Placed, rowLength, rowsOf } from '../../../shared/shape/read-account.ts'
import { inAnyOrder, seeded } from '../../seeded.ts'
import { adam } from './adam.ts'
import {
  answerFor,
  asGatedUnit,
  backward,
  forward,
  get,
  type LearningUnit,
  learningUnit,
  type Matrix,
  matrix,
  rowsOfMatrix,
  times,
} from './gradient.ts'
import { type Labelled, waysOfTelling } from './ways-of-telling.ts'

const stateSize = 24
const rounds = 40
const together = 32
const pace = 0.005
const decay = 0.02
/** How much of the states is hidden in each round, and how far what words say is shaken, so that nothing is learned by heart. */
const hidden = 0.3
const shaken = 0.3

export type Net = { forward: LearningUnit; backward: LearningUnit; says: Matrix; bias: Matrix; words: Matrix }
type Logs = { seen: readonly number[]; usual: readonly number[] }

/**
 * Learns how sentences of an account speak for each other. What their words say must come from a reader that has not learned from this very
 * account, or words would be trusted too much. The order is partly taken away, so that it is trusted only where there is one.
 */
export function learnAccount(accounts: Labelled[][], logs: Logs, seed = 1): AccountWeights {
  const random = seeded(seed)
  const net = newNet(logs.usual, random)
  const step = adam(matricesOf(net), decay)
  for (let round = 0; round < rounds; round++) {
    const told = inAnyOrder(
      accounts.flatMap(account => waysOfTelling(account, random)),
      random,
    )
    for (let at = 0; at < told.length; at += together) {
      const some = told.slice(at, at + together)
      const sentences = some.reduce((sum, one) => sum + one.length, 0)
      for (const one of some) learnFrom(net, rowsIn(one, logs, random), one, { sentences, random })
      step((pace * (1 + Math.cos((Math.PI * round) / rounds))) / 2)
    }
  }
  return {
    usual: rounded(logs.usual),
    words: Number(get(net.words.values, 0).toFixed(3)),
    bias: rounded(net.bias.values),
    says: rowsOfMatrix(net.says).map(rounded),
    forward: roundedUnit(net.forward),
    backward: roundedUnit(net.backward),
  }
}

export function newNet(usual: readonly number[], random: () => number): Net {
  const small = (): number => (2 * random() - 1) / Math.sqrt(stateSize)
  const bias = matrix(kinds.length, 1, () => 0)
  bias.values.set(usual)
  return {
    forward: learningUnit(stateSize, rowLength, small),
    backward: learningUnit(stateSize, rowLength, small),
    says: matrix(kinds.length, 2 * stateSize, small),
    bias,
    words: matrix(1, 1, () => 2),
  }
}

export function matricesOf({ forward, backward, says, bias, words }: Net): Matrix[] {
  return [forward, backward].flatMap(({ input, state, bias }) => [input, state, bias]).concat(says, bias, words)
}

type Learning = { sentences: number; random: (() => number) | null }

/** Adds the slopes of one account; answers how wrong it was read. Without `random` nothing is hidden. */
export function learnFrom(
  net: Net,
  rows: Float64Array[],
  labelled: readonly { kind: Kind }[],
  { sentences, random }: Learning,
): number {
  const ahead = forward(net.forward, rows)
  const back = forward(net.backward, rows.toReversed())
  const wrongAhead: Float64Array[] = []
  const wrongBack: Float64Array[] = []
  let loss = 0
  for (const [index, row] of rows.entries()) {
    const mask = Float64Array.from({ length: 2 * stateSize }, () =>
      random && random() < hidden ? 0 : 1 / (random ? 1 - hidden : 1),
    )
    const states = Float64Array.from([...(ahead.states[index] ?? []), ...(back.states[rows.length - 1 - index] ?? [])])
    const seen = states.map((state, at) => state * get(mask, at))
    const scores = times(net.says, seen).map(
      (said, kind) => said + get(net.bias.values, kind) + get(net.words.values, 0) * get(row, kind),
    )
    const meant = kinds.indexOf(labelled[index]?.kind ?? 'none')
    const wrong = softmax(scores)
    loss -= Math.log(get(wrong, meant)) / sentences
    wrong[meant] = get(wrong, meant) - 1
    for (const [kind, share] of wrong.entries()) wrong[kind] = share / sentences
    const byState = new Float64Array(2 * stateSize)
    answerFor(net.says, seen, wrong, byState)
    answerFor(net.bias, [1], wrong, null)
    answerFor(
      net.words,
      [wrong.reduce((sum, share, kind) => sum + share * get(row, kind), 0)],
      Float64Array.of(1),
      null,
    )
    const passed = byState.map((slope, at) => slope * get(mask, at))
    wrongAhead.push(passed.slice(0, stateSize))
    wrongBack.unshift(passed.slice(stateSize))
  }
  backward(net.forward, ahead.steps, wrongAhead)
  backward(net.backward, back.steps, wrongBack)
  return loss
}

function rowsIn(account: readonly Placed[], { seen, usual }: Logs, random: () => number): Float64Array[] {
  const shakenAccount = account.map(({ chances, paragraph }) => ({
    paragraph,
    chances: chances.map(chance => chance + shaken * normal(random)),
  }))
  return rowsOf(shakenAccount, seen, usual).map(row => Float64Array.from(row))
}

function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map(power => power / total)
}

/** A number of the normal distribution (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

function roundedUnit(unit: LearningUnit): AccountWeights['forward'] {
  const { input, state, bias } = asGatedUnit(unit)
  return { input: input.map(rounded), state: state.map(rounded), bias: rounded(bias) }
}

function rounded(values: ArrayLike<number>): number[] {
  return Array.from(values, value => Number(value.toFixed(3)))
}
