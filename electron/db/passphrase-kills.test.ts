import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type JournalFiles, journalFiles } from './journal-files.ts'
import { addPassphrase } from './key-changes.ts'
import { createKeyFile, readDataKey } from './key-file.ts'

/** How many programs are killed; the fault suite asks for more. */
const kills = Number(process.env.THROUGHLINE_KILLS ?? 12)
const keepChanging = fileURLToPath(new URL('keep-changing.ts', import.meta.url))

let files: JournalFiles
let dataKey: Buffer

beforeEach(() => {
  files = journalFiles(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-')), 'journal')
  dataKey = createKeyFile(files)
  addPassphrase(files, 'passphrase 0', { N: 16, r: 8, p: 1 })
})

afterEach(() => fs.rmSync(files.folder, { recursive: true }))

function opensWith(n: number): boolean {
  try {
    return readDataKey(files, { kind: 'passphrase', passphrase: `passphrase ${n}` }).equals(dataKey)
  } catch {
    return false
  }
}

/** Lets the program change the passphrase, beginning at `n`, and kills it in the middle. Tells up to which change it was told. */
async function killChanging(n: number, afterMs: number, how: 'carefully' | 'in-place'): Promise<number> {
  const child = spawn(process.execPath, [keepChanging, files.folder, String(n), how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    output += text
  })
  await once(child.stdout, 'data')
  await new Promise(resolve => setTimeout(resolve, afterMs))
  child.kill('SIGKILL')
  await once(child, 'close')
  return Number([...output.matchAll(/^changed (\d+)\n/gm)].at(-1)?.[1])
}

/** How often neither the old nor the new passphrase opened the key after a kill. */
async function countLost(how: 'carefully' | 'in-place', most: number): Promise<number> {
  let [at, lost] = [0, 0]
  for (let round = 0; round < most && lost === 0; round++) {
    const told = await killChanging(at, (round * 37) % 50, how)
    // The change that was under way may have been made and not told any more.
    const now = [told + 1, told].find(opensWith)
    if (now === undefined) lost++
    else at = now
  }
  return lost
}

test(`of ${kills} programs that are killed while they change the passphrase, each leaves the old one or the new one in force`, {
  timeout: 30_000 + kills * 3000,
}, async () => {
  expect(await countLost('carefully', kills)).toBe(0)
})

test('the same with a key file that is written over in place loses it, so that the test above can fail', {
  timeout: 120_000,
}, async () => {
  expect(await countLost('in-place', 60)).toBe(1)
})
