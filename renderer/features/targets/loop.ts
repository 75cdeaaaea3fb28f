import type { Principle } from '../../../shared/frameworks.ts'
import type { Interviewer } from '../../../shared/targets.ts'

/** The list with the interviewer at `at` exchanged with the one `by` places further down. */
export function moved(loop: readonly Interviewer[], at: number, by: number): Interviewer[] {
  const one = loop[at]
  const other = loop[at + by]
  return one && other ? loop.with(at, other).with(at + by, one) : [...loop]
}

/** What a new interviewer most likely probes: the first principle that nobody probes yet. */
export function nextPrinciple(loop: readonly Interviewer[], principles: readonly Principle[]): string | null {
  const probed = new Set(loop.flatMap(({ principleIds }) => principleIds))
  return (principles.find(({ id }) => !probed.has(id)) ?? principles[0])?.id ?? null
}

/** Those that are stressed come first, each group in its own order. */
export function stressedFirst(principles: readonly Principle[], stressedIds: readonly string[]): Principle[] {
  return principles.toSorted((a, b) => Number(stressedIds.includes(b.id)) - Number(stressedIds.includes(a.id)))
}

/** "Ada", or "Interviewer 2" where nobody knows the name. */
export function interviewerName(loop: readonly Interviewer[], interviewerId: string): string {
  const at = loop.findIndex(({ id }) => id === interviewerId)
  return loop[at]?.name.trim() || loop[at]?.role.trim() || `Interviewer ${at + 1}`
}
