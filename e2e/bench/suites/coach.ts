import { readStory } from '../../../shared/coach/coach.ts'
import { rules } from '../../../shared/coach/rules.ts'
import { coachedStoryOf, type JudgedStory, readJudgedStories } from '../fixtures/coached.ts'
import { readOn } from '../fixtures/coached-briefly.ts'

const context = { today: readOn, speakingRate: 140 }

type Tally = { hit: number; false: number; missed: number; falseIn: string[]; missedIn: string[] }
export type CoachScore = { rule: string; stories: string; precision: number | null; recall: number | null } & Tally

/** Precision and recall per rule. The rules were improved on those that were not kept aside. */
export function coachSuite(): CoachScore[] {
  const stories = readJudgedStories()
  const held = stories.filter(isHeldOut)
  return [
    ...scoresOf(
      'tuned on',
      stories.filter(story => !isHeldOut(story)),
    ),
    ...scoresOf(
      'kept aside',
      held.filter(story => !isToldAfresh(story)),
    ),
    ...scoresOf('kept aside, labelled afresh', held.filter(isToldAfresh)),
  ]
}

/** Of those that were told briefly each sixth was kept aside, of those that were labelled afresh each third. */
const firstToldBriefly = 60
const firstToldAfresh = 201

export function isToldAfresh({ id }: JudgedStory): boolean {
  return Number.parseInt(id, 10) >= firstToldAfresh
}

export function isHeldOut(story: JudgedStory): boolean {
  const number = Number.parseInt(story.id, 10)
  if (isToldAfresh(story)) return number % 3 === 0
  return number >= firstToldBriefly && number % 6 === 3
}

function scoresOf(name: string, stories: JudgedStory[]): CoachScore[] {
  const found = stories.map(story => ({
    story,
    rules: new Set(readStory(coachedStoryOf(story), context).findings.map(({ ruleId }) => ruleId)),
  }))
  const tallies = rules.map(({ id }) => ({ rule: id, ...tallyOf(id, found) }))
  const all = tallies.reduce(added, emptyTally())
  return [...tallies, { rule: 'all rules', ...all }].map(tally => ({ ...tally, ...sharesOf(tally), stories: name }))
}

function tallyOf(rule: string, found: { story: JudgedStory; rules: Set<string> }[]): Tally {
  const tally = emptyTally()
  for (const { story, rules: said } of found) {
    const faulty = story.faults.includes(rule)
    if (said.has(rule) && faulty) tally.hit++
    else if (said.has(rule)) {
      tally.false++
      tally.falseIn.push(story.id)
    } else if (faulty) {
      tally.missed++
      tally.missedIn.push(story.id)
    }
  }
  return tally
}

const emptyTally = (): Tally => ({ hit: 0, false: 0, missed: 0, falseIn: [], missedIn: [] })

function added(a: Tally, b: Tally): Tally {
  return { ...a, hit: a.hit + b.hit, false: a.false + b.false, missed: a.missed + b.missed }
}

function sharesOf({ hit, false: wrong, missed }: Tally): { precision: number | null; recall: number | null } {
  const share = (whole: number) => (whole === 0 ? null : Number((hit / whole).toFixed(2)))
  return { precision: share(hit + wrong), recall: share(hit + missed) }
}
