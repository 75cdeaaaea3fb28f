import { quantitiesOf } from '../text/quantities.ts'
import type { Quantity } from '../text/quantity.ts'
import { remembered } from '../text/remembered.ts'

/** "The two colleagues" are known already, and say nothing of how much it was. */
export const measuresOf = remembered((text: string): readonly Quantity[] => {
  const quantities = quantitiesOf(text)
  return quantities.filter(({ kind, noun, start }, index) => {
    const before = text.slice(quantities[index - 1]?.end ?? 0, start)
    return !(
      kind === 'count' &&
      noun !== null &&
      people.test(noun) &&
      /\b(?:the|our|my|his|her|these|those) $/iu.test(before)
    )
  })
})

const people = /^(?:colleagues|people|persons|men|women|of us|\p{L}+(?:ers|ors|ists|ants|ees))$/iu
