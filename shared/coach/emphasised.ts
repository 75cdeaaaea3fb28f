import { findPrinciple } from '../content/content.ts'
import type { Emphasis } from '../stories.ts'
import type { CoachedStory } from './rule.ts'

/** Whether a principle the story is told for asks for a rule. */
export function isEmphasised(story: CoachedStory, ruleId: string): boolean {
  return emphasesOf(story, ruleId).length > 0
}

/** What the person noted on telling it for those principles: what stands there will be said, though the parts do not hold it. */
export function anglesOf(story: CoachedStory, ruleId: string): string {
  return emphasesOf(story, ruleId)
    .map(emphasis => emphasis.angle)
    .join(' ')
}

/** Those for whose principle the framework asks for the rule. */
export function emphasesOf(story: CoachedStory, ruleId: string): Emphasis[] {
  return story.emphases.filter(({ principleId }) => {
    const terms = story.terms?.find(each => each.principleId === principleId) ?? findPrinciple(principleId)
    return terms?.rules.includes(ruleId)
  })
}
