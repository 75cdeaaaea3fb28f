import { backupsToPrune, type Kept } from '../../electron/db/backup/retention.ts'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { openSession } from '../../electron/journal/session.ts'
import { journalContract } from '../../shared/contract.ts'
import { plainTextOf } from '../../shared/document.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import { type Fault, tally } from './fault.ts'

const hour = 3_600_000
const day = 24 * hour
/** Summer time begins or ends, a battery is empty, somebody sets the date wrong. */
const jumps = [-hour, hour, -day, -400 * day, -3650 * day, 3650 * day, 30 * day, -1, 0]

export const clockJumps: Fault = {
  id: 'F10',
  what: 'jumps of the clock, back and forth',
  promise: 'what was saved last counts, whatever the time was; and no clock makes the newest backups go',
  broken: 'reordered',
  counts: { short: 60, full: 1000 },
  control: { how: 'the time of a save decides what was last', weakened: true, count: 60 },
  async run({ count, random, folder, weakened }) {
    const tallied = tally()
    let time = Date.UTC(2026, 10, 22, 12)
    const session = openSession('own', journalFiles(folder, 'journal'), {
      clock: { now: () => new Date(time).toISOString(), today: () => new Date(time).toISOString().slice(0, 10) },
      newId: () => crypto.randomUUID(),
      log: () => undefined,
      onStatus: () => undefined,
    })
    const { entries } = createClient(journalContract, session.transport)
    const { id, revision: first } = await entries.create({ title: 'Clocks' })
    let revision = first
    let latest = { savedAt: '', text: '' }
    const backups: Kept[] = []
    for (let jump = 0; jump < count; jump++) {
      time = Math.max(
        Date.UTC(1990),
        Math.min(Date.UTC(2090), time + (jumps[Math.floor(random() * jumps.length)] ?? 0)),
      )
      const text = `save ${jump}`
      const document = {
        root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
      }
      const saved = await entries.save({
        id,
        baseRevision: revision,
        draft: { title: 'Clocks', document, period: null, roleId: null, tags: [] },
      })
      if (saved.savedAt >= latest.savedAt) latest = { savedAt: saved.savedAt, text }
      const stored = plainTextOf((await entries.get({ id })).document)
      const last = weakened ? latest.text : stored
      const ordered = last === text && saved.revision === revision + 1
      revision = saved.revision
      backups.push(backupNow(jump, time))
      const lost = newestThatWouldGo(backups, time)
      tallied.note(!ordered ? `${last} passes for ${text}` : lost ? `the backup ${lost} would go` : null)
    }
    session.close()
    return tallied.done()
  },
}

function backupNow(writes: number, time: number): Kept {
  const createdAt = new Date(time).toISOString()
  return { name: `backup-${writes}`, kind: 'daily', createdAt, day: createdAt.slice(0, 10), writes }
}

/** The three newest, by what the journal has counted, never go. */
function newestThatWouldGo(backups: readonly Kept[], time: number): string | undefined {
  const newest = new Set(backups.slice(-3).map(({ name }) => name))
  return backupsToPrune(backups.slice(-60), new Date(time).toISOString()).find(name => newest.has(name))
}
