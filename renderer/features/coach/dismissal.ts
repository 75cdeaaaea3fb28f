import type { DismissedFinding } from '../../../shared/stories.ts'
import type { PlacedFinding } from './coach-request.ts'

/** What a put-away finding is remembered by: its rule and the sentence it was about. Once that reads otherwise, it is said again. */
export function dismissalOf({ ruleId, sentence }: PlacedFinding): DismissedFinding {
  return { ruleId, quote: sentence }
}

/** The findings to show, and those the person has put away for this story. */
export function withoutDismissed(
  findings: readonly PlacedFinding[],
  dismissed: readonly DismissedFinding[],
): { open: PlacedFinding[]; putAway: PlacedFinding[] } {
  const known = new Set(dismissed.map(({ ruleId, quote }) => `${ruleId}\n${quote}`))
  const isKnown = ({ ruleId, sentence }: PlacedFinding) => known.has(`${ruleId}\n${sentence}`)
  return { open: findings.filter(finding => !isKnown(finding)), putAway: findings.filter(isKnown) }
}

/** The same for a finding of one reading and of the next, as long as it stands in the same sentence. */
export function keyOf({ ruleId, part, range, sentence }: PlacedFinding): string {
  return `${ruleId}/${part}/${range ? `${range.blockId}/${sentence}/${range.quote}` : ''}`
}
