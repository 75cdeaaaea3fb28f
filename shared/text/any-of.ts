/** Matches any of the given patterns as whole words, in any case. */
export function anyOf(...patterns: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

/** Words listed with spaces between them, so that long lists read as lists. */
export function wordList(list: string): string {
  return list.trim().split(/\s+/).join('|')
}
