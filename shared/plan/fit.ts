import type { LocalDay } from '../day.ts'
import type { Emphasis, StoryStatus, Strength } from '../stories.ts'

/** A story as the plan weighs it. */
export type PlanStory = {
  id: string
  headline: string
  status: StoryStatus
  /** Whether all five parts have words. */
  complete: boolean
  happenedOn: LocalDay | null
  emphases: readonly Pick<Emphasis, 'principleId' | 'strength'>[]
}

const byStrength: Record<Strength, number> = { primary: 1, secondary: 0.6 }
const byReadiness = { ready: 1, draft: 0.8, unfinished: 0.5 }
/** In years, as the coach's rule on recent stories has them. */
const byAge = [
  { upTo: 3, factor: 1 },
  { upTo: 5, factor: 0.8 },
]
const old = 0.5
/** Between fresh and worn: nobody knows. */
const undated = 0.8

export type Readiness = keyof typeof byReadiness

export function readinessOfStory({ status, complete }: Pick<PlanStory, 'status' | 'complete'>): Readiness {
  if (!complete) return 'unfinished'
  return status
}

/** Whole and part years from a day to another one. */
export function yearsBetween(from: LocalDay, to: LocalDay): number {
  const months = (day: LocalDay) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return (months(to) - months(from)) / 12
}

/** How well a story serves a principle today, 0–1000: strength × readiness × recency. Null where it is not told for it. */
export function fitOf(story: PlanStory, principleId: string, today: LocalDay): number | null {
  const strength = story.emphases.find(emphasis => emphasis.principleId === principleId)?.strength
  if (!strength) return null
  return Math.round(1000 * byStrength[strength] * byReadiness[readinessOfStory(story)] * recencyOf(story, today))
}

function recencyOf({ happenedOn }: PlanStory, today: LocalDay): number {
  if (happenedOn === null) return undated
  const age = yearsBetween(happenedOn, today)
  return byAge.find(({ upTo }) => age <= upTo)?.factor ?? old
}
