import type { Part } from '../part.ts'
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
const asideCounts = 2

function isAside(features: readonly Found[]): boolean {
  return features.some(({ id }) => id === 'aside') && !features.some(({ id }) => id === 'number:any')
}

/** The least lead with which a feature, or a word alone, is named as what decided. */
const leastTelling = { feature: 0.1, word: 0.4 }

/** The two features that spoke most for the part against the others; a word alone is quoted only where nothing else spoke. */
function reasonOf(part: Part, features: readonly Found[], words: readonly Spoken[]): string {
  const weighed = features
    .map(({ id, reason }) => ({ reason, word: id.startsWith('word:'), lead: lead(learned.features[id] ?? [], part) }))
    .filter(({ reason, word, lead }) => reason !== '' && !word && lead >= leastTelling.feature)
  const telling = weighed.length > 0 ? weighed : tellingWords(part, features, words)
  const ordered = telling.toSorted((a, b) => b.lead - a.lead).map(({ reason }) => reason)
  return [...new Set(ordered)].slice(0, 2).join(', ') || fallback[part]
}

type Spoken = { word: string; scores: readonly number[] }

/** Each word with all that it said: in itself, and by its neighbourhood in every place that it takes. */
function tellingWords(
  part: Part,
  features: readonly Found[],
  words: readonly Spoken[],
): { reason: string; lead: number }[] {
  const said = new Map<string, number>()
  const add = (word: string, lead: number): void => void said.set(word, (said.get(word) ?? 0) + lead)
  for (const { id, reason } of features) if (id.startsWith('word:')) add(reason, lead(learned.features[id] ?? [], part))
  for (const { word, scores } of words) add(word, lead(scores, part))
  return [...said]
    .map(([reason, lead]) => ({ reason, lead }))
    .filter(({ reason, lead }) => reason.length > 3 && lead >= leastTelling.word)
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
