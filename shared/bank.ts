import type { Coverage } from './coverage.ts'
import type { StoryRow } from './stories.ts'
import { counted } from './text/counted.ts'

/** What the stories as a whole should hold. `met` null: it cannot be said yet. */
export type BankRule = { id: string; text: string; met: boolean | null; why: string }

type Bank = {
  stories: readonly Pick<StoryRow, 'kind'>[]
  /** Of the principles that are looked at. */
  coverage: readonly Coverage[]
  /** How many experiences the stories come from; null as long as it is not counted. */
  experiences: number | null
  /** Headlines of the stories that the loop would hear more than once; null where there is no loop. */
  toldAgain: readonly string[] | null
}

/** Stories that a bank needs: to begin with, to be solid, and for a whole loop. Source: the bank rules of the product. */
export const bankLevels = { minimum: 4, solid: 6, full: 8 }

const enoughExperiences = 4

/** The rules for the whole bank, in the order in which they are best met. */
export function bankRules({ stories, coverage, experiences, toldAgain }: Bank): BankRule[] {
  return [
    sizeRule(stories.length),
    coverageRule(coverage),
    ...kindRules(stories),
    experienceRule(experiences),
    ...loopRule(toldAgain),
  ]
}

function sizeRule(count: number): BankRule {
  const { minimum, solid, full } = bankLevels
  const next = [minimum, solid, full].find(level => count < level)
  const level =
    count >= full
      ? 'enough for a whole loop'
      : count >= solid
        ? 'solid'
        : count >= minimum
          ? 'the minimum'
          : 'too few yet'
  return {
    id: 'size',
    text: `${counted(count, 'story', 'stories')}: ${level}`,
    met: count >= minimum,
    why:
      next === undefined
        ? 'Eight to twelve carry a full loop.'
        : `${next - count} more ${next === minimum ? 'for the minimum of four' : next === solid ? 'make it solid' : 'carry a full loop'}.`,
  }
}

function coverageRule(coverage: readonly Coverage[]): BankRule {
  const covered = coverage.filter(({ state }) => state === 'covered').length
  return {
    id: 'coverage',
    text: 'Every principle is told twice, once as the lead',
    met: covered === coverage.length,
    why: `${covered} of ${coverage.length} are.`,
  }
}

const kinds = [
  { id: 'failure', text: 'A story of a failure', is: (kind: string) => kind === 'mistake' },
  { id: 'conflict', text: 'A story of a conflict', is: (kind: string) => kind === 'conflict' },
  { id: 'customer', text: 'A story of a customer', is: (kind: string) => kind.startsWith('customer') },
]

function kindRules(stories: Bank['stories']): BankRule[] {
  return kinds.map(({ id, text, is }) => {
    const count = stories.filter(({ kind }) => kind !== null && is(kind)).length
    return {
      id,
      text,
      met: count > 0,
      why: count > 0 ? `${count} told.` : 'Choose the kind on the story’s page, or write about one.',
    }
  })
}

function experienceRule(experiences: number | null): BankRule {
  return {
    id: 'experiences',
    text: 'Stories from at least four experiences',
    met: experiences === null ? null : experiences >= enoughExperiences,
    why: experiences === null ? '' : `From ${counted(experiences, 'entry', 'entries')} of the journal.`,
  }
}

function loopRule(toldAgain: Bank['toldAgain']): BankRule[] {
  if (toldAgain === null) return []
  const why =
    toldAgain.length === 0
      ? 'Every first choice is told once.'
      : `Told again: ${toldAgain.map(each => `“${each || 'Untitled story'}”`).join(', ')}.`
  return [{ id: 'loop', text: 'No story twice in the loop', met: toldAgain.length === 0, why }]
}
