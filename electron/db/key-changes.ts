import { CallError } from '../../shared/errors.ts'
import type { JournalFiles } from './journal-files.ts'
import { dataKeyOf, readKeyFile, type Secret, writeKeyFile } from './key-file.ts'
import { isUnprotected, type KeyFileContent } from './key-format.ts'
import { type ScryptCost, type Wrap, wrapUnderKeychain, wrapUnderPassphrase, wrapUnderRecoveryKey } from './key-wrap.ts'
import { nameKey } from './named-keys.ts'

/** Every change wraps the same data key again, in a file of a kilobyte. The journal itself is never encrypted anew. */
type Change = (key: { dataKey: Buffer; check: string; wraps: readonly Wrap[] }) => Wrap[]

/**
 * `secret` opens the present file, `proof` the new one: what was wrapped is unwrapped once before it takes the place of
 * what opened the journal so far.
 */
function rewrap(files: JournalFiles, secret: Secret | null, change: Change, proof: Secret | null): void {
  const present = readKeyFile(files)
  const dataKey = dataKeyOf(present, secret)
  try {
    const content = { check: present.check, wraps: change({ dataKey, ...present }) }
    const again = dataKeyOf(content, proof)
    const equal = again.equals(dataKey)
    again.fill(0)
    if (!equal) throw new Error('the key that was wrapped is not the one that is unwrapped')
    store(files, content)
  } finally {
    dataKey.fill(0)
  }
}

function store(files: JournalFiles, content: KeyFileContent): void {
  try {
    writeKeyFile(files, content)
  } catch (cause) {
    const full = cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT')
    const why = full ? 'the disk is full' : 'its folder cannot be written'
    const message = `The key file could not be written, because ${why}. What opened the journal until now still does.`
    throw new CallError(full ? 'disk-full' : 'storage-failed', message, { cause })
  }
}

/** Protects a journal that had no passphrase. */
export function addPassphrase(files: JournalFiles, passphrase: string, cost?: ScryptCost): void {
  if (!isUnprotected(readKeyFile(files).wraps)) {
    throw new CallError('conflict', 'This journal has a passphrase already. Change it instead.')
  }
  const change: Change = ({ dataKey, check }) => [wrapUnderPassphrase(dataKey, check, passphrase, cost)]
  rewrap(files, null, change, { kind: 'passphrase', passphrase })
}

/** Exchanges the passphrase, by the old one or by the recovery key. The recovery key and the keychain go on as they are. */
export function changePassphrase(files: JournalFiles, secret: Secret, passphrase: string, cost?: ScryptCost): void {
  const change: Change = ({ dataKey, check, wraps }) => [
    wrapUnderPassphrase(dataKey, check, passphrase, cost),
    ...without(wraps, 'passphrase'),
  ]
  expectProtected(files)
  rewrap(files, secret, change, { kind: 'passphrase', passphrase })
}

/** Leaves the key unprotected, and so takes the recovery key and the keychain out as well. */
export function removePassphrase(files: JournalFiles, secret: Secret): void {
  const change: Change = ({ dataKey }) => [{ kind: 'unprotected', dataKey: nameKey(dataKey) }]
  expectProtected(files)
  rewrap(files, secret, change, null)
}

/** The recovery key before, if there was one, opens nothing any more. */
export function setRecoveryKey(files: JournalFiles, secret: Secret, recoveryKey: string): void {
  const change: Change = ({ dataKey, check, wraps }) => [
    ...without(wraps, 'recovery-key'),
    wrapUnderRecoveryKey(dataKey, check, recoveryKey),
  ]
  expectProtected(files)
  rewrap(files, secret, change, { kind: 'recovery-key', recoveryKey })
}

/** `stored` is `keychainKey` as the system's keychain encrypted it. */
export function setKeychain(files: JournalFiles, secret: Secret, keychainKey: Buffer, stored: string): void {
  const change: Change = ({ dataKey, check, wraps }) => [
    ...without(wraps, 'keychain'),
    wrapUnderKeychain(dataKey, check, keychainKey, stored),
  ]
  expectProtected(files)
  rewrap(files, secret, change, { kind: 'keychain', keychainKey })
}

/** Needs no secret: nothing is wrapped anew, one way in is taken out. */
export function removeKeychain(files: JournalFiles): void {
  const { check, wraps } = readKeyFile(files)
  store(files, { check, wraps: without(wraps, 'keychain') })
}

function without(wraps: readonly Wrap[], kind: Wrap['kind']): Wrap[] {
  return wraps.filter(wrap => wrap.kind !== kind)
}

function expectProtected(files: JournalFiles): void {
  if (isUnprotected(readKeyFile(files).wraps)) {
    throw new CallError('no-passphrase', 'This journal has no passphrase yet. Add one first.')
  }
}
