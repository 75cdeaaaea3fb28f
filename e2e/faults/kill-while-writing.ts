import { once } from 'node:events'
import { join } from 'node:path'
import { type Fault, tally } from './fault.ts'
import { flawIn, lastSaved, missingFrom, openForTest, startWriting } from './written.ts'

const killsPerJournal = 25
const growBy = 5
const openAgainWithinMs = 200

export const killWhileWriting: Fault = {
  id: 'F1',
  what: 'kills while it writes',
  promise:
    'nothing that was called saved is lost, and opening the journal again takes less than 200 ms of work (median)',
  broken: 'lost',
  counts: { short: 6, full: 500 },
  control: { how: 'commits gathered by fifty', mutant: 'commits-late', count: 3 },
  async run({ count, random, folder, patience }) {
    const tallied = tally()
    let saves = 0
    const openedMs: number[] = []
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
      const before = process.cpuUsage()
      openForTest(journal).session.close()
      const tookMs = performance.now() - startedAt
      tallied.time(tookMs)
      const { user, system } = process.cpuUsage(before)
      openedMs.push((user + system) / 1000)
      tallied.note((await missingFrom(journal, said(), { growBy })) ?? flawIn(journal))
    }
    tallied.outcome.figures['saves told'] = saves
    // Work, not time, because a busy machine makes any process wait; the times are told beside it.
    const median = openedMs.sort((one, other) => one - other)[Math.floor(openedMs.length / 2)] ?? 0
    if (median > openAgainWithinMs * patience) tallied.note(`it takes ${median.toFixed(0)} ms of work to open again`)
    tallied.outcome.figures['work to open again'] = `${median.toFixed(0)} ms`
    return tallied.done('open again')
  },
}
