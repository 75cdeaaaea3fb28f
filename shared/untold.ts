import type { Block } from './document.ts'
import type { Principle } from './frameworks.ts'
import { type Evidence, suggestPrinciples } from './principle-suggestions.ts'

/** Sentences of a text that speak for one principle, by its own cues or by those of the principles it is related to. */
export function sentencesFor({ id, related }: Pick<Principle, 'id' | 'related'>, blocks: readonly Block[]): Evidence[] {
  const wanted = [id, ...related]
  return suggestPrinciples(blocks)
    .filter(({ principleId }) => wanted.includes(principleId))
    .flatMap(({ sentences }) => sentences)
    .filter(
      ({ blockId, start }, at, all) => all.findIndex(each => each.blockId === blockId && each.start === start) === at,
    )
}
