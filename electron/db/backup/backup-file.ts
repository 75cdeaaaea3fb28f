import crypto from 'node:crypto'
import fs from 'node:fs'
import { z } from 'zod'
import { BackupKind } from '../../../shared/backups.ts'
import { LocalDay } from '../../../shared/day.ts'
import { CallError } from '../../../shared/errors.ts'
import { bytesToWrite, textWithNames } from '../named-keys.ts'
import { parseJson } from '../parse-json.ts'
import { moveDurably } from '../replace-file.ts'

/**
 * The clear beginning of a backup, twice, so that it can be written again in place; the encrypted database follows it.
 * docs/journal-format.md describes both.
 */
const slotBytes = 8192
const slots = 2
const headerBytes = slotBytes * slots
export const ending = '.throughline'
const magic = 'Throughline backup 1\n'
const hashDigits = 64
const sliceBytes = 1024 * 1024

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** Kept as it is, to the order of its keys: its digest is over its text. A key that nothing protects is named in it, see named-keys.ts. */
type KeyFileJson = { format: 'throughline-key'; check?: unknown }

/** Nothing here says what a person wrote: that is sealed. */
export const BackupHeader = z.object({
  format: z.literal('throughline-backup'),
  version: z.literal(1),
  kind: BackupKind,
  createdAt: z.string().length(24),
  /** The day where the person was. */
  day: LocalDay,
  schemaVersion: z.int(),
  /** Which journal, and how many changes it had seen: the order of backups, whatever the clock said. */
  journal: hex(8),
  writes: z.int(),
  databaseBytes: z.int(),
  /** SHA-256 of the encrypted database, so that damage is found without a key. */
  databaseHash: hex(32),
  /** The content of the journal's key file when the backup was made. */
  keyFile: z.custom<KeyFileJson>(isKeyFile),
  /** What the journal holds, encrypted under the journal's backup key. */
  sealed: z.string(),
})
export type BackupHeader = z.infer<typeof BackupHeader>

/** Reads what a file says about itself. Throws a CallError where it is no whole header of ours. */
export function readHeader(file: string): BackupHeader {
  const read = readSlots(file)
  const whole = read.find(slot => slot.state === 'whole')
  if (whole) return whole.header
  if (read.some(({ state }) => state === 'newer')) {
    throw new CallError('journal-newer', 'This backup was made by a newer Throughline. Update Throughline to use it.')
  }
  if (read.some(({ state }) => state === 'damaged')) throw damaged()
  throw new CallError('journal-foreign', 'This file is not a backup of Throughline’s.')
}

/** Throws where the database of a backup is not, byte for byte, what was backed up. */
function expectWholeFile(file: string, { databaseBytes, databaseHash }: BackupHeader): void {
  if (fs.statSync(file).size !== headerBytes + databaseBytes) throw damaged()
  if (copyDatabase(file, null) !== databaseHash) throw damaged()
}

/** Takes the encrypted database out of a backup. What comes out is what was backed up, or nothing does. */
export function extractDatabase(file: string, header: BackupHeader, target: string): void {
  if (fs.statSync(file).size !== headerBytes + header.databaseBytes) throw damaged()
  const to = fs.openSync(target, 'w', 0o600)
  try {
    if (copyDatabase(file, to) !== header.databaseHash) throw damaged()
    fs.fsyncSync(to)
  } catch (error) {
    fs.rmSync(target, { force: true })
    throw error
  } finally {
    fs.closeSync(to)
  }
}

/** Joins header and database into one file, which takes its name once it is on the disk and was read back equal. */
export function writeBackupFile(
  target: string,
  database: string,
  describe: (about: { databaseBytes: number; databaseHash: string }) => BackupHeader,
): BackupHeader {
  const partial = `${target}.partial`
  const to = fs.openSync(partial, 'w', 0o600)
  let header: BackupHeader
  try {
    fs.writeSync(to, Buffer.alloc(headerBytes))
    const databaseHash = copyBytes(database, 0, to)
    header = describe({ databaseBytes: fs.statSync(database).size, databaseHash })
    writeHeader(to, header)
  } finally {
    fs.closeSync(to)
  }
  expectWholeFile(partial, readHeader(partial))
  moveDurably(partial, target)
  return header
}

