import { chmodSync, chownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, tally } from './fault.ts'
import { makeJournal } from './journal-with-entries.ts'
import { openElsewhere } from './opening.ts'

type Case = { what: string; forbid: (folder: string) => void; opens: boolean }

const cases: readonly Case[] = [
  { what: 'the file may only be read', forbid: folder => chmodSync(join(folder, 'journal.db'), 0o400), opens: true },
  { what: 'the folder may only be read', forbid: folder => chmodSync(folder, 0o500), opens: true },
  { what: 'the folder may not be entered', forbid: folder => chmodSync(folder, 0o000), opens: false },
]

export const noRights: Fault = {
  id: 'F6',
  what: 'ways of forbidding to write',
  promise: 'the journal opens for reading and says so, or says that its folder cannot be used; nothing is written',
  broken: 'wrong',
  counts: { short: 3, full: 3 },
  control: { how: 'nothing is forbidden', weakened: true, count: 1 },
  async run({ count, folder, weakened }) {
    const tallied = tally()
    chmodSync(folder, 0o755)
    for (const [index, { what, forbid, opens }] of cases.slice(0, count).entries()) {
      const journal = join(folder, String(index))
      const written = await makeJournal(journal, 20)
      giveToNobody(journal)
      if (!weakened) forbid(journal)
      const opened = openElsewhere(journal, { asNobody: true })
      const told = await opened.told
      await opened.letGo()
      chmodSync(journal, 0o700)
      const good = opens
        ? told?.status.state === 'open' && told.status.readOnly && told.count === written.size
        : told?.status.state === 'failed' && told.status.error.code !== 'unexpected'
      const refused = !opens || told?.refused === 'read-only'
      tallied.note(good && refused ? null : `${what}: ${JSON.stringify(told)} ${opened.complaints().slice(0, 200)}`)
    }
    return tallied.done()
  },
}

/** Root may do everything, so the journal is opened by someone else. */
function giveToNobody(folder: string): void {
  if (process.getuid?.() !== 0) return
  for (const file of ['', ...readdirSync(folder)]) chownSync(join(folder, file), 65534, 65534)
}
