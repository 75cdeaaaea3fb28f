const mostShown = 3

/** The questions of a lens on screen at first, the one to take next before all others, and those that unfold. */
export function shownQuestions(open: readonly string[], next: string | null): { shown: string[]; folded: string[] } {
  const first = open.filter(promptId => promptId === next)
  const ordered = [...first, ...open.filter(promptId => promptId !== next)]
  return { shown: ordered.slice(0, mostShown), folded: ordered.slice(mostShown) }
}
