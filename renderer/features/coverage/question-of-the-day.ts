import type { Principle } from '../../../shared/frameworks.ts'
import type { Covered } from './coverage-words.ts'

export type QuestionOfTheDay = { principle: Principle; question: string }

/** A question for a principle without a story, else for one that rests on too little; another one each day, the same all day. */
export function questionOfTheDay(
  covered: readonly Covered[],
  principles: readonly Principle[],
  today: string,
): QuestionOfTheDay | null {
  const askable = covered.flatMap(({ principleId, state }) => {
    const principle = principles.find(({ id }) => id === principleId)
    return principle && principle.questions.length > 0 ? [{ principle, state }] : []
  })
  const gaps = askable.filter(({ state }) => state === 'gap')
  const wanting = gaps.length > 0 ? gaps : askable.filter(({ state }) => state === 'thin')
  const day = Math.floor(Date.parse(`${today}T00:00:00Z`) / 86_400_000)
  const principle = wanting[day % wanting.length]?.principle
  const question = principle?.questions[Math.floor(day / wanting.length) % principle.questions.length]
  return principle && question ? { principle, question: question.text } : null
}
