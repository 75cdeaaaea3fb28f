import { countWords } from '../../document.ts'
import { parts } from '../../part.ts'
import { wordsOf } from '../part-text.ts'
import type { CoachedStory, Rule } from '../rule.ts'

/** Speaks of every principle whose framework limits a written answer; what is told in other words for it is counted in those. */
export const wordCap: Rule = {
  id: 'word-cap',
  stands: 'Within the words that are read',
  severity: 'fault',
  source: 'The cap of the framework: 250 words for a behaviour of the Civil Service.',
  anyLanguage: true,
  applies: story => cappedIn(story).some(({ words }) => words > 0),
  check: story =>
    cappedIn(story)
      .filter(({ words, cap }) => words > cap)
      .map(({ name, words, cap }) => ({
        ruleId: 'word-cap',
        severity: 'fault',
        part: 'action',
        range: null,
        title: `${words} words for ${name}, where ${cap} are read`,
        reason: 'What is written beyond the cap is cut off, and the result stands at the end.',
        question: `Which part could say it in ${words - cap} words less, or be told differently for this principle?`,
      })),
}

type Capped = { name: string; words: number; cap: number }

function cappedIn(story: CoachedStory): Capped[] {
  const common = wordsOf(story)
  return story.emphases.flatMap(({ principleId, wordings = {} }) => {
    const terms = story.terms?.find(each => each.principleId === principleId)
    if (!terms || terms.wordCap === null) return []
    const words = parts.reduce((sum, part) => sum + (ownWords(wordings[part]) || common[part]), 0)
    return [{ name: terms.name, words, cap: terms.wordCap }]
  })
}

/** None where the part is told in the common words. */
function ownWords(wording: string | undefined): number {
  return countWords(wording ?? '')
}
