import type { LocalDay } from '../day.ts'
import type { Question } from '../questions.ts'
import type { Rehearsal } from '../rehearsals.ts'
import type { StoryRow } from '../stories.ts'
import { answersTo } from './answers.ts'
import type { Due } from './due.ts'

/** A number from 0 to 1, without 1. */
export type Chance = () => number

/** Stories to be told by a day, the longest overdue first and of those the least remembered. */
export function dueBy(day: LocalDay, stories: readonly Due[]): Due[] {
  return stories
    .filter(({ dueOn }) => dueOn !== null && dueOn <= day)
    .toSorted((a, b) => dueSince(a).localeCompare(dueSince(b)) || recall(a, day) - recall(b, day))
}

/** The story that is most likely to be lost now: told badly last time, or long ago, or never. */
export function weakestOn<Story extends Due>(day: LocalDay, stories: readonly Story[]): Story | undefined {
  return stories.toSorted((a, b) => recall(a, day) - recall(b, day))[0]
}

function dueSince({ memory, dueOn }: Due): LocalDay {
  return memory?.dueOn ?? dueOn ?? ''
}

function recall({ memory }: Due, day: LocalDay): number {
  return memory?.recallOn(day) ?? 0
}

export function anyOf<Item>(items: readonly Item[], chance: Chance): Item | undefined {
  return items[Math.floor(chance() * items.length)]
}

/**
 * A question that the story answers: one of those that fit it best and that were asked least for it, else any of the bank.
 * `preferred` limits the questions to some principles where any fits.
 */
export function questionFor(
  story: StoryRow,
  bank: readonly Question[],
  rehearsals: readonly Rehearsal[],
  chance: Chance,
  preferred: readonly string[] = [],
): Question | undefined {
  const fitting = bank
    .map(question => ({ question, fit: answersTo(question, [story], [])[0]?.fit ?? 0 }))
    .filter(({ fit }) => fit > 0)
  const wanted = fitting.filter(({ question }) => question.principleIds.some(id => preferred.includes(id)))
  const candidates = wanted.length > 0 ? wanted : fitting
  if (candidates.length === 0) return anyOf(bank, chance)
  const asked = (question: Question): number =>
    rehearsals.filter(run => run.storyId === story.id && run.question === question.text).length
  const fewest = Math.min(...candidates.map(({ question }) => asked(question)))
  const fresh = candidates.filter(({ question }) => asked(question) === fewest)
  const best = Math.max(...fresh.map(({ fit }) => fit))
  return anyOf(
    fresh.filter(({ fit }) => fit >= best - 1).map(({ question }) => question),
    chance,
  )
}

/** Fallback questions of the drill, after every story. */
export type AfterStory = { id: string; question: string; answer: string }

/** A follow-up to drill: one with a prepared answer or not, other than those just drilled where there are others. */
export function followUpToDrill(
  followUps: readonly AfterStory[],
  drilled: readonly string[],
  chance: Chance,
): AfterStory | undefined {
  const fresh = followUps.filter(({ question }) => !drilled.includes(question))
  return anyOf(fresh.length > 0 ? fresh : followUps, chance)
}
