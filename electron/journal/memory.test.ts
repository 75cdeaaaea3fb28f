import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { journalFiles } from '../db/journal-files.ts'
import { createKeyFile, deriveKey } from '../db/key-file.ts'

const holdOpen = fileURLToPath(new URL('hold-open.ts', import.meta.url))
const passphrase = 'plinth gravel otter seven'
const chunkBytes = 8 * 2 ** 20

let folder: string
let child: ChildProcessByStdio<Writable, Readable, null> | null = null

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-'))
})

afterEach(async () => {
  if (child && child.exitCode === null) {
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  fs.rmSync(folder, { recursive: true })
})

/** How often the bytes of any of the needles are found in what a process may write to. */
function countInMemory(pid: number, needles: readonly Buffer[]): number {
  const memory = fs.openSync(`/proc/${pid}/mem`, 'r')
  let found = 0
  try {
    for (const line of fs.readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
      if (!from || !to) continue
      found += countInRange(memory, BigInt(`0x${from}`), BigInt(`0x${to}`), needles)
    }
  } finally {
    fs.closeSync(memory)
  }
  return found
}

function countInRange(memory: number, from: bigint, to: bigint, needles: readonly Buffer[]): number {
  // Chunks overlap, so that nothing is missed where two of them meet.
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1
  const chunk = Buffer.alloc(chunkBytes + overlap)
  let found = 0
  for (let at = from; at < to; at += BigInt(chunkBytes)) {
    const length = Number(to - at < BigInt(chunk.length) ? to - at : BigInt(chunk.length))
    let bytes: Buffer
    try {
      bytes = chunk.subarray(0, fs.readSync(memory, chunk, 0, length, at))
    } catch {
      // Reserved, and never written to.
      continue
    }
    for (const needle of needles) {
      for (let hit = bytes.indexOf(needle); hit >= 0; hit = bytes.indexOf(needle, hit + 1)) {
        if (hit < chunkBytes) found++
      }
    }
  }
  return found
}

test.runIf(process.platform === 'linux')(
  'no copy of a key is in memory once the journal is locked',
  {
    timeout: 120_000,
  },
  async () => {
    const dataKey = createKeyFile(journalFiles(folder, 'journal'), passphrase)
    const keys = [dataKey, deriveKey(dataKey, 'database'), deriveKey(dataKey, 'backup')]
    const needles = keys.flatMap(key => [
      key,
      Buffer.from(key.toString('hex')),
      Buffer.from(key.toString('hex').toUpperCase()),
    ])
    const started = spawn(process.execPath, [holdOpen, folder, passphrase], { stdio: ['pipe', 'pipe', 'inherit'] })
    child = started
    const said = () => once(started.stdout.setEncoding('utf8'), 'data').then(([text]) => text)

    expect(await said()).toBe('open\n')
    // The control: an open journal needs its key, and the search must find it.
    expect(countInMemory(started.pid ?? 0, needles)).toBeGreaterThan(0)
    started.stdin.write('lock\n')
    expect(await said()).toBe('locked\n')
    expect(countInMemory(started.pid ?? 0, needles)).toBe(0)
  },
)
