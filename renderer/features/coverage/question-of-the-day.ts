import { findPrinciple } from '../../../shared/content/content.ts'
import type { Principle } from '../../../shared/frameworks.ts'
import type { Covered } from './coverage-words.ts'

export type QuestionOfTheDay = { principle: Principle; question: string }

/** A question for a principle without a story, else for one that rests on too little; another one each day, the same all day. */
export function questionOfTheDay(covered: readonly Covered[], today: string): QuestionOfTheDay | null {
  const gaps = covered.filter(({ state }) => state === 'gap')
  const wanting = gaps.length > 0 ? gaps : covered.filter(({ state }) => state === 'thin')
  const day = Math.floor(Date.parse(`${today}T00:00:00Z`) / 86_400_000)
  const principle = findPrinciple(wanting[day % wanting.length]?.principleId ?? '')
  const question = principle?.questions[Math.floor(day / wanting.length) % principle.questions.length]
  return principle && question ? { principle, question: question.text } : null
}
