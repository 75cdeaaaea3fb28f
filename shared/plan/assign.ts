import { connect, createNetwork, isUsed, type Network, sendUnit } from './flow.ts'

/** One place to be filled: a slot of the loop, with the stories that may stand there and how well each fits, 0–1000. */
export type OpenPlace = {
  interviewer: string
  barRaiser: boolean
  /** Fit counts double where the target stresses the principle. */
  stressed: boolean
  fits: ReadonlyMap<string, number>
}

/** How often each story stands somewhere already, and how often before each interviewer. */
export type Standing = { uses: ReadonlyMap<string, number>; usesByInterviewer: ReadonlyMap<string, number> }

/**
 * What an assignment costs, the weightiest level first; a smaller number is better in each. Pairs, so that a story told
 * three times weighs more than two stories told twice.
 */
export type Price = {
  /** Places without a story. */
  empty: number
  /** Pairs of places at which one interviewer hears the same story. */
  sameListener: number
  /** Pairs of places at which the same story is told; having been heard by the company before counts as one. */
  reuse: number
  /** What the bar raiser's stories lack to the best fit. */
  barRaiser: number
  /** What all stories lack to the best fit. */
  fit: number
}

export const levels = ['empty', 'sameListener', 'reuse', 'barRaiser', 'fit'] as const

const bestFit = 1000

export const listenerKey = (interviewer: string, story: string): string => `${interviewer}\n${story}`

export function lacks(place: OpenPlace, story: string): { barRaiser: number; fit: number } {
  const lack = bestFit - (place.fits.get(story) ?? 0)
  return { barRaiser: place.barRaiser ? lack : 0, fit: place.stressed ? 2 * lack : lack }
}

/** Prices as whole numbers of two levels. The bases are larger than any sum below them can be. */
function scaleFor(places: readonly OpenPlace[], standing: Standing) {
  const standingUses = [...standing.uses.values()].reduce((sum, uses) => sum + uses, 0)
  const most = places.length + standingUses
  const pairs = most * most + 1
  const fits = 2 * bestFit * places.length + 1
  return { empty: pairs * pairs, sameListener: pairs, reuse: 1, barRaiser: fits, fit: 1 }
}

type Scale = ReturnType<typeof scaleFor>
type Choice = { edge: number; story: string }

/**
 * The cheapest way to fill the places: a story for each, or null where none may stand there. Exact: a flow of least cost, in
 * which the pairs of a story's places and of an interviewer's are dearer from one unit to the next.
 */
export function assign(places: readonly OpenPlace[], standing: Standing): (string | null)[] {
  const scale = scaleFor(places, standing)
  const { network, choices, sink } = build(places, standing, scale)
  for (const at of places.keys())
    if (!sendUnit(network, at, sink)) throw new Error('a place that cannot even stay empty')
  return choices.map(list => list.find(({ edge }) => isUsed(network, edge))?.story ?? null)
}

function build(places: readonly OpenPlace[], standing: Standing, scale: Scale) {
  const stories = countBy(places.flatMap(({ fits }) => [...fits.keys()]))
  const listeners = countBy(
    places.flatMap(({ interviewer, fits }) => [...fits.keys()].map(story => listenerKey(interviewer, story))),
  )
  const nodes = numbered(places.length, [...listeners.keys(), ...stories.keys()])
  const sink = places.length + nodes.size
  const network = createNetwork(sink + 1)
  const node = (key: string) => nodes.get(key) ?? sink
  const choices = places.map((place, at): Choice[] => {
    connect(network, at, sink, { hi: scale.empty, lo: 0 })
    return [...place.fits.keys()].map(story => {
      const { barRaiser, fit } = lacks(place, story)
      const cost = { hi: 0, lo: barRaiser * scale.barRaiser + fit }
      return { story, edge: connect(network, at, node(listenerKey(place.interviewer, story)), cost) }
    })
  })
  for (const [key, count] of listeners)
    widen(network, node(key), node(storyOf(key)), count, standing.usesByInterviewer.get(key) ?? 0, scale.sameListener)
  for (const [story, count] of stories)
    widen(network, node(story), sink, count, standing.uses.get(story) ?? 0, scale.reuse)
  return { network, choices, sink }
}

/** Room for `count` units, each of which makes a pair with all before it. */
function widen(network: Network, from: number, to: number, count: number, before: number, price: number): void {
  for (let unit = 0; unit < count; unit++) connect(network, from, to, { hi: (before + unit) * price, lo: 0 })
}

const storyOf = (key: string): string => key.slice(key.indexOf('\n') + 1)

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function numbered(from: number, keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, at) => [key, from + at]))
}

/** The price of filling the places so. What stands already makes pairs with what is added. */
export function priceOf(places: readonly OpenPlace[], chosen: readonly (string | null)[], standing: Standing): Price {
  const uses = new Map(standing.uses)
  const usesByInterviewer = new Map(standing.usesByInterviewer)
  const price: Price = { empty: 0, sameListener: 0, reuse: 0, barRaiser: 0, fit: 0 }
  for (const [at, place] of places.entries()) {
    const story = chosen[at] ?? null
    if (story === null) {
      price.empty += 1
      continue
    }
    const { barRaiser, fit } = lacks(place, story)
    price.barRaiser += barRaiser
    price.fit += fit
    price.reuse += take(uses, story)
    price.sameListener += take(usesByInterviewer, listenerKey(place.interviewer, story))
  }
  return price
}

/** How often the key was taken before this time. */
export function take(counts: Map<string, number>, key: string): number {
  const before = counts.get(key) ?? 0
  counts.set(key, before + 1)
  return before
}

/** Negative where the first is better. */
export function comparePrices(a: Price, b: Price): number {
  const level = levels.find(each => a[each] !== b[each])
  return level ? a[level] - b[level] : 0
}
