import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { PlayedDisk, readDiskLog, saidBy, writeDisk } from './disk-log.ts'
import { type Fault, tally } from './fault.ts'
import { errors } from './shim.ts'
import { missingFrom, startWriting } from './written.ts'

const growBy = 20
const upTo = 25

export const failedSync: Fault = {
  id: 'F5',
  what: 'failures (EIO) of a write or a sync, then a power cut',
  promise: 'what is called saved after a failure is on the disk, although a failed sync has thrown pages away',
  broken: 'lost',
  needs: ['compiler'],
  counts: { short: 4, full: 200 },
  control: { how: 'a disk that lies: it says synced and is not', weakened: true, count: 4 },
  async run({ count, random, folder, weakened }) {
    const tallied = tally()
    const unharmed = join(folder, 'unharmed')
    const unharmedLog = join(folder, 'unharmed.log')
    await startWriting({ folder: unharmed, growBy, upTo, shim: { folder: unharmed, log: unharmedLog } }).ended
    const all = readDiskLog(unharmedLog)
    for (let index = 0; index < count; index++) {
      const does = weakened || index % 2 === 0 ? 'sync' : 'write'
      // A disk that lies does so from early on, so that there is much to lose.
      const steps = all.filter(step => step.kind === does).length
      const at = 1 + Math.floor(random() * steps * (weakened ? 0.2 : 1))
      const journal = join(folder, 'journal')
      const log = join(folder, 'log')
      for (const old of [journal, log, join(folder, 'image')]) rmSync(old, { recursive: true, force: true })
      const trouble = weakened ? { errno: 0, count: 1_000_000 } : { errno: errors.EIO }
      const shim = { folder: journal, log, does, at, ...trouble } as const
      const said = await startWriting({ folder: journal, growBy, upTo, shim }).ended
      const problem = (await missingFrom(journal, said, { growBy })) ?? (await missingAfterCuts(folder, log, random))
      tallied.note(problem && `${does} ${at}: ${problem}`)
    }
    return tallied.done()
  },
}

/** The disk as it would be found after the power went at some moments after the failure. */
async function missingAfterCuts(folder: string, log: string, random: () => number): Promise<string | null> {
  const steps = readDiskLog(log)
  const failedAt = steps.findIndex(step => step.kind === 'failed-sync')
  const disk = new PlayedDisk(steps)
  const from = Math.max(0, failedAt)
  const moments = Array.from({ length: 3 }, () => from + 1 + Math.floor(random() * (steps.length - from)))
  for (const moment of moments.sort((one, other) => one - other)) {
    disk.playTo(moment)
    const image = join(folder, 'image')
    rmSync(image, { recursive: true, force: true })
    writeDisk(disk.leftAfter('drop', random), image)
    const problem = await missingFrom(image, saidBy(steps, moment), { growBy })
    if (problem) return `power cut after step ${moment} of ${steps.length}, failed at ${failedAt}: ${problem}`
  }
  return null
}
