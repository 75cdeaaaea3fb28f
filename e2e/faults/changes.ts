import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { PlayedDisk, readDiskLog, writeDisk } from './disk-log.ts'
import { type ShimOrder, shimEnvironment } from './shim.ts'
import { outputOf } from './written.ts'

export type Verb =
  | 'back-up'
  | 'restore'
  | 'add-passphrase'
  | 'change-passphrase'
  | 'remove-passphrase'
  | 'encrypt-anew-in-place'

/** A passphrase that is cheap to try, for the tests that try hundreds. */
export const quickCost = { N: 2 ** 14, r: 8, p: 1 }

const program = join(import.meta.dirname, 'change-journal.ts')

type Change = { verb: Verb; words?: readonly string[] }

async function run({ verb, words = [] }: Change, folder: string, shim: ShimOrder) {
  const child = spawn(process.execPath, [program, verb, folder, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...shimEnvironment(shim) },
  })
  const { ended, complaints } = outputOf(child)
  const said = await ended
  return { done: said.includes('done'), complaints: complaints() }
}

type Interruption = {
  change: Change
  /** A folder of its own for the journal, and scratch beside it. */
  folder: string
  count: number
  random: () => number
  /** Puts the journal of before into an empty folder. */
  prepare: (journal: string) => void
  /** Looks at what is found after each interruption; the sentence of what is wrong, or null. */
  check: (journal: string) => Promise<string | null>
  note: (problem: string | null) => void
  /** Beside kills, every other interruption is a power cut. The journal of before counts as written long ago. */
  cuts?: boolean
  /** The part of the steps to begin with, from 0 to 1. */
  from?: number
}

/** Interrupts a change in front of each of its steps on the disk, evenly over all of them. Answers how many steps it has. */
export async function interrupt({
  change,
  folder,
  count,
  random,
  prepare,
  check,
  note,
  cuts = false,
  from = 0,
}: Interruption) {
  const journal = join(folder, `${change.verb}-journal`)
  const log = join(folder, `${change.verb}.log`)
  rmSync(log, { force: true })
  const fresh = () => {
    rmSync(journal, { recursive: true, force: true })
    prepare(journal)
  }
  fresh()
  const whole = await run(change, journal, { folder: journal, log })
  if (!whole.done) throw new Error(`${change.verb} failed by itself: ${whole.complaints}`)
  note(await check(journal))
  const steps = readDiskLog(log)
  for (let index = 0; index < count; index++) {
    const at = 1 + Math.floor((from + ((index + random()) / count) * (1 - from)) * steps.length)
    fresh()
    const how = cuts && index % 2 === 1 ? 'power cut' : 'kill'
    if (how === 'kill') await run(change, journal, { folder: journal, does: 'kill', at })
    else cutPower(journal, log, at, random)
    const problem = await check(journal)
    note(problem && `${change.verb}, ${how} before step ${at} of ${steps.length}: ${problem}`)
  }
  return steps.length
}

function cutPower(journal: string, log: string, at: number, random: () => number): void {
  const disk = new PlayedDisk(readDiskLog(log), journal)
  disk.playTo(at)
  const left = disk.leftAfter('drop', random)
  rmSync(journal, { recursive: true, force: true })
  writeDisk(left, journal)
}
