import type { Block } from './document.ts'
import type { Principle } from './frameworks.ts'
import { principleCues } from './principle-cues.ts'
import { type Evidence, suggestPrinciples } from './principle-suggestions.ts'

type Sought = Pick<Principle, 'id' | 'related'>

/** Whether a text has any word that could speak for the principle; a quick look before the text is read by sentences. */
export function mayHold({ id, related }: Sought, text: string): boolean {
  return [id, ...related].some(each =>
    (Object.hasOwn(principleCues, each) ? principleCues[each] : undefined)?.some(({ pattern }) => pattern.test(text)),
  )
}

/** Sentences of a text that speak for one principle, by its own cues or by those of the principles it is related to. */
export function sentencesFor({ id, related }: Sought, blocks: readonly Block[]): Evidence[] {
  const wanted = [id, ...related]
  return suggestPrinciples(blocks, wanted)
    .flatMap(({ sentences }) => sentences)
    .filter(
      ({ blockId, start }, at, all) => all.findIndex(each => each.blockId === blockId && each.start === start) === at,
    )
}
