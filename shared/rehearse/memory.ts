import { type Card, createEmptyCard, fsrs, Rating as Grade } from 'ts-fsrs'
import type { LocalDay } from '../day.ts'
import type { Rating } from '../rehearsals.ts'

/** One rated run. */
export type Run = { on: LocalDay; rating: Rating }

/** How well a story is remembered after its runs. */
export type Memory = {
  /** The day on which it is to be told again, were there no interview. */
  dueOn: LocalDay
  lastOn: LocalDay
  lastRating: Rating
  runs: number
  /** Probability, 0 to 1, that it is told without losing the thread on a day. */
  recallOn: (day: LocalDay) => number
}

/** Whole days, and the same answer for the same runs: neither steps of minutes nor chance. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })
const grades = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const

/** What the runs of one story, oldest first, leave behind; null before the first. A day that lies before its forerunner counts as that one. */
export function memoryOf(runs: readonly Run[]): Memory | null {
  const [first] = runs
  if (!first) return null
  let card: Card = createEmptyCard(dateOf(first.on))
  let last = first
  for (const { on, rating } of runs) {
    last = { on: on > last.on ? on : last.on, rating }
    card = scheduler.next(card, dateOf(last.on), grades[rating]).card
  }
  return {
    dueOn: dayOf(card.due),
    lastOn: last.on,
    lastRating: last.rating,
    runs: runs.length,
    recallOn: day => scheduler.get_retrievability(card, dateOf(day > last.on ? day : last.on), false),
  }
}

function dateOf(day: LocalDay): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

export function dayOf(date: Date): LocalDay {
  return date.toISOString().slice(0, 10)
}

/** `2026-02-27` and 2 -> `2026-03-01`. */
export function daysAfter(day: LocalDay, days: number): LocalDay {
  const date = dateOf(day)
  date.setUTCDate(date.getUTCDate() + days)
  return dayOf(date)
}
