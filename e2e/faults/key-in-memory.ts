import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { deriveJournalKeys } from '../../electron/db/journal-keys.ts'
import { addPassphrase } from '../../electron/db/key-changes.ts'
import { readDataKey } from '../../electron/db/key-file.ts'
import { quickCost } from './changes.ts'
import { type Fault, tally } from './fault.ts'
import { fillJournal } from './journal-with-entries.ts'
import { countInMemory } from './memory.ts'
import { outputOf } from './written.ts'

const program = join(import.meta.dirname, 'open-and-close.ts')
const passphrase = 'nine barrels under the bridge'

export const keyInMemory: Fault = {
  id: 'F21',
  what: 'looks at the memory after the journal was closed',
  promise: 'no copy of a key is left in the memory of the process: neither bytes nor text',
  broken: 'copies',
  needs: ['memory'],
  counts: { short: 1, full: 20 },
  control: { how: 'the key given to the database as text', mutant: 'gives-the-key-as-text', count: 1 },
  async run({ count, folder }) {
    const tallied = tally()
    const files = journalFiles(folder, 'journal')
    ;(await fillJournal(folder, 10)).session.close()
    addPassphrase(files, passphrase, quickCost)
    const dataKey = readDataKey(files, { kind: 'passphrase', passphrase })
    const { database, backup } = deriveJournalKeys(dataKey)
    let whileOpen = 0
    for (let round = 0; round < count; round++) {
      const child = spawn(process.execPath, [program, folder, passphrase], { stdio: ['pipe', 'pipe', 'pipe'] })
      const { said, ended, complaints } = outputOf(child)
      const look = async (word: string): Promise<number[]> => {
        while (!said().includes(word)) {
          if (child.exitCode !== null) throw new Error(`The program ended early: ${complaints()}`)
          await Promise.race([once(child.stdout, 'data'), ended])
        }
        const keys = [dataKey, database, backup]
        const forms = keys.flatMap(key => [
          key,
          Buffer.from(key.toString('hex')),
          Buffer.from(key.toString('hex'), 'utf16le'),
        ])
        return countInMemory(child.pid ?? 0, forms)
      }
      // While it is open the key is there: where it were not found, nothing would be shown by not finding it afterwards.
      whileOpen += sum(await look('open\n'))
      child.stdin.write('close\n')
      const found = await look('closed\n')
      child.stdin.end()
      await ended
      const [data, asDatabase, asBackup] = [0, 3, 6].map(at => sum(found.slice(at, at + 3)))
      tallied.note(
        sum(found) === 0 ? null : `data key ${data}, database key ${asDatabase}, backup key ${asBackup} times`,
      )
    }
    if (whileOpen === 0) throw new Error('The key was not found even while the journal was open.')
    tallied.outcome.figures['copies while open'] = whileOpen / count
    return tallied.done()
  },
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
