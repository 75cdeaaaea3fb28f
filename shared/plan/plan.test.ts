import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assign,
  comparePrices,
  lacks,
  listenerKey,
  type OpenPlace,
  type Price,
  priceOf,
  type Standing,
} from './assign.ts'
import { describePlan, optionsAt } from './describe.ts'
import { fitOf, type PlanStory } from './fit.ts'
import { assignStories, type PlanInput, type PlanSlot } from './make-plan.ts'
import { costWords } from './words.ts'

const stories = ['a', 'b', 'c', 'd']
const interviewers = ['i', 'j']

const place: fc.Arbitrary<OpenPlace> = fc.record({
  interviewer: fc.constantFrom(...interviewers),
  barRaiser: fc.boolean(),
  stressed: fc.boolean(),
  fits: fc
    .subarray(stories)
    .chain(told => fc.tuple(...told.map(story => fc.tuple(fc.constant(story), fc.constantFrom(300, 600, 800, 1000)))))
    .map(pairs => new Map(pairs)),
})

const standing: fc.Arbitrary<Standing> = fc
  .array(fc.tuple(fc.constantFrom(...stories), fc.constantFrom(...interviewers)), { maxLength: 3 })
  .map(told => ({
    uses: countOf(told.map(([story]) => story)),
    usesByInterviewer: countOf(told.map(([story, interviewer]) => listenerKey(interviewer, story))),
  }))

function countOf(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Every way to fill the places, written down without a thought of speed. */
function everyWay(places: readonly OpenPlace[]): (string | null)[][] {
  const [first, ...others] = places
  if (!first) return [[]]
  return everyWay(others).flatMap(rest => [null, ...first.fits.keys()].map(story => [story, ...rest]))
}

/** The price by its definition: pairs are counted as pairs. */
function pricedByHand(places: readonly OpenPlace[], chosen: (string | null)[], before: Standing): Price {
  const price: Price = { empty: 0, sameListener: 0, reuse: 0, barRaiser: 0, fit: 0 }
  for (const [at, each] of places.entries()) {
    const story = chosen[at]
    if (!story) {
      price.empty++
      continue
    }
    const earlier = places.slice(0, at).filter((_, other) => chosen[other] === story)
    price.reuse += earlier.length + (before.uses.get(story) ?? 0)
    price.sameListener +=
      earlier.filter(({ interviewer }) => interviewer === each.interviewer).length +
      (before.usesByInterviewer.get(listenerKey(each.interviewer, story)) ?? 0)
    price.barRaiser += lacks(each, story).barRaiser
    price.fit += lacks(each, story).fit
  }
  return price
}

test('no way to fill the places is better than the one that is found', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 5 }), standing, (places, before) => {
      const found = pricedByHand(places, assign(places, before), before)
      for (const way of everyWay(places)) {
        const other = pricedByHand(places, way, before)
        expect(comparePrices(found, other), JSON.stringify({ found, other })).toBeLessThanOrEqual(0)
      }
    }),
    { numRuns: 400 },
  )
})

test('a price is what its definition says', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 6 }), standing, fc.array(fc.nat(4)), (places, before, picks) => {
      const chosen = places.map(({ fits }, at) => [...fits.keys(), null][picks[at] ?? 0] ?? null)
      expect(priceOf(places, chosen, before)).toEqual(pricedByHand(places, chosen, before))
    }),
  )
})

const story = (id: string, ...told: string[]): PlanStory => ({
  ...{ id, headline: `Story ${id}`, status: 'ready' as const, complete: true, happenedOn: '2026-03-01' },
  emphases: told.map(each => ({
    principleId: each.replace('*', ''),
    strength: each.endsWith('*') ? ('primary' as const) : ('secondary' as const),
  })),
})

const slot = (interviewerId: string, principleId: string, more: Partial<PlanSlot> = {}): PlanSlot => ({
  ...{ interviewerId, principleId, barRaiser: false, stressed: false },
  ...more,
})

const input = (slots: PlanSlot[], told: PlanStory[], more: Partial<PlanInput> = {}) => ({
  ...{ slots, stories: told, locks: [], heard: new Set<string>(), today: '2026-11-22', company: 'Nimbus' },
  nameOf: (id: string) => id.toUpperCase(),
  ...more,
})

test('backups are the best for the primaries, a slot never backs itself up, and choices by hand stay', () => {
  const principle = fc.constantFrom('p', 'q')
  const slots = fc.uniqueArray(fc.tuple(fc.constantFrom('i', 'j'), principle), { selector: String, minLength: 1 })
  const told = fc.array(fc.subarray(['p*', 'q', 'q*', 'p'], { maxLength: 2 }), { maxLength: 4 })
  fc.assert(
    fc.property(slots, told, fc.nat(), fc.boolean(), (pairs, emphases, pick, backup) => {
      const bank = emphases.map((each, at) => story(`s${at}`, ...each))
      const places = pairs.map(([interviewer, name]) => slot(interviewer, name))
      const lockedStory = bank[pick % Math.max(1, bank.length)]
      const [first] = places
      const locks =
        lockedStory && first
          ? [{ ...first, place: backup ? ('backup' as const) : ('primary' as const), storyId: lockedStory.id }]
          : []
      const { choices } = assignStories(input(places, bank, { locks }))
      for (const { primary, backup: other } of choices) if (primary) expect(other).not.toBe(primary)
      for (const lock of locks) expect(choices[0]?.[lock.place]).toBe(lock.storyId)
      for (const [at, { primary, backup: other }] of choices.entries()) {
        const able = bank.filter(({ emphases: of }) =>
          of.some(({ principleId }) => principleId === places[at]?.principleId),
        )
        if (locks.length > 0) continue
        expect(primary === null).toBe(able.length === 0)
        expect(other === null).toBe(able.length < 2)
      }
    }),
  )
})

