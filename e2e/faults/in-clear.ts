import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canary } from './canary.ts'
import { readDiskLog } from './disk-log.ts'
import { type Fault, tally } from './fault.ts'
import { type ShimOrder, shimEnvironment } from './shim.ts'
import { openApp } from './typing.ts'
import { openForTest, outputOf } from './written.ts'

const program = join(import.meta.dirname, 'use-everything.ts')

export const inClear: Fault = {
  id: 'F20',
  what: 'places where a word could stand in clear',
  promise: 'what was written stands nowhere in clear: not in a file, not in a temporary one, in no write at all',
  broken: 'leaks',
  needs: ['compiler', 'build'],
  counts: { short: 1, full: 5 },
  control: { how: 'temporary data on the disk', mutant: 'temporary-files-on-disk', count: 1 },
  async run({ count, folder }) {
    const tallied = tally()
    for (let round = 0; round < count; round++) {
      await programUses(join(folder, `program-${round}`), tallied.note)
      // The built app is the product as it ships, so the control's mutant is not in it.
      if (!process.env.FAULT_MUTANT) await appUses(join(folder, `app-${round}`), tallied.note)
    }
    return tallied.done()
  },
}

type Note = (problem: string | null) => void

async function programUses(folder: string, note: Note): Promise<void> {
  const journal = join(folder, 'journal')
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary, { recursive: true })
  const log = join(folder, 'writes.log')
  const shim: ShimOrder = { folder: join(folder, 'nothing-is-recorded'), log, canary }
  const child = spawn(process.execPath, [program, journal], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...shimEnvironment(shim), TMPDIR: temporary, SQLITE_TMPDIR: temporary },
  })
  const { ended, complaints } = outputOf(child)
  if (!(await ended).includes('done')) throw new Error(`The program ended early: ${complaints()}`)
  // The journal was left as after a crash; opening it again looks at a copy first.
  process.env.TMPDIR = temporary
  openForTest(journal).session.close()
  for (const { name, found } of filesBelow(folder)) note(found && !name.endsWith('.log') ? `${name} holds it` : null)
  const writes = readDiskLog(log).filter(step => step.kind === 'canary')
  const byFile = Map.groupBy(writes, step => step.file)
  for (const [file, { length }] of byFile) note(`${length} writes in clear to ${file}`)
  if (byFile.size === 0) note(null)
}

async function appUses(folder: string, note: Note): Promise<void> {
  const data = join(folder, 'data')
  const { app, journal } = await openApp(data)
  await journal.title.fill(canary)
  await journal.write(`Something about ${canary} and nothing else.`)
  await journal.saved()
  await journal.newEntry()
  await journal.write(canary)
  await journal.saved()
  const output = app.output()
  await app.kill()
  note(output.includes(canary) ? 'the program printed it' : null)
  for (const { name, found } of filesBelow(data)) note(found ? `${name} holds it` : null)
}

function filesBelow(folder: string): { name: string; found: boolean }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(item => item.isFile())
    .map(item => {
      const name = join(item.parentPath, item.name)
      const bytes = readFileSync(name)
      // As UTF-8, and as the two bytes a letter that browsers like to store.
      return { name, found: bytes.includes(canary) || bytes.includes(Buffer.from(canary, 'utf16le')) }
    })
}
