import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Mutant, mutants } from './mutants.ts'

// Loaded with --import before the product: its files are read with the edits of one mutant.
const root = join(import.meta.dirname, '..', '..')
const name = process.env.FAULT_MUTANT ?? ''
const mutant: Mutant | undefined = Object.hasOwn(mutants, name) ? mutants[name as keyof typeof mutants] : undefined
if (!mutant) throw new Error(`There is no mutant called ${name}.`)

registerHooks({
  load(url, context, next) {
    const edits = mutant.edits.filter(({ file }) => url.startsWith('file:') && fileURLToPath(url) === join(root, file))
    if (edits.length === 0) return next(url, context)
    return {
      format: 'module-typescript',
      source: edited(readFileSync(fileURLToPath(url), 'utf8'), edits),
      shortCircuit: true,
    }
  },
})

function edited(source: string, edits: Mutant['edits']): string {
  return edits.reduce((text, { file, from, to, append = '' }) => {
    if (!text.includes(from)) throw new Error(`The mutant ${name} finds nothing to undo in ${file}.`)
    return `${text.replace(from, () => to)}\n${append}`
  }, source)
}
