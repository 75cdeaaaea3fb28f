import type { Part } from '../part.ts'
import { contentWordsOf } from '../text/content-words.ts'
import { numbersIn } from '../text/numbers.ts'
import { remembered } from '../text/remembered.ts'
import { featuresOf } from './features.ts'
import type { Found } from './grammar.ts'
import { type Kind, kinds, learned } from './learned.ts'
import { scoresOfWords } from './word-scores.ts'

/** What one sentence says, before its place is considered: the logarithm of each kind's probability, in the order of `kinds`. */
export type Reading = { chances: readonly number[]; reasonFor: (part: Part) => string }

const fallback: Record<Part, string> = {
  situation: 'context',
  task: 'goal',
  action: 'steps',
  result: 'outcome',
  learning: 'ending',
}

export const readSentence = remembered(read)

function read(sentence: string): Reading {
  const features = featuresOf(sentence)
  const words = scoresOfWords(sentence)
  const scores = [...learned.bias]
  const add = (weights: readonly number[]): void => {
    for (const [index, weight] of weights.entries()) scores[index] = (scores[index] ?? 0) + weight
  }
  for (const { id } of features) {
    const weights = learned.features[id]
    if (weights) add(weights)
  }
  for (const { scores: spoken } of words) add(spoken)
  if (isAside(features)) scores[kinds.indexOf('none')] = (scores[kinds.indexOf('none')] ?? 0) + asideCounts
  const total = logSum(scores)
  return { chances: scores.map(score => score - total), reasonFor: part => reasonOf(part, features, words) }
}

/** Set by hand, as chatter is endless and accounts hold little of it: what talk of cake and weather weighs beside what was learned. */
const asideCounts = 4

function isAside(features: readonly Found[]): boolean {
  return features.some(({ id }) => id === 'aside') && !features.some(({ id }) => id === 'number:any')
}

/** The least lead with which a feature, or a word alone, is named as what decided. */
const leastTelling = { feature: 0.2, word: 0.5 }

type Spoken = { word: string; scores: readonly number[] }
type Telling = { reason: string; lead: number }

/** The two features or words that spoke most for the part against the others. */
function reasonOf(part: Part, features: readonly Found[], words: readonly Spoken[]): string {
  const named = features
    .filter(({ id, reason }) => reason !== '' && !id.startsWith('word:'))
    .filter(({ id, reason }) => !/^(?:verb|run):/.test(id) || tells(reason))
    .map(({ id, reason }) => ({ reason, lead: lead(learned.features[id] ?? [], part) }))
    .filter(({ lead }) => lead >= leastTelling.feature)
  const telling = summed([...named, ...tellingWords(part, features, words)]).toSorted((a, b) => b.lead - a.lead)
  const [most, ...others] = telling.map(({ reason }) => reason)
  if (most === undefined) return fallback[part]
  const second = others.find(other => !saysTheSame(most, other))
  return second === undefined ? most : `${most}, ${second}`
}

/** "told me" and "told" are one reason. */
function saysTheSame(one: string, other: string): boolean {
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)
}

/** Each word with all that it said, in itself and by its neighbourhood in every place that it takes. */
function tellingWords(part: Part, features: readonly Found[], words: readonly Spoken[]): Telling[] {
  const said: Telling[] = features
    .filter(({ id }) => id.startsWith('word:'))
    .map(({ id, reason }) => ({ reason, lead: lead(learned.features[id] ?? [], part) }))
  for (const { word, scores } of words) said.push({ reason: word, lead: lead(scores, part) })
  return summed(said).filter(({ reason, lead }) => lead >= leastTelling.word && tells(reason))
}

/** Words of grammar tell a person nothing, and neither does a number without what it counts. */
function tells(reason: string): boolean {
  return reason.split(' ').some(word => contentWordsOf(word).length > 0 && numbersIn(`a ${word}`, false).length === 0)
}

function summed(all: Telling[]): Telling[] {
  const sums = new Map<string, number>()
  for (const { reason, lead } of all) sums.set(reason, (sums.get(reason) ?? 0) + lead)
  return [...sums].map(([reason, lead]) => ({ reason, lead }))
}

function lead(weights: readonly number[], part: Part): number {
  const others = kinds.filter((kind: Kind) => kind !== part && kind !== 'none')
  const mean = others.reduce((sum, kind) => sum + (weights[kinds.indexOf(kind)] ?? 0), 0) / others.length
  return (weights[kinds.indexOf(part)] ?? 0) - mean
}

export function logSum(values: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > most) most = value
  let sum = 0
  for (const value of values) sum += Math.exp(value - most)
  return most + Math.log(sum)
}
