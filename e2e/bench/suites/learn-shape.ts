import { writeFileSync } from 'node:fs'
import { readAccounts } from '../fixtures/accounts.ts'
import { learn } from '../shape/learn.ts'
import { rowsOf } from '../shape/rows.ts'

/** Learns the weights of shaping anew from the tuning accounts and writes them beside the features. */
export function learnShapeSuite(): Record<string, unknown>[] {
  const accounts = readAccounts().filter(account => account.split === 'tune')
  const learned = learn(accounts.map(rowsOf))
  const entries = Object.entries(learned.features).map(([id, weights]) => `    ${JSON.stringify(id)}: ${list(weights)}`)
  const order = Object.entries(learned.order).map(([name, value]) => `    "${name}": ${nested(value)}`)
  const text = `{\n  "seen": ${list(learned.seen)},\n  "bias": ${list(learned.bias)},\n  "features": {\n${entries.join(',\n')}\n  },\n  "order": {\n${order.join(',\n')}\n  }\n}\n`
  writeFileSync(new URL('../../../shared/shape/weights.json', import.meta.url), text)
  return [{ accounts: accounts.length, features: entries.length }]
}

function list(values: number[]): string {
  return `[${values.join(', ')}]`
}

function nested(value: number[] | number[][]): string {
  const rows = value.flatMap(row => (Array.isArray(row) ? [`      ${list(row)}`] : []))
  return rows.length > 0 ? `[\n${rows.join(',\n')}\n    ]` : list(value.flat())
}
