import { writeFileSync } from 'node:fs'
import type { AccountWeights } from '../../../shared/shape/learned.ts'
import type { WordScores } from '../../../shared/shape/word-scores.ts'
import { readAccounts, readTextAccounts } from '../fixtures/accounts.ts'
import { learn } from '../shape/learn.ts'
import { rowsOf } from '../shape/rows.ts'

/** Learns the weights of shaping anew from the tuning accounts and writes them beside the features. --vectors=FOLDER says where the word vectors are. */
export function learnShapeSuite(options: string[] = []): Record<string, unknown>[] {
  const accounts = [...readAccounts(), ...readTextAccounts()].filter(account => account.split === 'tune')
  const folder = options.find(option => option.startsWith('--vectors='))?.slice('--vectors='.length)
  const { learned, words, account } = learn(accounts.map(rowsOf), folder)
  const entries = Object.entries(learned.features).map(([id, weights]) => `    ${JSON.stringify(id)}: ${list(weights)}`)
  write(
    'weights.json',
    `{\n  "seen": ${list(learned.seen)},\n  "bias": ${list(learned.bias)},\n  "features": {\n${entries.join(',\n')}\n  }\n}\n`,
  )
  write('word-scores.json', wordScoresText(words))
  write('account-weights.json', accountText(account))
  return [{ accounts: accounts.length, features: entries.length, words: words.words.split(' ').length }]
}

function wordScoresText({ words, codes, steps, places }: WordScores): string {
  const rows = Object.entries(places).map(([place, axes]) => `    ${JSON.stringify(place)}: ${nested(axes)}`)
  return `{\n  "words": ${JSON.stringify(words)},\n  "codes": ${JSON.stringify(codes)},\n  "steps": ${list(steps)},\n  "places": {\n${rows.join(',\n')}\n  }\n}\n`
}

function accountText({ forward, backward, says, ...lists }: AccountWeights): string {
  const unit = ({ input, state, bias }: AccountWeights['forward']): string =>
    `{\n    "input": ${nested(input)},\n    "state": ${nested(state)},\n    "bias": ${list(bias)}\n  }`
  const { usual, words, bias } = lists
  return `{\n  "usual": ${list(usual)},\n  "words": ${words},\n  "bias": ${list(bias)},\n  "says": ${nested(says)},\n  "forward": ${unit(forward)},\n  "backward": ${unit(backward)}\n}\n`
}

function write(name: string, text: string): void {
  writeFileSync(new URL(`../../../shared/shape/${name}`, import.meta.url), text)
}

function list(values: number[]): string {
  return `[${values.join(', ')}]`
}

function nested(rows: number[][]): string {
  return `[\n${rows.map(row => `      ${list(row)}`).join(',\n')}\n    ]`
}
