import { comparePrices } from './assign.ts'
import { fitOf, type PlanStory } from './fit.ts'
import { assignStories, type Lock, type PlanInput, type PlanSlot, type SlotChoice } from './make-plan.ts'
import type { PlacePlan, Plan, PlannedSlot, PlannedStory, PlanOption, Reuse } from './plan.ts'
import { costWords, whyOf } from './words.ts'

export type DescribedInput = PlanInput & { nameOf: (principleId: string) => string; company: string }

type Place = { slot: PlanSlot; place: PlacePlan; storyId: string }

/** The best plan, with the reason of each choice, each repetition, and what could not be filled. */
export function describePlan(input: DescribedInput): Plan {
  const { choices } = assignStories(input)
  const places = placesOf(input.slots, choices)
  const slots = input.slots.map((slot, at) => describeSlot(slot, choices[at] ?? empty, places, input))
  return { slots, remarks: remarksOn(slots, input) }
}

const empty: SlotChoice = { primary: null, backup: null }

function placesOf(slots: readonly PlanSlot[], choices: readonly SlotChoice[]): Place[] {
  return slots.flatMap((slot, at) => {
    const { primary, backup } = choices[at] ?? empty
    return [
      ...(primary ? [{ slot, place: 'primary' as const, storyId: primary }] : []),
      ...(backup ? [{ slot, place: 'backup' as const, storyId: backup }] : []),
    ]
  })
}

function describeSlot(
  slot: PlanSlot,
  choice: SlotChoice,
  places: readonly Place[],
  input: DescribedInput,
): PlannedSlot {
  const describe = (place: PlacePlan) => {
    const storyId = choice[place]
    return storyId ? describeStory({ slot, place, storyId }, places, input) : null
  }
  return {
    interviewerId: slot.interviewerId,
    principleId: slot.principleId,
    primary: describe('primary'),
    backup: describe('backup'),
    lack: lackOf(slot, choice, input),
  }
}

function describeStory({ slot, place, storyId }: Place, places: readonly Place[], input: DescribedInput): PlannedStory {
  const { stories, locks, heard, today, nameOf } = input
  const story = stories.find(({ id }) => id === storyId)
  const { principleId } = slot
  const locked = locks.some(lock => lock.place === place && lock.storyId === storyId && isAt(lock, slot))
  const barRaiser = slot.barRaiser && place === 'primary' && !locked
  const alone = storiesFor(principleId, stories).length === 1
  const why = story ? whyOf(story, principleId, { principle: nameOf(principleId), today, alone, barRaiser }) : []
  return {
    storyId,
    locked,
    fit: (story && fitOf(story, principleId, today)) ?? 0,
    why,
    reuse: reuseOf({ slot, place, storyId }, places),
    heard: heard.has(storyId),
  }
}

function reuseOf(at: Place, places: readonly Place[]): Reuse[] {
  return places
    .filter(({ storyId, slot, place }) => storyId === at.storyId && !(slot === at.slot && place === at.place))
    .map(({ slot: { interviewerId, principleId }, place }) => ({ interviewerId, principleId, place }))
}

function isAt(lock: Pick<Lock, 'interviewerId' | 'principleId'>, slot: PlanSlot): boolean {
  return lock.interviewerId === slot.interviewerId && lock.principleId === slot.principleId
}

function storiesFor(principleId: string, stories: readonly PlanStory[]): PlanStory[] {
  return stories.filter(({ emphases }) => emphases.some(emphasis => emphasis.principleId === principleId))
}

function lackOf({ principleId }: PlanSlot, { primary, backup }: SlotChoice, { nameOf }: DescribedInput) {
  const name = nameOf(principleId)
  if (!primary) return `No story is told for ${name} yet.`
  if (!backup) return `Only one story is told for ${name}, so there is no backup.`
  return null
}

/** What is empty, what is told more than once, and what the company has heard. */
function remarksOn(slots: readonly PlannedSlot[], { nameOf, company, stories }: DescribedInput): string[] {
  const headline = (id: string) => stories.find(story => story.id === id)?.headline || 'Untitled story'
  const without = [...new Set(slots.filter(({ primary }) => !primary).map(({ principleId }) => nameOf(principleId)))]
  const told = slots.flatMap(({ primary }) => (primary ? [primary] : []))
  const counts = new Map<string, number>()
  for (const { storyId } of told) counts.set(storyId, (counts.get(storyId) ?? 0) + 1)
  const again = [...counts].filter(([, count]) => count > 1)
  const heard = [...new Set(told.filter(story => story.heard).map(({ storyId }) => storyId))]
  return [
    ...(without.length > 0 ? [`No story is told for ${inList(without)} yet, so nothing can stand there.`] : []),
    ...(slots.length > stories.length && stories.length > 0
      ? [
          `The loop has ${slots.length} slots, and the journal ${stories.length} ${stories.length === 1 ? 'story' : 'stories'}: some must be told more than once.`,
        ]
      : []),
    ...(again.length > 2
      ? [`${again.length} stories are told more than once; ↻ marks them.`]
      : again.map(([id, count]) => `“${headline(id)}” is told ${timesOf(count)}.`)),
    ...heard.map(id => `${company || 'This company'} has heard “${headline(id)}” before, and nothing else would do.`),
  ]
}

function timesOf(count: number): string {
  return count === 2 ? 'twice' : `${count} times`
}

function inList(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Every story for one place: those told for its principle by what they cost, then the others. */
export function optionsAt(input: DescribedInput, at: Omit<Lock, 'storyId'>): PlanOption[] {
  const others = input.locks.filter(
    lock => !(lock.place === at.place && isAt(lock, { ...at, barRaiser: false, stressed: false })),
  )
  const slot = input.slots.findIndex(
    ({ interviewerId, principleId }) => interviewerId === at.interviewerId && principleId === at.principleId,
  )
  const now = assignStories(input).choices[slot]
  const best = assignStories({ ...input, locks: others })
  const taken = at.place === 'primary' ? lockedElsewhere(others, at) : now?.primary
  const options = input.stories
    .filter(({ id }) => id !== taken)
    .map(story => {
      const mapped = story.emphases.some(({ principleId }) => principleId === at.principleId)
      const { prices } = mapped ? assignStories({ ...input, locks: [...others, { ...at, storyId: story.id }] }) : best
      const cost = mapped ? costWords(best.prices, prices) : `not told for ${input.nameOf(at.principleId)}`
      return { storyId: story.id, headline: story.headline, mapped, chosen: now?.[at.place] === story.id, cost, prices }
    })
  return options.toSorted(byCost).map(({ prices: _, ...option }) => option)
}

type Priced = PlanOption & { prices: ReturnType<typeof assignStories>['prices'] }

function byCost(a: Priced, b: Priced): number {
  return (
    Number(b.mapped) - Number(a.mapped) ||
    comparePrices(a.prices.primary, b.prices.primary) ||
    comparePrices(a.prices.backup, b.prices.backup)
  )
}

/** The backup that was chosen by hand at the same slot cannot be its first choice too. */
function lockedElsewhere(locks: readonly Lock[], at: Omit<Lock, 'storyId'>): string | undefined {
  return locks.find(
    lock => lock.place === 'backup' && lock.interviewerId === at.interviewerId && lock.principleId === at.principleId,
  )?.storyId
}
