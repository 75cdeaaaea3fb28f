/** As many as a person keeps in mind under stress. */
export const mostCues = 5

/** What is stored: without what was left empty, and none twice. */
export function storedCues(cues: readonly string[]): string[] {
  const seen = new Set<string>()
  return cues.flatMap(cue => {
    const plain = cue.trim()
    const key = plain.toLowerCase()
    if (plain === '' || seen.has(key)) return []
    seen.add(key)
    return [plain]
  })
}

/** The cues there are, filled up to five with those proposed that add something. */
export function filledCues(cues: readonly string[], proposed: readonly string[]): string[] {
  return storedCues([...storedCues(cues), ...proposed]).slice(0, mostCues)
}
