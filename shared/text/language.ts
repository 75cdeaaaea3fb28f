const english = new Set(
  `the and of to a in i was we that it for with had on as at by from were not is they he she my our their this but an be so then which who
  when after what all one would could more no or out me us them her his`.split(/\s+/),
)
/** With fewer words a language cannot be told. */
const fewestWords = 30
/** English prose has about 0.4 of these words, notes in English seldom under 0.15, other languages under 0.06. */
const leastShare = 0.1
/** In UTF-16 units: enough of a text to tell its language by. */
const mostRead = 6_000

/** Whether the rules that read English words can say anything of a text. Short texts get the benefit of the doubt. */
export function isReadable(text: string): boolean {
  const words =
    text
      .slice(0, mostRead)
      .toLowerCase()
      .match(/[\p{L}\p{M}’']+/gu) ?? []
  if (words.length < fewestWords) return true
  return words.filter(word => english.has(word)).length / words.length >= leastShare
}
