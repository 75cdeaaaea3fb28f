import { join } from 'node:path'
import { readDiskLog } from './disk-log.ts'
import { type Fault, tally } from './fault.ts'
import { errors } from './shim.ts'
import { lastSaved, missingFrom, startWriting } from './written.ts'

const growBy = 20
const upTo = 25

/** How many writes the program makes below its folder when nothing fails. */
async function countSteps(folder: string, kind: 'write' | 'sync'): Promise<number> {
  const log = join(folder, 'log')
  const written = join(folder, 'unharmed')
  await startWriting({ folder: written, growBy, upTo, shim: { folder: written, log } }).ended
  return readDiskLog(log).filter(step => step.kind === kind).length
}

export const fullDisk: Fault = {
  id: 'F4',
  what: 'writes refused (ENOSPC, EDQUOT, EFBIG, EIO, EROFS)',
  promise: 'nothing is called saved that is not, nothing saved is lost, and saving goes on by itself afterwards',
  broken: 'lost',
  needs: ['compiler'],
  counts: { short: 5, full: 100 },
  control: { how: 'a disk that lies: it says written and is not', weakened: true, count: 4 },
  async run({ count, random, folder, weakened }) {
    const tallied = tally()
    const kinds = Object.entries(errors)
    const writes = await countSteps(folder, 'write')
    let refused = 0
    for (let index = 0; index < count; index++) {
      const [name = '', errno = 0] = kinds[index % kinds.length] ?? []
      // A disk that lies does so from early on, so that there is much to lose.
      const at = 1 + Math.floor(((index + random()) / count) * writes * (weakened ? 0.5 : 1))
      // Every other time the trouble lasts until the program gives up.
      const lasts = index % 2 === 1
      const journal = join(folder, String(index))
      const order = {
        does: 'write',
        at,
        count: lasts || weakened ? 1_000_000 : 1,
        errno: weakened ? 0 : errno,
      } as const
      const { ended, complaints } = startWriting({ folder: journal, growBy, upTo, shim: { folder: journal, ...order } })
      const said = await ended
      if (said.includes('refused')) refused++
      const problem =
        (await missingFrom(journal, said, { growBy })) ?? (lasts ? null : stoppedEarly(said, complaints()))
      tallied.note(problem && `${name} at write ${at}: ${problem}`)
    }
    Object.assign(tallied.outcome.figures, { 'writes in a run': writes, 'runs with a refusal': refused })
    return tallied.done()
  },
}

/** After one failure the program must have gone on to its end; unless it failed while it made the journal, which ends it at once. */
function stoppedEarly(said: string, complaints: string): string | null {
  const last = lastSaved(said)
  if (last === null) return complaints.includes('CallError') ? null : `nothing was saved: ${complaints.slice(0, 200)}`
  return last.count === upTo ? null : `saving did not go on after ${last.count}`
}
