import { once } from 'node:events'
import { join } from 'node:path'
import { type Fault, tally } from './fault.ts'
import { flawIn, lastSaved, missingFrom, openForTest, startWriting } from './written.ts'

const killsPerJournal = 25
const growBy = 5

export const killWhileWriting: Fault = {
  id: 'F1',
  what: 'kills while it writes',
  promise: 'nothing that was called saved is lost, and the journal is open again within 200 ms',
  broken: 'lost',
  counts: { short: 10, full: 500 },
  control: { how: 'commits gathered by fifty', mutant: 'commits-late', count: 3 },
  async run({ count, random, folder }) {
    const tallied = tally()
    let saves = 0
    let slow = 0
    for (let kill = 0; kill < count; kill++) {
      const journal = join(folder, String(Math.floor(kill / killsPerJournal)))
      const { child, said, ended } = startWriting({ folder: journal, growBy })
      // Some die while they open the journal, the others while they write.
      if (random() < 0.8 && child.stdout) await once(child.stdout, 'data')
      await new Promise(resolve => setTimeout(resolve, random() * 250))
      child.kill('SIGKILL')
      await ended
      saves += lastSaved(said())?.count ?? 0
      const startedAt = performance.now()
      openForTest(journal).session.close()
      const tookMs = performance.now() - startedAt
      tallied.time(tookMs)
      if (tookMs > 200) slow++
      tallied.note((await missingFrom(journal, said(), { growBy })) ?? flawIn(journal))
    }
    tallied.outcome.figures['saves told'] = saves
    tallied.outcome.figures['slower than 200 ms'] = slow
    return tallied.done('open again')
  },
}
