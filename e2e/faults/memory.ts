import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { deriveJournalKeys, wipeKeys } from '../../electron/db/journal-keys.ts'

/** How often data key, database key and backup key of a journal stand in the memory of a process, be it as bytes or as text. */
export function copiesOf(dataKey: Buffer, processId: number): number[] {
  const keys = deriveJournalKeys(dataKey)
  const each = [keys.data, keys.database, keys.backup]
  const forms = each.flatMap(key => {
    const text = key.toString('hex')
    return [Buffer.from(key), Buffer.from(text), Buffer.from(text.toUpperCase()), Buffer.from(text, 'utf16le')]
  })
  wipeKeys(keys)
  const found = countInMemory(processId, forms)
  return each.map((_, index) => sum(found.slice(index * 4, index * 4 + 4)))
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** How often each of these byte strings stands in the memory of another process. Linux only, and only of one's own processes. */
export function countInMemory(processId: number, needles: readonly Buffer[]): number[] {
  const regions = readFileSync(`/proc/${processId}/maps`, 'utf8')
    .split('\n')
    .flatMap(line => {
      const [, start, end, rights] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? []
      return start && end && rights?.startsWith('rw') ? [{ start: BigInt(`0x${start}`), end: BigInt(`0x${end}`) }] : []
    })
  const counts = needles.map(() => 0)
  const memory = openSync(`/proc/${processId}/mem`, 'r')
  try {
    for (const { start, end } of regions) {
      for (const part of partsOf(memory, start, end)) {
        for (const [index, needle] of needles.entries()) counts[index] = (counts[index] ?? 0) + countIn(part, needle)
      }
    }
  } finally {
    closeSync(memory)
  }
  return counts
}

const partBytes = 16 * 1024 * 1024
/** Parts overlap by this, so that nothing is missed where they meet. */
const overlapBytes = 256

function* partsOf(memory: number, start: bigint, end: bigint): Generator<Buffer> {
  for (let at = start; at < end; at += BigInt(partBytes - overlapBytes)) {
    const part = Buffer.alloc(Number(end - at > BigInt(partBytes) ? BigInt(partBytes) : end - at))
    try {
      yield part.subarray(0, readSync(memory, part, 0, part.length, at))
    } catch {
      // A region that is only reserved, or gone meanwhile, holds nothing.
      return
    }
  }
}

function countIn(part: Buffer, needle: Buffer): number {
  let count = 0
  for (let at = part.indexOf(needle); at >= 0; at = part.indexOf(needle, at + 1)) count++
  return count
}
