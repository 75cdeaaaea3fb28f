import type { LocalDay } from '../../../shared/day.ts'
import type { Question } from '../../../shared/questions.ts'
import type { Rehearsal } from '../../../shared/rehearsals.ts'
import { bankOf } from '../../../shared/rehearse/bank.ts'
import { dueBefore } from '../../../shared/rehearse/due.ts'
import { memoryOf } from '../../../shared/rehearse/memory.ts'
import type { StoryRow } from '../../../shared/stories.ts'
import { useRead } from '../../api.ts'
import { useFrameworks } from '../../use-frameworks.ts'
import type { RehearsalRow } from './rehearsal-list.tsx'

/** What rehearsing reads: the stories with when they are due, the runs, and the bank of questions. */
export type Rehearsing = {
  rows: RehearsalRow[]
  rehearsals: readonly Rehearsal[]
  bank: readonly Question[]
  today: LocalDay
}

/** An interview that is rehearsed for: its stories, each with the principles it is told for there, all told before its day. */
export type Scope = { day: LocalDay | null; principlesOf: ReadonlyMap<string, readonly string[]> }

/** Null until all of it is read, and where one of the reads fails, which `error` then tells. Without a scope: every story. */
export function useRehearsing(scope: Scope | null): { data: Rehearsing | null; error: Error | null } {
  const { shown: frameworks } = useFrameworks()
  const stories = useRead('stories', 'list')
  const rehearsals = useRead('rehearsals', 'list')
  const own = useRead('questions', 'listOwn')
  const about = useRead('app', 'about')
  const error = stories.error ?? rehearsals.error ?? own.error ?? about.error
  if (!stories.data || !rehearsals.data || !own.data || !about.data) return { data: null, error }
  const { today } = about.data
  return {
    data: {
      rows: rowsOf(storiesIn(scope, stories.data), rehearsals.data, today, scope?.day ?? null),
      rehearsals: rehearsals.data,
      bank: bankOf(frameworks, own.data),
      today,
    },
    error,
  }
}

function storiesIn(scope: Scope | null, stories: readonly StoryRow[]): readonly StoryRow[] {
  return scope ? stories.filter(({ id }) => scope.principlesOf.has(id)) : stories
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
