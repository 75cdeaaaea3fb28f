import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded } from '../seeded.ts'
import { faults } from './faults.ts'

// One trial of one fault, in a process of its own: `trial.ts <id> <count> <seed> <real|weakened> <patience>`. Its last line is the outcome.
const [id, count = '1', seed = '1', strength = 'real', patience = '1'] = process.argv.slice(2)
const fault = faults.find(candidate => candidate.id === id)
if (!fault) throw new Error(`There is no fault called ${id}.`)
const folder = mkdtempSync(join(tmpdir(), 'throughline-fault-'))
try {
  const weakened = strength === 'weakened'
  const outcome = await fault.run({
    count: Number(count),
    random: seeded(Number(seed)),
    folder,
    weakened,
    patience: Number(patience),
  })
  console.log(JSON.stringify(outcome))
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
