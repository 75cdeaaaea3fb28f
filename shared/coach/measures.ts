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

/** A team, and not a crowd, in numbers. */
const mostWorkers = 15
const workers =
  /^(?:people|persons|(?:fellow |other )?(?:students|classmates)|members|team members|developers|engineers|programmers|colleagues|friends)$/iu
const toldOfTeam = /(?:^|[,(:;–—] ?|\b(?:we|they) (?:were|are) (?:only |just )?|\b(?:with|there were|of) )$/iu
const endsThere = /^(?:[,.;:)–—]|$| in (?:the|our|my) (?:group|team|project)\b| (?:on|in) (?:the|our) team\b)/iu
const ofATeam = /\b(?:group|team|project|course ?work|crew|we (?:made|built|wrote|were|are|had to|worked))\b/iu

/** "A group project, 5 people": they did the work, and are not the size of the trouble. */
export function countsWorkers(text: string, { kind, noun, amount, start, end }: Quantity): boolean {
  if (kind !== 'count') return false
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (amount === null || amount > mostWorkers || noun === null || !workers.test(noun)) return false
  return toldOfTeam.test(before) && endsThere.test(after) && ofATeam.test(text)
}
