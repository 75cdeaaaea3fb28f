/** Words that carry no substance of their own: taking one away or putting one in says nothing else. */
const functionWords = new Set(
  `a an the this that these those it its he him his she her they them their we us our i me my you your who whom whose which what
  and or but so yet nor if then than as at by for from in into of off on onto out over to up with within without about after before
  because while when where until since through during per via is are was were be been being am do does did have has had having will
  would can could should may might must shall just only also too very quite really even still already again there here now some any
  each every all both such own same more most much many few other another`.split(/\s+/),
)

/** Whether a word, in lower case, has no substance of its own. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word)
}

const words = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu

/** The substantive words of a text in order, without regard to case, accents of form, plural and tense. */
export function contentWordsOf(text: string): string[] {
  const found = text.normalize('NFKC').toLowerCase().match(words) ?? []
  return found.filter(word => !functionWords.has(word) && word !== 's').map(stemOf)
}

/** Light on purpose: "labels" is "label", "scanned" is "scan", and nothing shorter than three letters is left. */
function stemOf(word: string): string {
  const bare = word.replace(/['’]s$/, '')
  if (bare.length < 5) return bare.replace(/(?<=\p{L}{2}[^s])s$/u, '')
  return bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=\p{L}{3})(?:ing|ed|es|s)$/u, '')
    .replace(/([bdfgklmnprt])\1$/, '$1')
    .replace(/(?<=p{L}{3})e$/, '')
}
