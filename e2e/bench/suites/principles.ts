import { suggestPrinciples } from '../../../shared/principle-suggestions.ts'
import { coachedStoryOf, type JudgedStory, readJudgedStories } from '../fixtures/coached.ts'
import { isHeldOut, isToldAfresh } from './coach.ts'

type Tally = { found: number; missed: number; right: number; wrong: number; missedIn: string[]; wrongIn: string[] }
export type PrincipleScore = {
  principle: string
  stories: string
  precision: number | null
  recall: number | null
} & Tally

/**
 * Recall: of the principles a story is told for, those that are suggested. Precision: of those suggested, the ones that a reader
 * accepts for it, whether it is told for them or not.
 */
export function principlesSuite(): PrincipleScore[] {
  const stories = readJudgedStories().filter(({ alsoShown }) => alsoShown !== undefined)
  const known = stories.filter(story => !isToldAfresh(story))
  return [
    ...scoresOf(
      'tuned on',
      known.filter(story => !isHeldOut(story)),
    ),
    ...scoresOf('kept aside', known.filter(isHeldOut)),
    ...scoresOf('labelled afresh', stories.filter(isToldAfresh)),
  ]
}

function scoresOf(name: string, stories: JudgedStory[]): PrincipleScore[] {
  const tallies = new Map<string, Tally>()
  for (const story of stories) tally(story, tallies)
  const rows = [...tallies].toSorted(([a], [b]) => a.localeCompare(b))
  const all = rows.reduce((sum, [, row]) => added(sum, row), empty())
  return [...rows, ['all principles', all] as const].map(([principle, row]) => ({
    principle,
    ...row,
    stories: name,
    precision: share(row.right, row.wrong),
    recall: share(row.found, row.missed),
  }))
}

function tally(story: JudgedStory, tallies: Map<string, Tally>): void {
  const suggested = suggestPrinciples(coachedStoryOf(story).blocks).map(({ principleId }) => principleId)
  const told = story.principles.map(({ id }) => id)
  const of = (id: string): Tally => {
    const known = tallies.get(id) ?? empty()
    tallies.set(id, known)
    return known
  }
  for (const id of told)
    if (suggested.includes(id)) of(id).found++
    else {
      of(id).missed++
      of(id).missedIn.push(story.id)
    }
  for (const id of suggested)
    if (told.includes(id) || story.alsoShown?.includes(id)) of(id).right++
    else {
      of(id).wrong++
      of(id).wrongIn.push(story.id)
    }
}

const empty = (): Tally => ({ found: 0, missed: 0, right: 0, wrong: 0, missedIn: [], wrongIn: [] })

function added(a: Tally, b: Tally): Tally {
  const sum = {
    found: a.found + b.found,
    missed: a.missed + b.missed,
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
  }
  return { ...sum, missedIn: [], wrongIn: [] }
}

function share(part: number, rest: number): number | null {
  return part + rest === 0 ? null : Number((part / (part + rest)).toFixed(2))
}
