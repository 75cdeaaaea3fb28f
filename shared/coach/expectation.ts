import type { CoachedStory, Finding, Rule } from './rule.ts'

type Missing = Pick<Finding, 'part' | 'title' | 'reason' | 'question' | 'promptId'>

type Expectation = Pick<Rule, 'id' | 'stands' | 'severity' | 'source' | 'applies'> & {
  /** What the story does not tell, the most important first; nothing where it tells all. */
  missing: (story: CoachedStory) => Missing | null
}

/** A rule that asks for one thing a story should tell, and marks no words, as what is missing has no place. */
export function expectation({ missing, ...rule }: Expectation): Rule {
  return {
    ...rule,
    check: story => {
      const found = missing(story)
      return found ? [{ ruleId: rule.id, severity: rule.severity, range: null, ...found }] : []
    },
  }
}
