import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { contentOf } from '../data/journal-content.ts'
import { readDiskLog } from './disk-log.ts'
import { type Fault, tally } from './fault.ts'
import { openElsewhere } from './opening.ts'
import { openForTest } from './written.ts'

/** The oldest journal that is kept: from it an update has the longest way. */
const old = join(import.meta.dirname, '..', 'data', 'journals', 'v1')

export const killedUpdate: Fault = {
  id: 'F12',
  what: 'kills while an update changes the journal',
  promise: 'afterwards the journal is the old one or the new one, and holds what it held',
  broken: 'mixed',
  needs: ['compiler'],
  counts: { short: 4, full: 200 },
  control: { how: 'steps of an update not in one transaction', mutant: 'updates-in-pieces', count: 6 },
  async run({ count, random, folder }) {
    const tallied = tally()
    const journal = join(folder, 'journal')
    const expected = readFileSync(join(old, 'content.json'), 'utf8')
    const fresh = () => {
      rmSync(journal, { recursive: true, force: true })
      cpSync(old, journal, { recursive: true })
    }
    fresh()
    const log = join(folder, 'log')
    const whole = openElsewhere(journal, { shim: { folder: journal, log } })
    await whole.letGo()
    const steps = readDiskLog(log).length
    let killed = 0
    for (let kill = 0; kill < count; kill++) {
      fresh()
      // Evenly over all that happens on the disk, with a little chance.
      const at = 1 + Math.floor(((kill + random()) / count) * steps)
      const opening = openElsewhere(journal, { shim: { folder: journal, does: 'kill', at } })
      if ((await opening.told) === null) killed++
      await opening.letGo()
      const problem = (await differenceFrom(expected, journal)) ?? badBackupIn(journal)
      tallied.note(problem && `killed before step ${at} of ${steps}: ${problem}`)
    }
    Object.assign(tallied.outcome.figures, { 'steps on the disk': steps, 'killed before it was open': killed })
    return tallied.done()
  },
}

/** Opens the journal and compares all that a person would miss. */
async function differenceFrom(expected: string, folder: string): Promise<string | null> {
  const { session, client } = openForTest(folder)
  try {
    const status = session.status()
    if (status.state === 'failed') return `not open: ${status.error.message}`
    const content = await contentOf(client)
    // The program that was killed may have come to write an entry of its own.
    content.entries = content.entries.filter(({ title }) => title !== 'written')
    return JSON.stringify(content) === JSON.stringify(JSON.parse(expected)) ? null : 'its content is another one'
  } catch (error) {
    return `not readable: ${error instanceof Error ? error.message : error}`
  } finally {
    session.close()
  }
}

/** A backup that has its name must be whole; only its size is looked at here, restoring is a fault of its own. */
function badBackupIn(folder: string): string | null {
  const backups = join(folder, 'backups')
  if (!existsSync(backups)) return null
  const names = readdirSync(backups)
  const lonely = names.find(name => name.endsWith('.db') && !names.includes(name.replace(/\.db$/, '.key.json')))
  return lonely ? `the backup ${lonely} has no key` : null
}
