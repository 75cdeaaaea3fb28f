import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { journalFiles } from '../../electron/db/journal-files.ts'
import { addPassphrase } from '../../electron/db/key-changes.ts'
import { readDataKey } from '../../electron/db/key-file.ts'
import { quickCost } from './changes.ts'
import { type Fault, type Outcome, type Trial, tally } from './fault.ts'
import { fillJournal } from './journal-with-entries.ts'
import { copiesOf, sum } from './memory.ts'
import { outputOf } from './written.ts'

const program = join(import.meta.dirname, 'open-and-close.ts')
const passphrase = 'nine barrels under the bridge'
const promise = 'no copy of a key is left in the memory of the process: neither bytes nor text'
const control = { how: 'the key given to the database as text', mutant: 'gives-the-key-as-text', count: 1 } as const

export const keyInMemory: Fault = {
  id: 'F21',
  what: 'looks at the memory after the journal was closed',
  promise,
  broken: 'copies',
  needs: ['memory'],
  counts: { short: 1, full: 20 },
  control,
  run: trial => lookAfterClosing('opens', trial),
}

/** Until the passphrase is there the key lies on the disk in clear, and is read from there again and again. */
export const addedKeyInMemory: Fault = {
  ...keyInMemory,
  id: 'F21.added',
  what: 'the same where a passphrase was added in the same run',
  run: trial => lookAfterClosing('adds', trial),
}

async function lookAfterClosing(how: 'opens' | 'adds', { count, folder }: Trial): Promise<Outcome> {
  const tallied = tally()
  const made = join(folder, 'made')
  ;(await fillJournal(made, 10)).session.close()
  if (how === 'opens') addPassphrase(journalFiles(made, 'journal'), passphrase, quickCost)
  const dataKey = readDataKey(journalFiles(made, 'journal'), { kind: 'passphrase', passphrase })
  let whileOpen = 0
  for (let round = 0; round < count; round++) {
    const journal = join(folder, String(round))
    cpSync(made, journal, { recursive: true })
    const child = spawn(process.execPath, [program, journal, passphrase, how], { stdio: ['pipe', 'pipe', 'pipe'] })
    const { said, ended, complaints } = outputOf(child)
    const look = async (word: string) => {
      while (!said().includes(word)) {
        if (child.exitCode !== null) throw new Error(`The program ended early: ${complaints()}`)
        await Promise.race([once(child.stdout, 'data'), ended])
      }
      return copiesOf(dataKey, child.pid ?? 0)
    }
    // While it is open the key is there: where it were not found, nothing would be shown by not finding it afterwards.
    whileOpen += sum(await look('open\n'))
    child.stdin.write('close\n')
    const found = await look('closed\n')
    child.stdin.end()
    await ended
    tallied.note(sum(found) === 0 ? null : inWords(found))
  }
  if (whileOpen === 0) throw new Error('The key was not found even while the journal was open.')
  tallied.outcome.figures['copies while open'] = whileOpen / count
  return tallied.done()
}

export function inWords([data, database, backup]: readonly number[]): string {
  return `data key ${data}, database key ${database}, backup key ${backup} times`
}
