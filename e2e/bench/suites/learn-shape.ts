import { writeFileSync } from 'node:fs'
import type { WordScores } from '../../../shared/shape/word-scores.ts'
import { readAccounts, readTextAccounts } from '../fixtures/accounts.ts'
import { learn } from '../shape/learn.ts'
import { rowsOf } from '../shape/rows.ts'

/** Learns the weights of shaping anew from the tuning accounts and writes them beside the features. --vectors=FOLDER says where the word vectors are. */
export function learnShapeSuite(options: string[] = []): Record<string, unknown>[] {
  const accounts = [...readAccounts(), ...readTextAccounts()].filter(account => account.split === 'tune')
  const folder = options.find(option => option.startsWith('--vectors='))?.slice('--vectors='.length)
  const { learned, words } = learn(accounts.map(rowsOf), folder)
  const entries = Object.entries(learned.features).map(([id, weights]) => `    ${JSON.stringify(id)}: ${list(weights)}`)
  const order = Object.entries(learned.order).map(([name, value]) => `    "${name}": ${nested(value)}`)
  write(
    'weights.json',
    `{\n  "seen": ${list(learned.seen)},\n  "bias": ${list(learned.bias)},\n  "features": {\n${entries.join(',\n')}\n  },\n  "order": {\n${order.join(',\n')}\n  }\n}\n`,
  )
  write('word-scores.json', wordScoresText(words))
  return [{ accounts: accounts.length, features: entries.length, words: words.words.split(' ').length }]
}

function wordScoresText({ words, codes, steps, places }: WordScores): string {
  const rows = Object.entries(places).map(([place, axes]) => `    ${JSON.stringify(place)}: ${nested(axes)}`)
  return `{\n  "words": ${JSON.stringify(words)},\n  "codes": ${JSON.stringify(codes)},\n  "steps": ${list(steps)},\n  "places": {\n${rows.join(',\n')}\n  }\n}\n`
}

function write(name: string, text: string): void {
  writeFileSync(new URL(`../../../shared/shape/${name}`, import.meta.url), text)
}

function list(values: number[]): string {
  return `[${values.join(', ')}]`
}

function nested(value: number[] | number[][]): string {
  const rows = value.flatMap(row => (Array.isArray(row) ? [`      ${list(row)}`] : []))
  return rows.length > 0 ? `[\n${rows.join(',\n')}\n    ]` : list(value.flat())
}