test('primaries differ wherever there are enough stories, even where the best one would serve twice', () => {
  const bank = [story('best', 'p*', 'q*'), story('other', 'q')]
  const { choices } = assignStories(input([slot('i', 'q'), slot('j', 'p')], bank))
  expect(choices.map(({ primary }) => primary)).toEqual(['other', 'best'])
})

test('the bar raiser hears the strongest, though another interviewer comes first', () => {
  const bank = [story('strong', 'p*'), story('weak', 'p')]
  const { choices } = assignStories(input([slot('i', 'p'), slot('bar', 'p', { barRaiser: true })], bank))
  expect(choices.map(({ primary }) => primary)).toEqual(['weak', 'strong'])
})

test('what the company has heard is told again only where nothing else would do', () => {
  const bank = [story('heard', 'p*'), story('new', 'p')]
  const heard = new Set(['heard'])
  expect(assignStories(input([slot('i', 'p')], bank, { heard })).choices[0]?.primary).toBe('new')
  const plan = describePlan(input([slot('i', 'p')], [story('heard', 'p*')], { heard }))
  expect(plan.slots[0]?.primary).toMatchObject({ storyId: 'heard', heard: true })
  expect(plan.remarks).toEqual(['Nimbus has heard “Story heard” before, and nothing else would do.'])
})

test('fit falls with a weaker mapping, a draft, an unfinished story, and with age', () => {
  const fitWith = (change: Partial<PlanStory>, strength = 'p*') =>
    fitOf({ ...story('a', strength), ...change }, 'p', '2026-11-22')
  const falling = [
    fitWith({}),
    fitWith({ status: 'draft' }),
    fitWith({}, 'p'),
    fitWith({ status: 'draft', complete: false }, 'p'),
    fitWith({ status: 'draft', complete: false, happenedOn: '2019-01-01' }, 'p'),
  ]
  expect(falling).toEqual(falling.toSorted((a, b) => Number(b) - Number(a)))
  expect(new Set(falling).size).toBe(falling.length)
  expect(fitWith({}, 'q')).toBeNull()
})

test('a plan says why each story stands where it does, marks what is told again, and names what is empty', () => {
  const bank = [story('a', 'p*', 'q')]
  const plan = describePlan(input([slot('i', 'p'), slot('j', 'q'), slot('j', 'r')], bank))
  expect(plan.slots[0]?.primary?.why).toEqual(['leads with P', 'marked ready', 'from 2026', 'the only story for it'])
  expect(plan.slots[0]?.primary?.reuse).toEqual([{ interviewerId: 'j', principleId: 'q', place: 'primary' }])
  expect(plan.slots.map(({ lack }) => lack)).toEqual([
    'Only one story is told for P, so there is no backup.',
    'Only one story is told for Q, so there is no backup.',
    'No story is told for R yet.',
  ])
  expect(plan.remarks).toEqual([
    'No story is told for R yet, so nothing can stand there.',
    'The loop has 3 slots, and the journal 1 story: some must be told more than once.',
    '“Story a” is told twice.',
  ])
})

test('moving a story by hand says what it costs, the cheapest first, and what is not told for the principle last', () => {
  const bank = [story('a', 'p*', 'q*'), story('b', 'p'), story('c', 'r*')]
  const options = optionsAt(input([slot('i', 'p'), slot('j', 'q')], bank), {
    ...{ interviewerId: 'i', principleId: 'p', place: 'primary' as const },
  })
  expect(options.map(({ storyId, chosen, mapped, cost }) => [storyId, chosen, mapped, cost])).toEqual([
    ['b', true, true, 'costs nothing'],
    ['a', false, true, 'a story would be told again, 1 repetition more'],
    ['c', false, false, 'not told for P'],
  ])
})

test('a cost names the weightiest thing that gets worse', () => {
  const zero: Price = { empty: 0, sameListener: 0, reuse: 0, barRaiser: 0, fit: 0 }
  const price = (primary: Partial<Price>) => ({ primary: { ...zero, ...primary }, backup: zero })
  expect(costWords(price({}), price({ empty: 2, reuse: 1 }))).toBe('leaves 2 more slots without a story')
  expect(costWords(price({}), price({ barRaiser: 400, fit: 400 }))).toBe('the bar raiser would hear a weaker story')
  expect(costWords(price({}), price({ fit: 400 }))).toBe('the stories would fit less well, by 40 of 100')
  expect(costWords(price({ reuse: 1 }), price({ fit: 400 }))).toBe('costs nothing')
})
