import type { Finding } from './coach/rule.ts'
import type { Block } from './document.ts'
import type { DismissedFinding } from './stories.ts'
import { sentencesOf } from './text/sentences.ts'

const longestQuote = 4000

/** How a finding is remembered once it is put away: its rule, and the sentence or sentences that its range lies in. */
export function dismissalOf(
  { ruleId, range }: Pick<Finding, 'ruleId' | 'range'>,
  blocks: readonly Block[],
): DismissedFinding {
  const block = range && blocks.find(({ id }) => id === range.blockId)
  if (!block) return { ruleId, quote: '' }
  const around = sentencesOf(block.text).filter(({ start, end }) => start < range.end && range.start < end)
  const first = around[0]?.start ?? range.start
  const last = around.at(-1)?.end ?? range.end
  return { ruleId, quote: block.text.slice(first, last).slice(0, longestQuote) }
}

/** The findings that nobody has put away. One returns when the sentence it was about is another one now. */
export function withoutDismissed<Each extends Pick<Finding, 'ruleId' | 'range'>>(
  findings: readonly Each[],
  dismissed: readonly DismissedFinding[],
  blocks: readonly Block[],
): Each[] {
  if (dismissed.length === 0) return [...findings]
  const away = new Set(dismissed.map(({ ruleId, quote }) => `${ruleId}\n${quote}`))
  return findings.filter(finding => {
    const { ruleId, quote } = dismissalOf(finding, blocks)
    return !away.has(`${ruleId}\n${quote}`)
  })
}
