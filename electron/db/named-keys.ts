import { hkdfSync } from 'node:crypto'
import fs from 'node:fs'
import { readHex, wipeable, writeHex } from './hex-bytes.ts'
import { replaceFile } from './replace-file.ts'

/**
 * A key that no passphrase protects stands as text in its file, in every backup and in the note of a restore. A string cannot be wiped, so
 * such a key never comes into one: while a file is read a name of the same length takes its place, and while one is written the key takes the
 * place of its name. Equal keys have equal names, so that texts can still be compared. The keys themselves are kept here, as bytes that are
 * wiped with the journal's other keys.
 */
const kept = new Map<string, Buffer>()

const keyBytes = 32
const digits = keyBytes * 2
const mark = 'throughline-named-key-'
export const KeyName = new RegExp(`^${mark}[0-9a-f]{${digits - mark.length}}$`)

export function nameKey(key: Buffer): string {
  const name = nameOf(key)
  if (!kept.has(name)) kept.set(name, copyOf(key))
  return name
}

/** A copy for the caller to wipe, or null where no such key was read. */
export function keyNamed(name: string): Buffer | null {
  const key = kept.get(name)
  return key ? copyOf(key) : null
}

export function forgetKey(key: Buffer): void {
  const name = nameOf(key)
  kept.get(name)?.fill(0)
  kept.delete(name)
}

export function forgetAllKeys(): void {
  for (const key of kept.values()) key.fill(0)
  kept.clear()
}

/** What a file says, with names in place of keys. */
export function readWithNames(file: string): string {
  return textWithNames(fs.readFileSync(file))
}

/** Wipes the bytes. */
export function textWithNames(bytes: Buffer): string {
  try {
    for (const place of placesOfKeys(bytes)) {
      const key = readHex(place)
      if (!key) continue
      place.write(nameKey(key), 'latin1')
      key.fill(0)
    }
    return bytes.toString('utf8')
  } finally {
    bytes.fill(0)
  }
}

/** Writes a file whole, with the keys that its text names. */
export function replaceWithKeys(target: string, text: string): void {
  const bytes = bytesToWrite(text)
  try {
    replaceFile(target, bytes)
  } finally {
    bytes.fill(0)
  }
}

/** For the caller to wipe. Throws where a key is not kept any more: its name must not come onto the disk for it. */
export function bytesToWrite(text: string): Buffer {
  const bytes = bytesWithKeys(text)
  if (!bytes.includes(mark)) return bytes
  bytes.fill(0)
  throw new Error('a key was forgotten before it was written')
}

/** For the caller to wipe. A name of no key is left as it is. */
export function bytesWithKeys(text: string): Buffer {
  const bytes = Buffer.from(text)
  for (const [name, key] of kept) {
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + digits)) writeHex(key, bytes, at)
  }
  return bytes
}

function copyOf(key: Buffer): Buffer {
  const copy = wipeable(keyBytes)
  key.copy(copy)
  return copy
}

function nameOf(key: Buffer): string {
  const derived = Buffer.from(hkdfSync('sha256', key, '', 'throughline name', keyBytes))
  return `${mark}${derived.toString('hex')}`.slice(0, digits)
}

const field = 'dataKey'
/** Also a backslash: the note of a restore holds a key file as a text within its own. */
const between = Buffer.from('\\" :\t\r\n')

function* placesOfKeys(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(field); at >= 0; at = bytes.indexOf(field, at)) {
    at += field.length
    while (at < bytes.length && between.includes(bytes[at] ?? 0)) at++
    if (at + digits <= bytes.length) yield bytes.subarray(at, at + digits)
  }
}
