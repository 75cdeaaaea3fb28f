import { type Part, parts } from '../part.ts'
import type { Scores } from './read-sentence.ts'

/** What it costs to go from one part (row) to the next sentence's part (column): staying is free, onward cheap, back dear. */
const step: Record<Part, Scores> = {
  situation: { situation: 0, task: -0.5, action: -0.7, result: -2.2, learning: -3 },
  task: { situation: -1.6, task: -0.4, action: -0.2, result: -2, learning: -2.6 },
  action: { situation: -2.2, task: -1.8, action: 0, result: -0.8, learning: -1.4 },
  result: { situation: -2.8, task: -2.8, action: -1.6, result: 0, learning: -0.5 },
  learning: { situation: -3, task: -3, action: -2.2, result: -1.2, learning: 0 },
}

/** How well a part fits a place in the entry, 0 its first and 1 its last sentence. */
function placeScore(part: Part, place: number): number {
  switch (part) {
    case 'situation':
      return place < 0.35 ? 1.2 - place * 3 : -0.6
    case 'task':
      return place < 0.5 ? 0.1 : -0.6
    case 'action':
      return place > 0.15 && place < 0.85 ? 0.6 : 0
    case 'result':
      return place > 0.6 ? Math.min((place - 0.6) * 2.2, 0.6) : -0.5
    case 'learning':
      return place > 0.7 ? (place - 0.7) * 2 : -0.8
  }
}

/** The most likely part of each sentence given its words, its place, and its neighbours. Confidence is the lead over the next best part. */
export function likeliestParts(sentences: Scores[]): { part: Part; confidence: number }[] {
  const local = sentences.map((scores, index) => {
    const place = sentences.length > 1 ? index / (sentences.length - 1) : 0.3
    const weighed = { ...scores }
    for (const part of parts) weighed[part] += placeScore(part, place)
    return weighed
  })
  return bestPath(local).map((part, index) => ({ part, confidence: confidenceOf(local[index], part) }))
}

function bestPath(local: Scores[]): Part[] {
  const [first, ...rest] = local
  if (!first) return []
  let reach: Scores = { ...first }
  const cameFrom: Record<Part, Part>[] = []
  for (const scores of rest) {
    const next = { ...scores }
    const origin: Record<Part, Part> = {
      situation: 'situation',
      task: 'task',
      action: 'action',
      result: 'result',
      learning: 'learning',
    }
    for (const part of parts) {
      const from = parts.reduce(
        (best, other) => (reach[other] + step[other][part] > reach[best] + step[best][part] ? other : best),
        part,
      )
      origin[part] = from
      next[part] += reach[from] + step[from][part]
    }
    cameFrom.push(origin)
    reach = next
  }
  let current = parts.reduce((best, part) => (reach[part] > reach[best] ? part : best))
  const path = [current]
  for (const origin of cameFrom.toReversed()) {
    current = origin[current]
    path.push(current)
  }
  return path.reverse()
}

function confidenceOf(scores: Scores | undefined, chosen: Part): number {
  if (!scores) return 0
  const runnerUp = Math.max(...parts.filter(part => part !== chosen).map(part => scores[part]))
  const lead = scores[chosen] - runnerUp
  return Number((1 / (1 + Math.exp(-lead))).toFixed(2))
}
