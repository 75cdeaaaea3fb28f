import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { CallError } from '../../shared/errors.ts'
import { spreadKeyFile } from './backup/spread-key-file.ts'
import { isWritable, type JournalFiles } from './journal-files.ts'
import {
  checkOf,
  isUnprotected,
  type KeyFileContent,
  type Parsed,
  parseKeyFile,
  serialiseKeyFile,
} from './key-format.ts'
import { keyBytes, type ScryptCost, type Secret, unwrap, type Wrap, wrapUnderPassphrase } from './key-wrap.ts'
import { forgetAllKeys, keyNamed, nameKey, readWithNames, replaceWithKeys } from './named-keys.ts'

export { deriveKey, type KeyUse } from './key-format.ts'
export type { Secret } from './key-wrap.ts'

/** Makes the key of a journal that does not exist yet, and stores it before anything is encrypted with it. */
export function createKeyFile(files: JournalFiles, passphrase: string | null = null, cost?: ScryptCost): Buffer {
  if (fs.existsSync(files.journal)) throw new Error('a journal that exists keeps its key')
  fs.mkdirSync(files.folder, { recursive: true, mode: 0o700 })
  const dataKey = randomBytes(keyBytes)
  const check = checkOf(dataKey)
  const wrap: Wrap =
    passphrase === null
      ? { kind: 'unprotected', dataKey: nameKey(dataKey) }
      : wrapUnderPassphrase(dataKey, check, passphrase, cost)
  writeKeyFile(files, { check, wraps: [wrap] })
  return dataKey
}

export function keyFileExists(files: JournalFiles): boolean {
  return fs.existsSync(files.key) || fs.existsSync(files.keyCopy)
}

/**
 * The data key of a journal, from its key file or the copy of it; whichever is damaged, missing or behind is made again
 * from the other. Throws `locked` where the file asks for a secret and none is given.
 */
export function readDataKey(files: JournalFiles, secret: Secret | null = null): Buffer {
  const content = readKeyFile(files)
  return dataKeyOf(content, secret)
}

export function dataKeyOf({ check, wraps }: KeyFileContent, secret: Secret | null): Buffer {
  const [open] = wraps
  if (open?.kind === 'unprotected') return keyNamed(open.dataKey) ?? neverRead()
  if (secret === null) throw new CallError('locked', 'This journal is locked. Its passphrase opens it.')
  const dataKey = unwrap(wraps, check, secret)
  if (checkOf(dataKey) === check) return dataKey
  dataKey.fill(0)
  throw new CallError(
    'key-missing',
    'The key file beside this journal is not its own any more. Put back one from a backup.',
  )
}

function neverRead(): never {
  throw new Error('a key was forgotten before it was used')
}

/** How a journal is protected, as far as can be told without opening it. `keychain`: what the system's keychain has to decrypt. */
export type Protection = { passphrase: boolean; recoveryKey: boolean; keychain: string | null }

export function protectionOf(files: JournalFiles): Protection {
  const { wraps } = readKeyFile(files)
  const keychain = wraps.find(wrap => wrap.kind === 'keychain')
  return {
    passphrase: !isUnprotected(wraps),
    recoveryKey: wraps.some(({ kind }) => kind === 'recovery-key'),
    keychain: keychain?.stored ?? null,
  }
}

/**
 * What the system's keychain has to decrypt for this journal, or null; a key file in trouble is for the opening to tell. Asked by the main
 * thread, which has nothing else to do with keys and keeps none.
 */
export function storedInKeychain(files: JournalFiles): string | null {
  const candidates = [files.key, files.keyCopy].map(readCandidate)
  forgetAllKeys()
  const whole = candidates.find(candidate => candidate.state === 'whole')
  return whole?.content.wraps.find(wrap => wrap.kind === 'keychain')?.stored ?? null
}

/** What the key file says. Where file and copy differ, the file counts: a change is told only once both have it. */
export function readKeyFile(files: JournalFiles): KeyFileContent {
  const candidates = [files.key, files.keyCopy].map(readCandidate)
  const whole = candidates.find(candidate => candidate.state === 'whole')
  if (whole) {
    // A folder that cannot be written keeps its one good key file; that is no reason not to open the journal.
    if (isWritable(files.folder)) makeEqual(files, whole)
    return whole.content
  }
  if (candidates.some(({ state }) => state === 'newer')) {
    throw new CallError(
      'journal-newer',
      'This journal was protected by a newer Throughline. Update Throughline to open it.',
    )
  }
  const what = candidates.some(({ state }) => state === 'damaged') ? 'is damaged' : 'is missing'
  throw new CallError(
    'key-missing',
    `The key file of this journal ${what}. Put ${path.basename(files.key)} back into the journal's folder, from a backup or the machine it came from.`,
  )
}

/**
 * Puts a key file in the place of the present one: the copy, then the file itself, then those of the backups, which would
 * otherwise still open with what was just taken away. Killed at any point, the file is the old one or the new one.
 */
export function writeKeyFile(files: JournalFiles, content: KeyFileContent): void {
  const text = serialiseKeyFile(content)
  replaceWithKeys(files.keyCopy, text)
  replaceWithKeys(files.key, text)
  spreadKeyFile(files, text, content.check)
}

type Candidate = (Extract<Parsed, { state: 'whole' }> & { text: string }) | { state: 'damaged' | 'missing' | 'newer' }

function readCandidate(file: string): Candidate {
  if (!fs.existsSync(file)) return { state: 'missing' }
  const text = readWithNames(file)
  const parsed = parseKeyFile(text)
  return parsed.state === 'whole' ? { ...parsed, text } : parsed
}

function makeEqual(files: JournalFiles, { text, content }: Extract<Candidate, { state: 'whole' }>): void {
  for (const file of [files.key, files.keyCopy]) {
    const candidate = readCandidate(file)
    if (candidate.state === 'newer' || (candidate.state === 'whole' && candidate.text === text)) continue
    replaceWithKeys(file, text)
  }
  spreadKeyFile(files, text, content.check)
}
