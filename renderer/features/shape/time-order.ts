import type { Entry } from '../../../shared/entries.ts'

type Dated = Pick<Entry, 'period'>

/** In the order in which it happened; what has no date comes last, in the order given. */
export function inTimeOrder<Item extends Dated>(entries: readonly Item[]): Item[] {
  return entries.toSorted((a, b) => {
    if (!a.period || !b.period) return Number(a.period === null) - Number(b.period === null)
    return a.period.from.localeCompare(b.period.from) || endOf(a.period).localeCompare(endOf(b.period))
  })
}

function endOf({ from, to }: NonNullable<Dated['period']>): string {
  return to ?? from
}
