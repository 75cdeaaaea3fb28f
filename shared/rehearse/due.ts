import { daysBetween, type LocalDay } from '../day.ts'
import { daysAfter, type Memory } from './memory.ts'

/** A story to rehearse; without memory it has not been told aloud yet. */
export type Rehearsable = { storyId: string; memory: Memory | null }

/** When a story is to be told next; null where it has been told as near to the interview as can be. */
export type Due = Rehearsable & { dueOn: LocalDay | null }

/** A story that memory alone would bring up only after the interview is told once more in these last days before it. */
const lastDays = 3

/**
 * When each story is to be told next. Without an interview memory decides, and a story never told is due today. Before an
 * interview everything is told by the day before it, or on the day itself where that is today: stories never told
 * are spread over the first half of the days left, those that memory would bring up too late over the last ones, on
 * whichever day has least to do. An interview that is over counts as none.
 */
export function dueBefore(stories: readonly Rehearsable[], today: LocalDay, interview: LocalDay | null): Due[] {
  if (interview === null || interview < today)
    return stories.map(story => ({ ...story, dueOn: story.memory === null ? today : later(story.memory.dueOn, today) }))
  const last = interview === today ? today : daysAfter(interview, -1)
  const loads = new Map<LocalDay, number>()
  const place = (from: LocalDay, to: LocalDay): LocalDay => {
    const day = lightest(loads, from, to)
    loads.set(day, (loads.get(day) ?? 0) + 1)
    return day
  }
  const dueOn = new Map<string, LocalDay | null>()
  const natural = (story: Rehearsable): LocalDay | null => story.memory && later(story.memory.dueOn, today)
  for (const story of stories) {
    const day = natural(story)
    if (day !== null && day <= last) dueOn.set(story.storyId, place(day, day))
  }
  const half = daysAfter(today, Math.floor(daysBetween(today, last) / 2))
  for (const { storyId, memory } of stories) if (memory === null) dueOn.set(storyId, place(today, half))
  for (const { storyId, memory } of stories) {
    if (memory === null || dueOn.has(storyId)) continue
    const from = later(daysAfter(last, 1 - lastDays), daysAfter(memory.lastOn, 1), today)
    dueOn.set(storyId, from > last ? null : place(from, last))
  }
  return stories.map(story => ({ ...story, dueOn: dueOn.get(story.storyId) ?? null }))
}

function later(...days: LocalDay[]): LocalDay {
  return days.reduce((latest, day) => (day > latest ? day : latest))
}

/** The day with the fewest stories; of several, the earliest. */
function lightest(loads: ReadonlyMap<LocalDay, number>, from: LocalDay, to: LocalDay): LocalDay {
  let best = from
  for (let day = from; day <= to; day = daysAfter(day, 1)) {
    if ((loads.get(day) ?? 0) < (loads.get(best) ?? 0)) best = day
  }
  return best
}
