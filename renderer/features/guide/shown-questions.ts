import type { LensState } from '../../../shared/entries.ts'

/** A lens that is answered keeps to one more question, so that what is missing elsewhere stays in sight. */
const shownAtFirst: Record<LensState, number> = { none: 3, partly: 3, answered: 1 }

type Lens = { state: LensState; open: readonly string[] }

/** The questions of a lens on screen at first, the one to take next before all others, and those that unfold. */
export function shownQuestions({ state, open }: Lens, next: string | null): { shown: string[]; folded: string[] } {
  const first = open.filter(promptId => promptId === next)
  const ordered = [...first, ...open.filter(promptId => promptId !== next)]
  const count = shownAtFirst[state]
  return { shown: ordered.slice(0, count), folded: ordered.slice(count) }
}
