import { frameworks } from '../../../shared/content/content.ts'
import type { LocalDay } from '../../../shared/day.ts'
import type { Question } from '../../../shared/questions.ts'
import type { Rehearsal } from '../../../shared/rehearsals.ts'
import { bankOf } from '../../../shared/rehearse/bank.ts'
import { dueBefore } from '../../../shared/rehearse/due.ts'
import { memoryOf } from '../../../shared/rehearse/memory.ts'
import type { StoryRow } from '../../../shared/stories.ts'
import { useRead } from '../../api.ts'
import type { RehearsalRow } from './rehearsal-list.tsx'

/** What rehearsing reads: the stories with when they are due, the runs, and the bank of questions. */
export type Rehearsing = {
  rows: RehearsalRow[]
  rehearsals: readonly Rehearsal[]
  bank: readonly Question[]
  today: LocalDay
}

/** Null until all of it is read; throws away nothing where one of the reads fails: the error says which sentence to show. */
export function useRehearsing(interview: LocalDay | null): { data: Rehearsing | null; error: Error | null } {
  const stories = useRead('stories', 'list')
  const rehearsals = useRead('rehearsals', 'list')
  const own = useRead('questions', 'listOwn')
  const about = useRead('app', 'about')
  const error = stories.error ?? rehearsals.error ?? own.error ?? about.error
  if (!stories.data || !rehearsals.data || !own.data || !about.data) return { data: null, error }
  const { today } = about.data
  return {
    data: {
      rows: rowsOf(stories.data, rehearsals.data, today, interview),
      rehearsals: rehearsals.data,
      bank: bankOf(frameworks, own.data),
      today,
    },
    error,
  }
}

/** The soonest due first. */
function rowsOf(
  stories: readonly StoryRow[],
  rehearsals: readonly Rehearsal[],
  today: LocalDay,
  interview: LocalDay | null,
): RehearsalRow[] {
  const known = stories.map(story => {
    const runs = rehearsals.filter(({ storyId }) => storyId === story.id).toReversed()
    const rated = runs.flatMap(({ rehearsedOn, rating }) => (rating ? [{ on: rehearsedOn, rating }] : []))
    return { storyId: story.id, memory: memoryOf(rated), story, runs }
  })
  const due = new Map(dueBefore(known, today, interview).map(({ storyId, dueOn }) => [storyId, dueOn]))
  return known
    .map(row => ({ ...row, dueOn: due.get(row.storyId) ?? null }))
    .toSorted((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))
}
