import { type Coverage, coverageOf } from '../../../shared/coverage.ts'
import type { StoryRow } from '../../../shared/stories.ts'

/** How far a principle is covered, and by how many stories. */
export type Covered = { principleId: string; state: Coverage['state']; stories: number }

export function coveredBy(stories: StoryRow[], principleIds: string[]): Covered[] {
  return [...coverageOf(stories, principleIds)].map(([principleId, { state, primary, secondary }]) => ({
    principleId,
    state,
    stories: primary + secondary,
  }))
}

/** The state of the whole matrix, as a heading: "Four principles rest on a single story". */
export function coverageSentence(covered: readonly Covered[]): string {
  const gaps = covered.filter(({ state }) => state === 'gap').length
  const singles = covered.filter(({ stories }) => stories === 1).length
  const led = covered.filter(({ state, stories }) => state === 'thin' && stories > 1).length
  if (gaps === covered.length) return 'No principle has a story yet'
  if (gaps > 0 && singles > 0)
    return `${principles(gaps)} ${has(gaps)} no story yet, and ${inWords(singles)} ${singles === 1 ? 'rests' : 'rest'} on a single one`
  if (gaps > 0) return `${principles(gaps)} ${has(gaps)} no story yet`
  if (singles > 0) return `${principles(singles)} ${singles === 1 ? 'rests' : 'rest'} on a single story`
  if (led > 0) return `${principles(led)} ${has(led)} stories, but none that leads with ${led === 1 ? 'it' : 'them'}`
  return 'Every principle is covered'
}

/** What stands under the column of a principle. */
export function coverText({ state, stories }: Covered): string {
  return state === 'covered' ? String(stories) : state
}

function principles(count: number): string {
  const number = inWords(count)
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} ${count === 1 ? 'principle' : 'principles'}`
}

function has(count: number): string {
  return count === 1 ? 'has' : 'have'
}

const numberWords =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' ')

function inWords(count: number): string {
  return numberWords[count] ?? String(count)
}
