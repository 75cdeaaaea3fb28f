import type { StoryRow } from '../../../shared/stories.ts'

/** By what the rows of the matrix stand in order: as they were begun, by headline, by telling time, or by one principle. */
export type Sorting = { by: 'begun' | 'headline' | 'time' } | { by: 'principle'; principleId: string }

const ranks = { primary: 0, secondary: 1 }

/** Stories in the wanted order; where that does not decide, as they were. */
export function sortStories(
  stories: readonly StoryRow[],
  sorting: Sorting,
  secondsOf: (story: StoryRow) => number,
): StoryRow[] {
  switch (sorting.by) {
    case 'begun':
      return [...stories]
    case 'headline':
      return stories.toSorted((a, b) => a.headline.localeCompare(b.headline))
    case 'time':
      return stories.toSorted((a, b) => secondsOf(a) - secondsOf(b))
    case 'principle':
      return stories.toSorted((a, b) => rankFor(a, sorting.principleId) - rankFor(b, sorting.principleId))
  }
}

function rankFor({ emphases }: StoryRow, principleId: string): number {
  const strength = emphases.find(emphasis => emphasis.principleId === principleId)?.strength
  return strength ? ranks[strength] : 2
}

/** Pressing the same heading again brings the first order back. */
export function toggledSorting(now: Sorting, wanted: Sorting): Sorting {
  return isSorting(now, wanted) ? { by: 'begun' } : wanted
}

export function isSorting(now: Sorting, wanted: Sorting): boolean {
  if (now.by !== 'principle' || wanted.by !== 'principle') return now.by === wanted.by
  return now.principleId === wanted.principleId
}
