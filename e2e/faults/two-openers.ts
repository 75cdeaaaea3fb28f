import { join } from 'node:path'
import { type Fault, tally } from './fault.ts'
import { makeJournal } from './journal-with-entries.ts'
import { openElsewhere } from './opening.ts'

export const twoOpeners: Fault = {
  id: 'F11',
  what: 'races of two programs for one journal',
  promise: 'one of them has it, and the other is told that it is in use',
  broken: 'shared',
  counts: { short: 2, full: 100 },
  control: { how: 'the file is not locked for one', mutant: 'shares-the-file', count: 2 },
  async run({ count, folder }) {
    const tallied = tally()
    const journal = join(folder, 'journal')
    await makeJournal(journal, 5)
    for (let race = 0; race < count; race++) {
      const openers = [openElsewhere(journal), openElsewhere(journal)]
      const told = await Promise.all(openers.map(opener => opener.told))
      await Promise.all(openers.map(opener => opener.letGo()))
      const states = told.map(one =>
        one?.status.state === 'failed' ? one.status.error.code : (one?.status.state ?? 'ended'),
      )
      tallied.note(states.sort().join() === 'journal-in-use,open' ? null : `race ${race}: ${states.join(' and ')}`)
    }
    return tallied.done()
  },
}
