import { isFunctionWord } from '../text/content-words.ts'
import { pastVerbs } from '../text/verbs.ts'

const token = /\p{L}+(?:'\p{L}+)?|\d[\d,.]*|[%$£€:;,\-–→?!()"]/gu
/** Negations and contractions that belong to grammar and are no words without substance elsewhere. */
const negations = new Set(['no', 'not', 'never', 'nobody', 'nothing', 'none'])

/**
 * How a sentence is built, without what it is about: words of grammar and signs stay, every other word becomes what it looks like. "I moved the forms to
 * Ward 7" and "I sent the letters to Floor 12" are built alike.
 */
export function formOf(sentence: string): string[] {
  return (sentence.replace(/[’‘]/g, "'").match(token) ?? []).map((word, index) => classOf(word, index === 0))
}

function classOf(word: string, first: boolean): string {
  const lower = word.toLowerCase()
  if (/^\d/.test(word)) return '#'
  if (!/^\p{L}/u.test(word) || isFunctionWord(lower) || negations.has(lower) || lower.includes("'")) return lower
  if (/\p{L}{3}ing$/u.test(lower)) return '-ing'
  if (pastVerbs.has(lower) || /\p{L}{3}ed$/u.test(lower)) return '-ed'
  if (/\p{L}{3}ly$/u.test(lower)) return '-ly'
  if (!first && /^\p{Lu}/u.test(word)) return 'Name'
  return /\p{L}{3}s$/u.test(lower) ? '-s' : '-'
}
