import { kinds, type Learned } from '../../../shared/shape/learned.ts'
import type { Row } from './rows.ts'

const stretches = 8
/** Sentences per paragraph from which paragraphs are units of thought; as in shared/shape/sequence.ts. */
const paragraphsMean = 1.8

/** How kinds follow each other and where they stand, counted in the accounts and in the same ones with a part left out, as many are told. */
export function learnOrder(accounts: Row[][]): Learned['order'] {
  const told = accounts.flatMap(variants)
  const counts = (start: number): number[] => kinds.map(() => start)
  const prior = counts(1)
  const first = counts(0.5)
  const last = counts(0.5)
  const place = Array.from({ length: stretches }, () => counts(0.7))
  const all = kinds.map(() => counts(0.3))
  const steps = {
    inside: kinds.map(() => counts(0)),
    paragraph: kinds.map(() => counts(0)),
    line: kinds.map(() => counts(0)),
  }
  for (const rows of told) {
    const perParagraph = rows.length / new Set(rows.map(row => row.paragraph)).size
    for (const [index, row] of rows.entries()) {
      const kind = kinds.indexOf(row.kind)
      add(prior, kind)
      add(place[Math.floor((index / rows.length) * stretches)], kind)
      if (index === rows.length - 1) add(last, kind)
      const previous = rows[index - 1]
      if (!previous) add(first, kind)
      else {
        const near = previous.paragraph === row.paragraph
        const step = near ? 'inside' : perParagraph >= paragraphsMean ? 'paragraph' : 'line'
        add(steps[step][kinds.indexOf(previous.kind)], kind)
        add(all[kinds.indexOf(previous.kind)], kind)
      }
    }
  }
  const smoothed = (table: number[][]): number[][] =>
    table.map((row, from) => {
      const usual = all[from] ?? []
      const total = usual.reduce((sum, count) => sum + count, 0)
      return logShares(row.map((count, to) => count + (4 * (usual[to] ?? 0)) / total))
    })
  return {
    prior: logShares(prior),
    first: logShares(first),
    last: logShares(last),
    place: place.map(logShares),
    inside: smoothed(steps.inside),
    paragraph: smoothed(steps.paragraph),
    line: smoothed(steps.line),
  }
}

/** Twice as told, once each without its lesson, without its task and paragraphs, without chatter, and without an end yet. */
function variants(rows: Row[]): Row[][] {
  const without = (kind: string): Row[] => rows.filter(row => row.kind !== kind)
  const unfinished = rows.filter(({ kind }) => kind !== 'result' && kind !== 'learning')
  return [
    rows,
    rows,
    without('learning'),
    without('task').map(row => ({ ...row, paragraph: 0 })),
    without('none'),
    unfinished,
  ]
}

function add(list: number[] | undefined, index: number): void {
  if (list) list[index] = (list[index] ?? 0) + 1
}

export function logShares(counts: number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map(count => Number(Math.log(count / total).toFixed(2)))
}
