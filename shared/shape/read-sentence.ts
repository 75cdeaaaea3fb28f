import { type Part, parts } from '../part.ts'
import { quantitiesOf } from '../text/quantities.ts'
import { remembered } from '../text/remembered.ts'
import { type Subject, subjectsOf } from '../text/subjects.ts'
import { doingVerbs } from '../text/verbs.ts'
import { asides, cues } from './cues.ts'

export type Scores = Record<Part, number>

/** What one sentence says for each part, before its place is considered. */
export type Reading = { scores: Scores; aside: boolean; reasonFor: (part: Part) => string }

type Evidence = { part: Part; weight: number; name: string }

const fallback: Record<Part, string> = {
  situation: 'context',
  task: 'goal',
  action: 'steps',
  result: 'outcome',
  learning: 'ending',
}

export const readSentence = remembered(read)

function read(sentence: string): Reading {
  const evidence: Evidence[] = []
  for (const cue of cues) {
    const match = cue.pattern.exec(sentence)
    if (match) evidence.push({ part: cue.part, weight: cue.weight, name: cue.name ?? match[0].toLowerCase() })
  }
  if (isGeneral(sentence)) evidence.push({ part: 'learning', weight: 1, name: 'in general' })
  evidence.push(...ofSubjects(sentence), ...ofNumbers(sentence, evidence))
  const scores: Scores = { situation: 0, task: 0, action: 0, result: 0, learning: 0 }
  for (const { part, weight } of evidence) scores[part] += weight
  const strongest = Math.max(...parts.map(part => scores[part]))
  const aside = asides.test(sentence) && strongest < 1.5 && quantitiesOf(sentence).length === 0
  return { scores, aside, reasonFor: part => reasonOf(part, evidence) }
}

function reasonOf(part: Part, evidence: Evidence[]): string {
  const names = evidence
    .filter(item => item.part === part && item.weight > 0)
    .sort((a, b) => Number(b.name === 'number') - Number(a.name === 'number') || b.weight - a.weight)
    .map(item => item.name)
  return [...new Set(names)].slice(0, 2).join(', ') || fallback[part]
}

const present =
  /\b(?:is|are|means|should|must|always|never|you|your|do not|don[’']t|does not|matters?|goes|runs|need to|if you)\b/iu
const past =
  /\b(?:was|were|had|did|could|would|(?:i|we|he|she|they|it|who|that) \p{L}+ed|went|came|took|got|made|said|told|found|gave|ran|began|built|wrote|kept|left|knew|saw|felt|brought|thought)\b/iu

/** A sentence in the present without a past: what holds in general, or holds still. Where it stands tells which part needs it. */
function isGeneral(sentence: string): boolean {
  return present.test(sentence) && !past.test(sentence)
}

const outcomeVerbs =
  /^(?:reduced|increased|saved|improved|cut|prevented|eliminated|enabled|achieved|unblocked|freed|maintained|decreased|lowered|raised|grew|doubled|halved|won|exceeded|delivered|generated)$/i

/** "I sorted", "Built the schema", "Tom changed": somebody did something. The first two that act decide. */
function ofSubjects(sentence: string): Evidence[] {
  return subjectsOf(sentence)
    .flatMap(subject => ofSubject(subject, sentence))
    .slice(0, 2)
}

const adverbs =
  /^\s*(?:(?:then|also|first|later|personally|immediately|quickly|just|had|have|even|never) ){0,2}(\p{L}+)/u

function ofSubject(subject: Subject, sentence: string): Evidence[] {
  const { kind, start, end } = subject
  const verb = (
    kind === 'implied' ? sentence.slice(start, end) : (adverbs.exec(sentence.slice(end))?.[1] ?? '')
  ).toLowerCase()
  const acts = doingVerbs.test(verb)
  const measured = outcomeVerbs.test(verb) && quantitiesOf(sentence).length > 0
  switch (kind) {
    case 'implied':
      return [
        measured ? { part: 'result', weight: 1.3, name: 'outcome' } : { part: 'action', weight: 1.6, name: 'I, did' },
      ]
    case 'I':
      if (measured) return [didAndMeasured, { part: 'action', weight: 1.2, name: 'I, did' }]
      return [{ part: 'action', weight: acts ? 1.7 : /^(?:was|am|had)$/.test(verb) ? 0.3 : 0.9, name: 'I, did' }]
    case 'we':
      if (measured) return [didAndMeasured]
      return acts ? [{ part: 'action', weight: 1.1, name: 'we, did' }] : []
    case 'named':
      return acts ? [{ part: 'action', weight: 0.8, name: 'who, did' }] : []
    default:
      return []
  }
}

/** "I increased the heap to 2 GB" has the words of a result and is a step. */
const didAndMeasured: Evidence = { part: 'result', weight: -1, name: 'outcome' }

/** A number beside a problem opens a story; beside an "after" or a change it closes one. */
function ofNumbers(sentence: string, evidence: Evidence[]): Evidence[] {
  const quantities = quantitiesOf(sentence)
  if (quantities.length === 0) return []
  const has = (part: Part): boolean => evidence.some(item => item.part === part && item.weight >= 1)
  if (has('learning') && !has('result')) return []
  if (has('result')) return [{ part: 'result', weight: 1, name: 'number' }]
  if (quantities.some(quantity => quantity.direction !== null)) return [{ part: 'result', weight: 1.2, name: 'number' }]
  if (has('situation')) return [{ part: 'situation', weight: 0.9, name: 'number' }]
  const measured = quantities.some(quantity => quantity.kind !== 'count' && quantity.kind !== 'duration')
  return [
    { part: 'situation', weight: measured ? 0.6 : 0.2, name: 'number' },
    { part: 'result', weight: measured ? 0.6 : 0.2, name: 'number' },
  ]
}