/** Copies a backup to another folder, perhaps of another disk, and reads it back before it takes its name there. */
export function copyBackupFile(from: string, to: string): void {
  const partial = `${to}.partial`
  fs.copyFileSync(from, partial)
  const handle = fs.openSync(partial, 'r+')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
  expectWholeFile(partial, readHeader(partial))
  moveDurably(partial, to)
}

/** Gives a backup another key file of the same data key. Killed at any point, it is the old one or the new one. */
export function exchangeKeyFile(file: string, header: BackupHeader, keyFile: BackupHeader['keyFile']): void {
  const handle = fs.openSync(file, 'r+')
  try {
    writeHeader(handle, { ...header, keyFile })
  } finally {
    fs.closeSync(handle)
  }
}

export function keyFileOf({ keyFile }: BackupHeader): string {
  return `${JSON.stringify(keyFile, null, 2)}\n`
}

function isKeyFile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'throughline-key'
}

type Slot = { state: 'whole'; header: BackupHeader } | { state: 'damaged' | 'newer' | 'foreign' }

/** Three lines: the magic, the SHA-256 of the third line, and the header as JSON. */
function readSlot(bytes: Buffer): Slot {
  const beginning = bytes.toString('latin1', 0, magic.length)
  if (!beginning.startsWith('Throughline backup ')) return { state: 'foreign' }
  if (beginning !== magic) return { state: 'newer' }
  const start = magic.length + hashDigits + 1
  const end = bytes.indexOf('\n', start)
  const line = bytes.subarray(start, end < 0 ? bytes.length : end)
  const isWhole = bytes.toString('latin1', magic.length, start) === `${hashOf(line)}\n`
  const header = BackupHeader.safeParse(isWhole ? parseJson(textWithNames(line)) : undefined)
  return header.success ? { state: 'whole', header: header.data } : { state: 'damaged' }
}

/** The second slot is on the disk before the first is touched: one of them is whole at any time. */
function writeHeader(handle: number, header: BackupHeader): void {
  const line = bytesToWrite(`${JSON.stringify(header)}\n`)
  const bytes = Buffer.alloc(slotBytes, ' ')
  try {
    const start = bytes.write(`${magic}${hashOf(line.subarray(0, -1))}\n`)
    if (start + line.length > slotBytes) throw new Error('the header of the backup is too long')
    line.copy(bytes, start)
    for (const slot of [1, 0]) {
      fs.writeSync(handle, bytes, 0, slotBytes, slot * slotBytes)
      fs.fsyncSync(handle)
    }
  } finally {
    line.fill(0)
    bytes.fill(0)
  }
}

function readSlots(file: string): Slot[] {
  const handle = fs.openSync(file, 'r')
  const bytes = Buffer.alloc(headerBytes)
  try {
    const read = fs.readSync(handle, bytes, 0, headerBytes, 0)
    return [0, slotBytes].map(at => readSlot(bytes.subarray(at, Math.min(read, at + slotBytes))))
  } finally {
    bytes.fill(0)
    fs.closeSync(handle)
  }
}

function hashOf(bytes: Buffer): string {
  return crypto.createHash('sha256').update(bytes).digest('hex')
}

function copyDatabase(file: string, to: number | null): string {
  return copyBytes(file, headerBytes, to)
}

/** Copies a file from an offset on to the end of another one, or nowhere, and returns the SHA-256 of what it read. */
function copyBytes(file: string, from: number, to: number | null): string {
  const hash = crypto.createHash('sha256')
  const source = fs.openSync(file, 'r')
  try {
    const slice = Buffer.alloc(sliceBytes)
    for (let at = from; ; ) {
      const read = fs.readSync(source, slice, 0, sliceBytes, at)
      if (read === 0) return hash.digest('hex')
      const bytes = slice.subarray(0, read)
      hash.update(bytes)
      if (to !== null) writeAll(to, bytes)
      at += read
    }
  } finally {
    fs.closeSync(source)
  }
}

function writeAll(to: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += fs.writeSync(to, bytes, written)
}

function damaged(): CallError {
  return new CallError('journal-damaged', 'This backup is damaged or was cut off, so it cannot be used.')
}
