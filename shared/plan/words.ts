import type { LocalDay } from '../day.ts'
import { counted } from '../text/counted.ts'
import { levels, type Price } from './assign.ts'
import { type PlanStory, readinessOfStory, yearsBetween } from './fit.ts'
import type { PlacePlan } from './plan.ts'

type Names = { principle: string }

/** Why a story stands at a place, the weightiest reason first. */
export function whyOf(
  story: PlanStory,
  principleId: string,
  { principle, today, alone, barRaiser }: Names & { today: LocalDay; alone: boolean; barRaiser: boolean },
): string[] {
  const strength = story.emphases.find(emphasis => emphasis.principleId === principleId)?.strength
  const told =
    strength === 'primary'
      ? `leads with ${principle}`
      : strength
        ? `supports ${principle}`
        : `not told for ${principle}`
  return [
    told,
    readinessWords[readinessOfStory(story)],
    ageWords(story.happenedOn, today),
    ...(alone && strength ? ['the only story for it'] : []),
    ...(barRaiser && !alone ? ['among the strongest left for the bar raiser'] : []),
  ]
}

const readinessWords = {
  ready: 'marked ready',
  draft: 'all five parts told, still a draft',
  unfinished: 'not all five parts are told yet',
}

function ageWords(happenedOn: LocalDay | null, today: LocalDay): string {
  if (happenedOn === null) return 'without a date'
  const age = yearsBetween(happenedOn, today)
  if (age > 5) return `from ${happenedOn.slice(0, 4)}, more than five years ago`
  if (age > 3) return `from ${happenedOn.slice(0, 4)}, more than three years ago`
  return `from ${happenedOn.slice(0, 4)}`
}

type Prices = Record<PlacePlan, Price>

/** What a choice costs against the best plan, in plain words: the first thing that gets worse, by its weight. */
export function costWords(best: Prices, chosen: Prices): string {
  for (const place of ['primary', 'backup'] as const) {
    const level = levels.find(each => chosen[place][each] !== best[place][each])
    if (!level) continue
    const more = chosen[place][level] - best[place][level]
    return more < 0 ? free : priceWords[place][level](more)
  }
  return free
}

const free = 'costs nothing'

const priceWords: Record<PlacePlan, Record<keyof Price, (more: number) => string>> = {
  primary: {
    empty: more => `leaves ${counted(more, 'more slot', 'more slots')} without a story`,
    sameListener: () => 'one interviewer would hear the same story twice',
    reuse: more => `a story would be told again, ${counted(more, 'repetition', 'repetitions')} more`,
    barRaiser: () => 'the bar raiser would hear a weaker story',
    fit: more => `the stories would fit less well, by ${points(more)} of 100`,
  },
  backup: {
    empty: more => `leaves ${counted(more, 'more slot', 'more slots')} without a backup`,
    sameListener: () => 'a backup would repeat a story to the same interviewer',
    reuse: more => `a backup would stand twice, ${counted(more, 'repetition', 'repetitions')} more`,
    barRaiser: () => 'the bar raiser’s backup would be weaker',
    fit: more => `the backups would fit less well, by ${points(more)} of 100`,
  },
}

/** Of the 1000 that one story's fit can reach. */
function points(lack: number): number {
  return Math.max(1, Math.round(lack / 10))
}
