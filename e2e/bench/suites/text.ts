import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { quantitiesOf } from '../../../shared/text/quantities.ts'
import type { Quantity } from '../../../shared/text/quantity.ts'

/** A sentence and its quantities: kind, amount ("1/9" for a ratio, "null" for "dozens"), then the unit or direction where it matters. */
const Labelled = z.array(z.tuple([z.string().min(1)], z.string().regex(/^[a-z]+ (?:-?[\d./]+|null)(?: |$)/)))

type Tally = { right: number; wrong: string[]; missed: string[] }

/** Precision and recall of the quantities read in labelled sentences: kind, amount and what else the label names must agree. */
export function textSuite(): Record<string, unknown>[] {
  const file = new URL('../fixtures/quantities.json', import.meta.url)
  const sentences = Labelled.parse(JSON.parse(readFileSync(file, 'utf8')))
  const withNumbers = sentences.filter(([, ...labels]) => labels.length > 0)
  const without = sentences.filter(([, ...labels]) => labels.length === 0)
  return [
    rowOf('all', sentences),
    rowOf('with quantities', withNumbers),
    rowOf('dates, names and other traps', without),
  ]
}

function rowOf(name: string, sentences: z.infer<typeof Labelled>): Record<string, unknown> {
  const tally: Tally = { right: 0, wrong: [], missed: [] }
  for (const [text, ...labels] of sentences) compare(text, labels, tally)
  const share = (whole: number): number | null => (whole === 0 ? null : Number((tally.right / whole).toFixed(3)))
  return {
    read: name,
    sentences: sentences.length,
    precision: share(tally.right + tally.wrong.length),
    recall: share(tally.right + tally.missed.length),
    ...tally,
  }
}

function compare(text: string, labels: string[], tally: Tally): void {
  const left = [...labels]
  for (const quantity of quantitiesOf(text)) {
    const index = left.findIndex(label => agrees(label, quantity))
    if (index < 0)
      tally.wrong.push(`${text} | ${quantity.kind} ${quantity.amount} ${quantity.unit} ${quantity.direction}`)
    else {
      left.splice(index, 1)
      tally.right++
    }
  }
  tally.missed.push(...left.map(label => `${text} | ${label}`))
}

function agrees(label: string, quantity: Quantity): boolean {
  const [kind, amount = '', ...more] = label.split(' ')
  if (kind !== quantity.kind || !sameAmount(amount, quantity)) return false
  const direction = more.find(word => word === 'up' || word === 'down')
  if (direction && quantity.direction !== direction) return false
  const unit = more.filter(word => word !== direction).join(' ')
  return unit === '' || quantity.unit === unit
}

function sameAmount(amount: string, quantity: Quantity): boolean {
  if (amount === 'null' || quantity.amount === null) return amount === String(quantity.amount)
  const [first = 0, whole = 1] = amount.split('/').map(Number)
  return Math.abs(first / whole - quantity.amount) <= 0.002 * Math.max(1, Math.abs(quantity.amount))
}
