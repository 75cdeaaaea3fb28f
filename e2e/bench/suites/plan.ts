import type { PlanStory } from '../../../shared/plan/fit.ts'
import { assignStories, type PlanInput, type PlanSlot } from '../../../shared/plan/make-plan.ts'

const rounds = 30

/** How long the best plan takes, from a small loop to the largest that is kept; every story is told for every principle it can be. */
export function planSuite(): Record<string, unknown>[] {
  return [
    rowOf('a usual loop', { interviewers: 5, each: 2, stories: 12, mappedEvery: 3 }),
    rowOf('the goal', { interviewers: 8, each: 4, stories: 40, mappedEvery: 3 }),
    rowOf('the goal, every story told for everything', { interviewers: 8, each: 4, stories: 40, mappedEvery: 1 }),
    rowOf('the largest loop, 200 stories', { interviewers: 12, each: 4, stories: 200, mappedEvery: 2 }),
    rowOf('fewer stories than slots', { interviewers: 8, each: 4, stories: 6, mappedEvery: 2 }),
  ]
}

type Size = { interviewers: number; each: number; stories: number; mappedEvery: number }

function rowOf(loop: string, size: Size): Record<string, unknown> {
  const input = inputOf(size)
  const took = Array.from({ length: rounds }, () => {
    const from = performance.now()
    assignStories(input)
    return performance.now() - from
  }).sort((a, b) => a - b)
  const { choices, prices } = assignStories(input)
  return {
    loop,
    slots: input.slots.length,
    stories: size.stories,
    medianMs: Number((took[Math.floor(rounds / 2)] ?? 0).toFixed(2)),
    slowestMs: Number((took.at(-1) ?? 0).toFixed(2)),
    empty: choices.filter(({ primary }) => primary === null).length,
    repetitions: prices.primary.reuse,
  }
}

const principles = Array.from({ length: 16 }, (_, at) => `principle-${at}`)

/** The same each time: what varies does so by number, not by lot. */
function inputOf({ interviewers, each, stories, mappedEvery }: Size): PlanInput {
  const slots = Array.from({ length: interviewers }, (_, at) =>
    Array.from({ length: each }, (_, place): PlanSlot => {
      const principleId = principles[(at * each + place) % principles.length] ?? ''
      return { interviewerId: `i${at}`, principleId, barRaiser: at === 2, stressed: place === 0 }
    }),
  ).flat()
  const bank = Array.from(
    { length: stories },
    (_, at): PlanStory => ({
      ...{ id: `s${at}`, headline: `Story ${at}`, status: at % 3 === 0 ? 'draft' : 'ready', complete: at % 7 !== 0 },
      happenedOn: `20${20 + (at % 7)}-03-01`,
      emphases: principles
        .filter((_, place) => (place + at) % mappedEvery === 0)
        .map((principleId, place) => ({ principleId, strength: (place + at) % 4 === 0 ? 'primary' : 'secondary' })),
    }),
  )
  return { slots, stories: bank, locks: [], heard: new Set(['s1']), today: '2026-11-22' }
}
