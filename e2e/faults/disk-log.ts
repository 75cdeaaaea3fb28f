import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export type DiskStep =
  | { kind: 'write'; file: string; offset: number; data: Buffer }
  | { kind: 'cut'; file: string; length: number }
  | { kind: 'sync' | 'failed-sync' | 'remove'; file: string }
  | { kind: 'rename'; file: string; to: string }
  /** What the program told the outside world at this moment. */
  | { kind: 'said'; text: string }
  /** A write of any file that held the canary. */
  | { kind: 'canary'; file: string }

const headBytes = 19

/** Reads what the shim has recorded. */
export function readDiskLog(file: string): DiskStep[] {
  const bytes = readFileSync(file)
  const steps: DiskStep[] = []
  for (let at = 0; at < bytes.length; ) {
    const op = String.fromCharCode(bytes[at] ?? 0)
    const nameLength = bytes.readUInt16LE(at + 1)
    const offset = Number(bytes.readBigInt64LE(at + 3))
    const length = Number(bytes.readBigInt64LE(at + 11))
    at += headBytes
    const name = bytes.toString('utf8', at, at + nameLength)
    at += nameLength
    const hasData = op === 'W' || op === 'A' || op === 'R'
    const data = hasData ? bytes.subarray(at, at + length) : Buffer.alloc(0)
    if (hasData) at += length
    steps.push(stepOf(op, name, offset, data))
  }
  return steps
}

function stepOf(op: string, file: string, offset: number, data: Buffer): DiskStep {
  switch (op) {
    case 'W':
      return { kind: 'write', file, offset, data }
    case 'T':
      return { kind: 'cut', file, length: offset }
    case 'S':
      return { kind: 'sync', file }
    case 'F':
      return { kind: 'failed-sync', file }
    case 'U':
      return { kind: 'remove', file }
    case 'R':
      return { kind: 'rename', file, to: data.toString('utf8') }
    case 'A':
      return { kind: 'said', text: data.toString('utf8') }
    case 'C':
      return { kind: 'canary', file }
    default:
      throw new Error(`The log of the shim holds an unknown step ${JSON.stringify(op)}.`)
  }
}

type Change = Extract<DiskStep, { kind: 'write' | 'cut' }>

/** What a power cut leaves of what was written and not yet synced: nothing, or any of its sectors. */
export type Cut = 'drop' | 'tear'

const sectorBytes = 512

/**
 * A disk on which the steps of a log happen one after the other, and what a power cut would leave of it. Names are durable
 * at once; what was written is durable from the next sync of its file on. What a failed sync did not store is gone for
 * good, whatever is synced later.
 */
export class PlayedDisk {
  readonly #steps: readonly DiskStep[]
  readonly #files = new Map<string, { durable: Bytes; waiting: Change[] }>()
  #played = 0

  /** `before` is a folder whose files were there, and durable, when the log began. */
  constructor(steps: readonly DiskStep[], before?: string) {
    this.#steps = steps
    if (before === undefined) return
    for (const item of readdirSync(before, { recursive: true, withFileTypes: true })) {
      if (!item.isFile()) continue
      const file = join(item.parentPath, item.name)
      this.#files.set(relative(before, file), { durable: new Bytes(readFileSync(file)), waiting: [] })
    }
  }

  /** Lets everything happen up to that step, and not the step itself. */
  playTo(step: number): void {
    for (; this.#played < step; this.#played++) {
      const next = this.#steps[this.#played]
      if (next) this.#play(next)
    }
  }

  /** The files as they are found after a power cut at this moment. */
  leftAfter(cut: Cut, random: () => number): Map<string, Buffer> {
    return new Map(
      [...this.#files].map(([name, { durable, waiting }]) => {
        const left = durable.copy()
        if (cut === 'tear') for (const change of waiting) tear(left, change, random)
        return [name, left.content()]
      }),
    )
  }

  #play(step: DiskStep): void {
    if (step.kind === 'said') return
    if (step.kind === 'write' || step.kind === 'cut') this.#fileOf(step.file).waiting.push(step)
    else if (step.kind === 'remove') this.#files.delete(step.file)
    else if (step.kind === 'rename') {
      this.#files.set(step.to, this.#fileOf(step.file))
      this.#files.delete(step.file)
    } else {
      // A folder that is synced is no file, and its names are durable anyway.
      const file = this.#files.get(step.file)
      if (!file) return
      if (step.kind === 'sync') for (const change of file.waiting) file.durable.apply(change)
      file.waiting = []
    }
  }

  #fileOf(name: string) {
    const file = this.#files.get(name) ?? { durable: new Bytes(Buffer.alloc(0)), waiting: [] }
    this.#files.set(name, file)
    return file
  }
}

function tear(left: Bytes, change: Change, random: () => number): void {
  if (change.kind === 'cut') {
    if (random() < 0.5) left.apply(change)
    return
  }
  for (let at = 0; at < change.data.length; at += sectorBytes) {
    if (random() < 0.5) continue
    const data = change.data.subarray(at, at + sectorBytes)
    left.apply({ ...change, offset: change.offset + at, data })
  }
}

/** The content of a file, which grows in place. */
class Bytes {
  #held: Buffer
  #length: number

  constructor(content: Buffer) {
    this.#held = content
    this.#length = content.length
  }

  apply(change: Change): void {
    const end = change.kind === 'cut' ? change.length : change.offset + change.data.length
    if (end > this.#held.length) this.#held = Buffer.concat([this.#held], 2 * end)
    if (change.kind === 'cut') {
      this.#held.fill(0, Math.min(end, this.#length))
      this.#length = end
    } else {
      change.data.copy(this.#held, change.offset)
      this.#length = Math.max(this.#length, end)
    }
  }

  content(): Buffer {
    return this.#held.subarray(0, this.#length)
  }

  copy(): Bytes {
    return new Bytes(Buffer.from(this.content()))
  }
}

export function writeDisk(files: ReadonlyMap<string, Buffer>, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}

/** All that was said within the first steps. */
export function saidBy(steps: readonly DiskStep[], count: number): string {
  return steps
    .slice(0, count)
    .map(step => (step.kind === 'said' ? step.text : ''))
    .join('')
}
