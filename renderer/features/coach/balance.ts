import { type Part, partNames, parts } from '../../../shared/part.ts'

/** Whole per cents of the words by part; they add up to 100 where there is any word. */
export function shares(words: Record<Part, number>): Record<Part, number> {
  const total = parts.reduce((sum, part) => sum + words[part], 0)
  const exact = parts.map(part => ({ part, share: total === 0 ? 0 : (words[part] * 100) / total }))
  const left = total === 0 ? 0 : 100 - exact.reduce((sum, { share }) => sum + Math.floor(share), 0)
  const raised = new Set(
    exact
      .toSorted((a, b) => (b.share % 1) - (a.share % 1))
      .slice(0, left)
      .map(({ part }) => part),
  )
  // Every part is among the entries.
  return Object.fromEntries(
    exact.map(({ part, share }) => [part, Math.floor(share) + (raised.has(part) ? 1 : 0)]),
  ) as Record<Part, number>
}

/** "Situation 22 %, Task 8 %, Action 48 %, Result 13 %, Learning 9 % of the words" */
export function balanceText(words: Record<Part, number>): string {
  const share = shares(words)
  return `${parts.map(part => `${partNames[part]} ${share[part]} %`).join(', ')} of the words`
}

/** The line under the bar: what Action has, and what to aim for while it has less. */
export function actionText(words: Record<Part, number>): string {
  const { action } = shares(words)
  if (action >= 50 && action <= 60) return `Action ${action} % of the words, as it should be.`
  return `Action ${action} % of the words. Aim for 50–60 %.`
}
