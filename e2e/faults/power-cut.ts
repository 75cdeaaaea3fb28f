import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { PlayedDisk, readDiskLog, saidBy, writeDisk } from './disk-log.ts'
import { type Fault, tally } from './fault.ts'
import { missingFrom, startWriting } from './written.ts'

const growBy = 40
/** The journal is made, written to, closed and opened again, so that cuts fall into all of it. */
const stints = [40, 90, 150]

export const powerCut: Fault = {
  id: 'F2',
  what: 'power cuts',
  promise: 'nothing that was called saved is lost, whether what was not synced is gone or torn by sectors',
  broken: 'lost',
  needs: ['compiler'],
  counts: { short: 30, full: 1000 },
  control: { how: 'synchronous=NORMAL', mutant: 'waits-for-no-disk', count: 12 },
  async run({ count, random, folder }) {
    const tallied = tally()
    const log = join(folder, 'log')
    const written = join(folder, 'written')
    for (const upTo of stints) {
      const { ended, complaints } = startWriting({ folder: written, growBy, upTo, shim: { folder: written, log } })
      const said = await ended
      if (!said.includes(` ${upTo}\n`)) throw new Error(`The writing ended early: ${complaints() || said.slice(-200)}`)
    }
    const steps = readDiskLog(log)
    const disk = new PlayedDisk(steps)
    const image = join(folder, 'image')
    const cuts = Array.from({ length: count }, () => 1 + Math.floor(random() * steps.length)).sort((a, b) => a - b)
    for (const [index, cut] of cuts.entries()) {
      disk.playTo(cut)
      rmSync(image, { recursive: true, force: true })
      writeDisk(disk.leftAfter(index % 2 === 0 ? 'drop' : 'tear', random), image)
      const problem = await missingFrom(image, saidBy(steps, cut), { growBy })
      tallied.note(problem && `cut after step ${cut} of ${steps.length}: ${problem}`)
    }
    tallied.outcome.figures.steps = steps.length
    return tallied.done()
  },
}
