import type { Block } from '../document.ts'
import { parts } from '../part.ts'
import type { Emphasis } from '../stories.ts'
import { emphasesOf } from './emphasised.ts'
import type { CoachContext, CoachedStory, Finding, Rule } from './rule.ts'

/** What a rule says of a story; null where it neither finds nor praises. */
export function readBy(rule: Rule, story: CoachedStory, context: CoachContext): Finding[] | null {
  const common = rule.applies(story) ? rule.check(story, context) : null
  const tellings = rule.perTelling ? tellingsOf(story, rule.id) : []
  if (tellings.length === 0) return common
  const read = tellings.filter(telling => rule.applies(telling))
  if (read.length === 0) return common
  if (read.every(telling => rule.check(telling, context).length === 0)) return []
  // Where only the wording leaves it out, the person has it at hand: no finding, as its answer would go to the common words; and no praise.
  return common && common.length > 0 ? common : null
}

/**
 * The story once for every principle that asks for the rule and has words of its own for it, and once in the common words where
 * another asks that has none. Empty where all is told in the common words.
 */
function tellingsOf(story: CoachedStory, ruleId: string): CoachedStory[] {
  const asking = emphasesOf(story, ruleId)
  const worded = asking.filter(hasOwnWords)
  if (worded.length === 0) return []
  const common = { ...story, emphases: story.emphases.filter(emphasis => !hasOwnWords(emphasis)) }
  return [...(asking.length > worded.length ? [common] : []), ...worded.map(emphasis => toldFor(story, emphasis))]
}

function hasOwnWords({ wordings = {} }: Emphasis): boolean {
  return parts.some(part => isSaid(wordings[part]))
}

/** A wording takes the place of the part. */
function toldFor(story: CoachedStory, emphasis: Emphasis): CoachedStory {
  const { wordings = {} } = emphasis
  const blocks = parts.flatMap((part): Block[] => {
    const own = wordings[part]
    if (own === undefined || !isSaid(own)) return story.blocks.filter(block => block.part === part)
    return own.split(/\n+/u).map(text => ({ id: '', kind: 'paragraph', text, part, sources: [] }))
  })
  return { ...story, blocks, emphases: [emphasis] }
}

function isSaid(wording: string | undefined): boolean {
  return wording !== undefined && wording.trim() !== ''
}
