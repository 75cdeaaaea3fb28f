import { type Part, partNames, parts } from '../../../shared/part.ts'
import type { CoachAnswer, PlacedFinding } from './coach-request.ts'
import { assetOf, lackOf, weighs } from './rule-words.ts'

export type PartReadiness = { part: Part; state: 'strong' | 'thin' | 'empty' | 'told'; why: string }

export type Readiness = { ready: boolean; verdict: string; parts: PartReadiness[] }

/** Which rules speak for a part where they find nothing, the most telling first. */
const assets: Record<Part, readonly string[]> = {
  situation: ['opening-number'],
  task: ['beyond-scope', 'task-brief'],
  action: ['first-person', 'reason-given', 'ordered-steps'],
  result: ['closes-the-loop', 'told-back', 'closing-number'],
  learning: ['learning-compounds', 'artifact'],
}

/** How far a story is, part by part, by the findings the person has not put away. */
export function readinessOf(
  { words, standing, readable }: Pick<CoachAnswer, 'words' | 'standing' | 'readable'>,
  findings: readonly PlacedFinding[],
): Readiness {
  const stands = new Set(standing.map(({ ruleId }) => ruleId))
  const read = parts.map((part): PartReadiness => {
    if (words[part] === 0) return { part, state: 'empty', why: 'nothing here yet' }
    const lack = findings.find(finding => finding.part === part && weighs(finding))
    if (lack) return { part, state: 'thin', why: lackOf(lack.ruleId) }
    if (!readable) return { part, state: 'told', why: 'not read, only counted' }
    const asset = assets[part].find(ruleId => stands.has(ruleId) && assetOf(ruleId))
    return { part, state: 'strong', why: (asset && assetOf(asset)) ?? 'nothing to mend' }
  })
  const open = read.filter(({ state }) => state === 'thin' || state === 'empty')
  const ready = readable && open.length === 0
  return { ready, verdict: ready ? 'Ready to tell' : verdictOf(open), parts: read }
}

function verdictOf(open: readonly PartReadiness[]): string {
  const first = open[0]
  if (!first) return 'All five parts are told'
  if (open.length === 1) return `Nearly there: ${partNames[first.part]} is ${first.state}`
  return `${open.length === parts.length ? 'All five' : numbers[open.length]} parts to strengthen`
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four']
