import { pluralOf } from './counted-noun.ts'
import type { Quantity } from './quantity.ts'

/** A quantity in a few words, with digits: "1 in 9 parcels", "12 minutes", "30%". */
export function phraseOf(quantity: Quantity): string {
  const { amount, whole, noun, unit, text } = quantity
  if (quantity.kind === 'ratio' && amount !== null && whole !== null) {
    const first = Number((amount * whole).toPrecision(6))
    const link = /\bin\b/i.test(text) ? 'in' : 'of'
    return `${figure(first)} ${link} ${figure(whole)}${noun ? ` ${pluralOf(noun)}` : ''}`
  }
  if (/^[^\p{L}]/u.test(text) || amount === null) return withNoun(text, noun, unit)
  if (quantity.kind === 'duration') return `${figure(amount)} ${amount === 1 ? (unit ?? '').replace(/s$/, '') : unit}`
  if (quantity.kind === 'count' && noun) return `${figure(amount)} ${noun}`
  return withNoun(text, noun, unit)
}

function withNoun(text: string, noun: string | null, unit: string | null): string {
  if (unit !== '%' || !noun || text.toLowerCase().includes(noun.toLowerCase())) return text
  return `${text} of ${noun}`
}

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

function figure(amount: number): string {
  return figures.format(amount)
}
