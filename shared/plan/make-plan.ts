import type { LocalDay } from '../day.ts'
import { assign, listenerKey, type OpenPlace, type Price, priceOf, type Standing, take } from './assign.ts'
import { fitOf, type PlanStory } from './fit.ts'
import type { PlacePlan } from './plan.ts'

export type PlanSlot = { interviewerId: string; principleId: string; barRaiser: boolean; stressed: boolean }

/** A story chosen by hand for a place. */
export type Lock = { interviewerId: string; principleId: string; place: PlacePlan; storyId: string }

export type PlanInput = {
  slots: readonly PlanSlot[]
  stories: readonly PlanStory[]
  locks: readonly Lock[]
  /** Stories that the company has heard in an earlier interview. */
  heard: ReadonlySet<string>
  today: LocalDay
}

export type SlotChoice = { primary: string | null; backup: string | null }

export type Assignment = {
  /** One a slot, in the order of the slots. */
  choices: SlotChoice[]
  prices: Record<PlacePlan, Price>
}

/**
 * The best assignment of stories to slots. The primaries come first: every slot filled if at all possible, then no interviewer
 * hears a story twice, then the fewest stories told twice (one that the company has heard counts as told), then the strongest for
 * the bar raiser, then the best fit. The backups are then chosen for those primaries by the same measure. Choices by hand stay.
 */
export function assignStories(input: PlanInput): Assignment {
  const { slots, heard } = input
  const fits = fitsOf(input)
  const locked = lockedBy(input)
  const standing: Standing = { uses: new Map([...heard].map(id => [id, 1])), usesByInterviewer: new Map() }
  const primaries = fill({
    places: slots.map((slot, at) => openPlace(slot, fits[at], [locked.backup[at]])),
    locked: locked.primary,
    standing,
  })
  const backups = fill({
    places: slots.map((slot, at) => openPlace(slot, fits[at], [primaries.chosen[at]])),
    locked: locked.backup,
    standing: standingWith(standing, slots, primaries.chosen),
  })
  return {
    choices: slots.map((_, at) => ({ primary: primaries.chosen[at] ?? null, backup: backups.chosen[at] ?? null })),
    prices: { primary: primaries.price, backup: backups.price },
  }
}

type Fits = ReadonlyMap<string, number>
type Chosen = readonly (string | null)[]

/** By slot, each story that is told for its principle. Slots of one principle share their list. */
function fitsOf({ slots, stories, today }: PlanInput): Fits[] {
  const byPrinciple = new Map<string, Fits>()
  return slots.map(({ principleId }) => {
    const known = byPrinciple.get(principleId)
    if (known) return known
    const fits = new Map(
      stories.flatMap(story => {
        const fit = fitOf(story, principleId, today)
        return fit === null ? [] : [[story.id, fit] as const]
      }),
    )
    byPrinciple.set(principleId, fits)
    return fits
  })
}

function lockedBy({ slots, locks, stories }: PlanInput): Record<PlacePlan, Chosen> {
  const known = new Set(stories.map(({ id }) => id))
  const of = (place: PlacePlan): Chosen =>
    slots.map(slot => {
      const lock = locks.find(
        each =>
          each.place === place && each.interviewerId === slot.interviewerId && each.principleId === slot.principleId,
      )
      return lock && known.has(lock.storyId) ? lock.storyId : null
    })
  return { primary: of('primary'), backup: of('backup') }
}

function openPlace(slot: PlanSlot, fits: Fits = new Map(), taken: readonly (string | null | undefined)[]): OpenPlace {
  const { interviewerId: interviewer, barRaiser, stressed } = slot
  const free = taken.some(id => id && fits.has(id)) ? new Map([...fits].filter(([id]) => !taken.includes(id))) : fits
  return { interviewer, barRaiser, stressed, fits: free }
}

type Filling = { places: readonly OpenPlace[]; locked: Chosen; standing: Standing }

/** Fills the places that nobody has filled by hand, and says what all of them cost together. */
function fill({ places, locked, standing }: Filling): { chosen: Chosen; price: Price } {
  const open = places.flatMap((place, at) => (locked[at] ? [] : [{ place, at }]))
  const before = standingWith(
    standing,
    places.map(({ interviewer }) => ({ interviewerId: interviewer })),
    locked,
  )
  const proposed = assign(
    open.map(({ place }) => place),
    before,
  )
  const chosen = [...locked]
  for (const [index, { at }] of open.entries()) chosen[at] = proposed[index] ?? null
  return { chosen, price: priceOf(places, chosen, standing) }
}

function standingWith(standing: Standing, slots: readonly Pick<PlanSlot, 'interviewerId'>[], chosen: Chosen): Standing {
  const uses = new Map(standing.uses)
  const usesByInterviewer = new Map(standing.usesByInterviewer)
  for (const [at, { interviewerId }] of slots.entries()) {
    const story = chosen[at]
    if (!story) continue
    take(uses, story)
    take(usesByInterviewer, listenerKey(interviewerId, story))
  }
  return { uses, usesByInterviewer }
}
