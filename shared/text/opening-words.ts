const dangling = /^(?:a|an|the|in|on|at|to|of|as|is|was|with|and|or|by|for|from|because|that|our|its|their)$/i

/** The first words up to the next pause: enough to find the place, not the whole sentence. */
export function openingWords(text: string, most = 6): string {
  const clause = text.split(/[.,;:!?()\n–—]/u)[0] ?? text
  const words = clause.trim().split(/\s+/).slice(0, most)
  while (words.length > 2 && dangling.test(words.at(-1) ?? '')) words.pop()
  const phrase = words.join(' ')
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
