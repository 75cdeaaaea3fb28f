import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { custodyContract, journalContract } from '../../shared/contract.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import { createCurrentJournal } from '../features/journals/current-journal.ts'
import { relayJournal } from './relay.ts'

// A program for the test that looks into its memory. It does what the main process does: it unlocks a journal, writes in it, and locks it
// when it is told to. It tells how the journal stands after each of these.
const [folder = '', passphrase = ''] = process.argv.slice(2)

const journal = createCurrentJournal(
  (which, { number }) =>
    relayJournal(new URL('worker.ts', import.meta.url), { folder, which, number, waitsToBegin: true }),
  () => undefined,
)
const transport: typeof journal.transport = (feature, call, input) => journal.transport(feature, call, input)
const { keys } = createClient(custodyContract, transport)
const { entries } = createClient(journalContract, transport)

async function tell(): Promise<void> {
  const { state } = await journal.status()
  writeSync(1, `${state}\n`)
}

await journal.open('own')
await keys.unlock({ passphrase })
for (let n = 0; n < 20; n++) await entries.create({ title: `Entry ${n}` })
await entries.list({ after: null, limit: 20 })
await tell()
createInterface({ input: process.stdin }).on('line', async command => {
  if (command === 'lock') await journal.lock()
  if (command === 'end') process.exit(0)
  await tell()
})
