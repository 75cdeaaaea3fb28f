import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Mutant, mutants } from './mutants.ts'

const root = join(import.meta.dirname, '..', '..')

// Where this fails after a change of the product: let the mutant undo the same safeguard in its new place.
test.each(Object.entries<Mutant>(mutants))(
  'the mutant %s finds exactly one place to undo, in each file it names',
  (_name, { edits }) => {
    for (const { file, from } of edits) {
      expect(readFileSync(join(root, file), 'utf8').split(from).length - 1, `${file}: ${from}`).toBe(1)
    }
  },
)
