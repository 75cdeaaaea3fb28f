import { blocksOf, type RichText } from '../document.ts'
import type { Emphasis } from '../stories.ts'
import { isReadable } from '../text/language.ts'
import type { CoachContext, CoachedStory, CoachReading, Finding, Rule } from './rule.ts'
import { rules } from './rules.ts'
import { readBy } from './tellings.ts'

type CoachableStory = Omit<CoachedStory, 'blocks' | 'emphases'> & { document: RichText; emphases?: readonly Emphasis[] }

export function coachedStoryOf({ document, emphases = [], ...story }: CoachableStory): CoachedStory {
  const blocks = blocksOf(document).filter(block => block.part !== undefined)
  return { ...story, emphases: [...emphases], blocks }
}

/** What the coach says of a story: findings, the most helpful first, and what stands. `using` is there for tests of single rules. */
export function readStory(story: CoachedStory, context: CoachContext, using: readonly Rule[] = rules): CoachReading {
  const readable = isReadable(story.blocks.map(({ text }) => text).join('\n'))
  const read = using
    .filter(rule => readable || rule.anyLanguage)
    .flatMap((rule, order) => {
      const findings = readBy(rule, story, context)
      return findings ? [{ rule, order, findings }] : []
    })
  const ranked = read.flatMap(({ findings, order }) => findings.map((finding, place) => ({ finding, order, place })))
  ranked.sort(byHelpfulness)
  return {
    findings: ranked.map(({ finding }) => finding),
    standing: read
      .filter(({ findings }) => findings.length === 0)
      .map(({ rule }) => ({ ruleId: rule.id, text: rule.stands })),
  }
}

type Ranked = { finding: Finding; order: number; place: number }

/**
 * The first finding of every rule comes before the second of any, so that ten wes never hide a missing number; then faults before hints,
 * then the order in which the rules are listed, then the order of the text.
 */
function byHelpfulness(a: Ranked, b: Ranked): number {
  const firsts = Math.min(a.place, 1) - Math.min(b.place, 1)
  const severity = Number(b.finding.severity === 'fault') - Number(a.finding.severity === 'fault')
  return firsts || severity || a.order - b.order || a.place - b.place
}
