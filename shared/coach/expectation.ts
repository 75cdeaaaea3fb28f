import type { CoachedStory, Finding, Rule } from './rule.ts'

type Missing = Pick<Finding, 'part' | 'title' | 'reason' | 'question' | 'promptId'>

type Expectation = Pick<Rule, 'id' | 'stands' | 'severity' | 'source' | 'applies'> & {
  /** What the story does not tell in words that are sure to say it; null where it tells all. */
  missing: (story: CoachedStory) => Missing | null
  /** Whether other words hint at it, so that it can be called neither missing nor told. */
  hinted?: (story: CoachedStory) => boolean
}

/** A rule that asks for one thing a story should tell, and marks no words, as what is missing has no place. */
export function expectation({ missing, applies, hinted = () => false, ...rule }: Expectation): Rule {
  return {
    ...rule,
    perTelling: true,
    applies: story => applies(story) && (missing(story) === null || !hinted(story)),
    check: story => {
      const found = missing(story)
      return found ? [{ ruleId: rule.id, severity: rule.severity, range: null, ...found }] : []
    },
  }
}
