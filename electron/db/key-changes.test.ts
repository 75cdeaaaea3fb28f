import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type JournalFiles, journalFiles } from './journal-files.ts'
import {
  addPassphrase,
  changePassphrase,
  removeKeychain,
  removePassphrase,
  setKeychain,
  setRecoveryKey,
} from './key-changes.ts'
import { createKeyFile, protectionOf, readDataKey, type Secret } from './key-file.ts'
import { makeRecoveryKey } from './recovery-key.ts'

/** A cost that lets a test try many passphrases. */
const cheap = { N: 16, r: 8, p: 1 }
const horse = { kind: 'passphrase', passphrase: 'correct horse' } as const
const battery = { kind: 'passphrase', passphrase: 'battery staple' } as const

let files: JournalFiles
let dataKey: Buffer

beforeEach(() => {
  files = journalFiles(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-')), 'journal')
  dataKey = createKeyFile(files)
})

afterEach(() => {
  fs.rmSync(files.folder, { recursive: true })
})

function refusalOf(secret: Secret | null): unknown {
  try {
    readDataKey(files, secret)
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
  return null
}

const content = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8'))

describe('a passphrase', () => {
  test('is asked for once it was added, and opens the very same key', () => {
    addPassphrase(files, horse.passphrase, cheap)
    expect(refusalOf(null)).toBe('locked')
    expect(readDataKey(files, horse)).toEqual(dataKey)
    expect(protectionOf(files)).toEqual({ passphrase: true, recoveryKey: false, keychain: null })
    for (const file of [files.key, files.keyCopy]) {
      expect(fs.readFileSync(file, 'utf8')).not.toContain(dataKey.toString('hex'))
      expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    }
  })

  test('costs 128 MiB for each guess, as is written beside it', () => {
    addPassphrase(files, horse.passphrase)
    expect(content(files.key).wraps[0].kdf).toMatchObject({ name: 'scrypt', N: 131072, r: 8, p: 1 })
    expect(refusalOf(battery)).toBe('wrong-passphrase')
  })

  test('that is wrong is told from the key file alone, and changes nothing', () => {
    addPassphrase(files, horse.passphrase, cheap)
    const before = fs.readFileSync(files.key, 'utf8')
    for (const passphrase of ['', 'Correct horse', 'correct horse ', 'x'.repeat(1_000_000)]) {
      expect(refusalOf({ kind: 'passphrase', passphrase })).toBe('wrong-passphrase')
    }
    expect(fs.readFileSync(files.key, 'utf8')).toBe(before)
  })

  test('is the same however a keyboard composes its letters', () => {
    addPassphrase(files, 'Zoë ﬁve', cheap)
    expect(readDataKey(files, { kind: 'passphrase', passphrase: 'Zoe\u0308 five' })).toEqual(dataKey)
  })

  test('is changed by the old one, and the old one opens nothing any more', () => {
    addPassphrase(files, horse.passphrase, cheap)
    const recoveryKey = makeRecoveryKey()
    setRecoveryKey(files, horse, recoveryKey)
    expect(() => changePassphrase(files, battery, 'new', cheap)).toThrowError(
      expect.objectContaining({ code: 'wrong-passphrase' }),
    )
    changePassphrase(files, horse, battery.passphrase, cheap)
    expect(refusalOf(horse)).toBe('wrong-passphrase')
    expect(readDataKey(files, battery)).toEqual(dataKey)
    expect(readDataKey(files, { kind: 'recovery-key', recoveryKey })).toEqual(dataKey)
  })

  test('is not added twice, and not changed or removed where there is none', () => {
    const none = expect.objectContaining({ code: 'no-passphrase' })
    expect(() => changePassphrase(files, horse, 'new', cheap)).toThrowError(none)
    expect(() => removePassphrase(files, horse)).toThrowError(none)
    expect(() => setRecoveryKey(files, horse, makeRecoveryKey())).toThrowError(none)
    addPassphrase(files, horse.passphrase, cheap)
    expect(() => addPassphrase(files, 'other', cheap)).toThrowError(expect.objectContaining({ code: 'conflict' }))
  })

  test('that was removed leaves the key as it was without one', () => {
    addPassphrase(files, horse.passphrase, cheap)
    setRecoveryKey(files, horse, makeRecoveryKey())
    removePassphrase(files, horse)
    expect(readDataKey(files)).toEqual(dataKey)
    expect(protectionOf(files)).toEqual({ passphrase: false, recoveryKey: false, keychain: null })
    expect(content(files.key).notice).toContain('no passphrase protects it')
  })
})

describe('a recovery key', () => {
  test('opens what the passphrase opens, and can set another passphrase', () => {
    addPassphrase(files, horse.passphrase, cheap)
    const recoveryKey = makeRecoveryKey()
    setRecoveryKey(files, horse, recoveryKey)
    changePassphrase(files, { kind: 'recovery-key', recoveryKey: recoveryKey.toLowerCase() }, 'remembered', cheap)
    expect(readDataKey(files, { kind: 'passphrase', passphrase: 'remembered' })).toEqual(dataKey)
  })

  test('opens nothing once another one was issued, nor does that of another journal', () => {
    addPassphrase(files, horse.passphrase, cheap)
    const keys = [makeRecoveryKey(), makeRecoveryKey()]
    for (const recoveryKey of keys) setRecoveryKey(files, horse, recoveryKey)
    const refusals = [...keys, makeRecoveryKey()].map(recoveryKey => refusalOf({ kind: 'recovery-key', recoveryKey }))
    expect(refusals).toEqual(['wrong-recovery-key', null, 'wrong-recovery-key'])
  })

  test('where there is none, that is said', () => {
    addPassphrase(files, horse.passphrase, cheap)
    expect(refusalOf({ kind: 'recovery-key', recoveryKey: makeRecoveryKey() })).toBe('wrong-recovery-key')
  })
})

describe('the keychain', () => {
  const keychainKey = Buffer.alloc(32, 3)

  test('opens the journal beside a passphrase, never alone, and is forgotten without a secret', () => {
    expect(() => setKeychain(files, horse, keychainKey, 'c3RvcmVk')).toThrowError(
      expect.objectContaining({ code: 'no-passphrase' }),
    )
    addPassphrase(files, horse.passphrase, cheap)
    setKeychain(files, horse, keychainKey, 'c3RvcmVk')
    expect(protectionOf(files).keychain).toBe('c3RvcmVk')
    expect(readDataKey(files, { kind: 'keychain', keychainKey })).toEqual(dataKey)
    expect(refusalOf({ kind: 'keychain', keychainKey: Buffer.alloc(32, 4) })).toBe('locked')
    removeKeychain(files)
    expect(refusalOf({ kind: 'keychain', keychainKey })).toBe('locked')
    expect(readDataKey(files, horse)).toEqual(dataKey)
  })

  test('a file that only the keychain would open is no key file', () => {
    addPassphrase(files, horse.passphrase, cheap)
    setKeychain(files, horse, keychainKey, 'c3RvcmVk')
    const file = content(files.key)
    file.wraps = file.wraps.filter(({ kind }: { kind: string }) => kind === 'keychain')
    for (const name of [files.key, files.keyCopy]) fs.writeFileSync(name, JSON.stringify(file))
    expect(refusalOf(horse)).toBe('key-missing')
  })
})

describe('a protected key file', () => {
  test('that is damaged anywhere is made again from its copy, without a secret', () => {
    addPassphrase(files, horse.passphrase, cheap)
    const whole = fs.readFileSync(files.key, 'utf8')
    for (let at = 0; at < whole.length; at += 7) {
      const code = whole.charCodeAt(at)
      fs.writeFileSync(files.key, whole.slice(0, at) + String.fromCharCode(code ^ 1) + whole.slice(at + 1))
      protectionOf(files)
      expect(fs.readFileSync(files.key, 'utf8')).toBe(whole)
    }
  })

  test('whose parameters were exchanged opens nothing, though its digest was made to fit', async () => {
    addPassphrase(files, horse.passphrase, cheap)
    const { digest: _, ...file } = content(files.key)
    file.check = '0'.repeat(32)
    const { createHash } = await import('node:crypto')
    const digest = createHash('sha256').update(JSON.stringify(file)).digest('hex')
    fs.writeFileSync(files.key, JSON.stringify({ ...file, digest }))
    expect(refusalOf(horse)).toBe('wrong-passphrase')
  })

  test('counts before its copy where a change was interrupted between the two', () => {
    addPassphrase(files, horse.passphrase, cheap)
    const before = fs.readFileSync(files.key)
    changePassphrase(files, horse, battery.passphrase, cheap)
    fs.writeFileSync(files.key, before)
    expect(readDataKey(files, horse)).toEqual(dataKey)
    expect(fs.readFileSync(files.keyCopy).equals(before)).toBe(true)
  })
})
