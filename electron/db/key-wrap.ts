import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scryptSync } from 'node:crypto'
import { z } from 'zod'
import { CallError } from '../../shared/errors.ts'
import { KeyName } from './named-keys.ts'
import { secretOf } from './recovery-key.ts'

export const keyBytes = 32
export const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

const saltBytes = 16
const nonceBytes = 12
const tagBytes = 16

/** 128 MiB and about half a second for each guess. Stored with each wrap, so that it can rise. */
const strongCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }
export type ScryptCost = { N: number; r: number; p: number }

const sealed = { nonce: hex(nonceBytes), sealed: hex(keyBytes), tag: hex(tagBytes) }

/** The limits keep a file that somebody made up from taking all memory. */
const Scrypt = z.object({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(2)
    .max(2 ** 21)
    .refine(N => Number.isInteger(Math.log2(N))),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(16),
  salt: hex(saltBytes),
})
const PassphraseWrap = z.object({ kind: z.literal('passphrase'), kdf: Scrypt, ...sealed })
const RecoveryKeyWrap = z.object({ kind: z.literal('recovery-key'), salt: hex(saltBytes), ...sealed })
/** `stored`: the wrapping key, encrypted by the system's keychain, in base64. */
const KeychainWrap = z.object({ kind: z.literal('keychain'), stored: z.base64().min(1), ...sealed })
/** In the file `dataKey` is the key in hex; here it is the name that took its place. */
const UnprotectedWrap = z.object({ kind: z.literal('unprotected'), dataKey: z.string().regex(KeyName) })

/** One way to get at the data key. */
export const Wrap = z.discriminatedUnion('kind', [PassphraseWrap, RecoveryKeyWrap, KeychainWrap, UnprotectedWrap])
export type Wrap = z.infer<typeof Wrap>
export type WrapKind = Wrap['kind']
type WrapOf<Kind extends WrapKind> = Extract<Wrap, { kind: Kind }>

/**
 * What opens a protected key file. `keychainKey` is what the keychain gave back for `stored`; `dataKey` is the key itself, of a
 * journal that was open until now.
 */
export type Secret =
  | { kind: 'data-key'; dataKey: Buffer }
  | { kind: 'passphrase'; passphrase: string }
  | { kind: 'recovery-key'; recoveryKey: string }
  | { kind: 'keychain'; keychainKey: Buffer }

/** `check` names the data key; it is authenticated with each wrap, so that a wrap of another file does not pass. */
export function wrapUnderPassphrase(dataKey: Buffer, check: string, passphrase: string, cost = strongCost): Wrap {
  const kdf = { name: 'scrypt' as const, ...cost, salt: randomHex(saltBytes) }
  const head = { kind: 'passphrase' as const, kdf }
  return { ...head, ...seal(dataKey, stretch(passphrase, kdf), headerOf(check, head)) }
}

export function wrapUnderRecoveryKey(dataKey: Buffer, check: string, recoveryKey: string): Wrap {
  const head = { kind: 'recovery-key' as const, salt: randomHex(saltBytes) }
  return { ...head, ...seal(dataKey, recoveryWrappingKey(recoveryKey, head.salt), headerOf(check, head)) }
}

/** Leaves `keychainKey` as it is, for the caller still has to hand it to the keychain. */
export function wrapUnderKeychain(dataKey: Buffer, check: string, keychainKey: Buffer, stored: string): Wrap {
  const head = { kind: 'keychain' as const, stored }
  return { ...head, ...seal(dataKey, Buffer.from(keychainKey), headerOf(check, head)) }
}

/** The data key of a protected file, or a CallError that says what is wrong with the secret. */
export function unwrap(wraps: readonly Wrap[], check: string, secret: Secret): Buffer {
  if (secret.kind === 'data-key') return Buffer.from(secret.dataKey)
  if (secret.kind === 'passphrase') {
    const wrap = find(wraps, 'passphrase')
    return open(wrap, stretch(secret.passphrase, wrap.kdf), headerOf(check, wrap)) ?? refuse(wrongPassphrase)
  }
  if (secret.kind === 'recovery-key') {
    const wrap = find(wraps, 'recovery-key')
    const key = recoveryWrappingKey(secret.recoveryKey, wrap.salt)
    return open(wrap, key, headerOf(check, wrap)) ?? refuse(otherRecoveryKey)
  }
  const wrap = find(wraps, 'keychain')
  return open(wrap, Buffer.from(secret.keychainKey), headerOf(check, wrap)) ?? refuse(strangeKeychain)
}

function find<Kind extends WrapKind>(wraps: readonly Wrap[], kind: Kind): WrapOf<Kind> {
  const found = wraps.find((wrap): wrap is WrapOf<Kind> => wrap.kind === kind)
  return found ?? refuse(kind === 'recovery-key' ? noRecoveryKey : noSuchWay)
}

function refuse([code, message]: readonly [CallError['code'], string]): never {
  throw new CallError(code, message)
}

const wrongPassphrase = ['wrong-passphrase', 'This is not the passphrase of this journal.'] as const
const otherRecoveryKey = [
  'wrong-recovery-key',
  'This recovery key belongs to another journal, or was replaced by a newer one.',
] as const
const noRecoveryKey = ['wrong-recovery-key', 'This journal has no recovery key.'] as const
const noSuchWay = ['locked', 'This journal cannot be opened in this way.'] as const
const strangeKeychain = ['locked', 'The keychain of this system does not open this journal any more.'] as const

/** The same passphrase typed on another keyboard may come as other code points; NFKC makes them one. */
function stretch(passphrase: string, { N, r, p, salt }: WrapOf<'passphrase'>['kdf']): Buffer {
  const typed = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  const maxmem = 128 * r * (N + p + 2) + 2 ** 20
  try {
    return scryptSync(typed, Buffer.from(salt, 'hex'), keyBytes, { N, r, p, maxmem })
  } finally {
    typed.fill(0)
  }
}

function recoveryWrappingKey(recoveryKey: string, salt: string): Buffer {
  const secret = secretOf(recoveryKey)
  try {
    return Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'hex'), 'throughline recovery-key', keyBytes))
  } finally {
    secret.fill(0)
  }
}

type Head =
  | Pick<WrapOf<'passphrase'>, 'kind' | 'kdf'>
  | Pick<WrapOf<'recovery-key'>, 'kind' | 'salt'>
  | Pick<WrapOf<'keychain'>, 'kind'>

/** What a wrap authenticates beside the key: its own parameters, and which data key it is about. */
function headerOf(check: string, head: Head): Buffer {
  return Buffer.from(['throughline-key', 2, check, head.kind, ...parametersOf(head)].join(' '))
}

function parametersOf(head: Head): (string | number)[] {
  if (head.kind === 'passphrase') return ['scrypt', head.kdf.N, head.kdf.r, head.kdf.p, head.kdf.salt]
  return head.kind === 'recovery-key' ? ['hkdf-sha256', head.salt] : []
}

/** AES-256-GCM. Wipes the wrapping key. */
function seal(dataKey: Buffer, wrappingKey: Buffer, header: Buffer) {
  const nonce = randomBytes(nonceBytes)
  try {
    const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: tagBytes }).setAAD(header)
    const bytes = Buffer.concat([cipher.update(dataKey), cipher.final()])
    return { nonce: nonce.toString('hex'), sealed: bytes.toString('hex'), tag: cipher.getAuthTag().toString('hex') }
  } finally {
    wrappingKey.fill(0)
  }
}

/** Null where the tag says that this is not the key. Wipes the wrapping key. */
function open(
  wrap: { nonce: string; sealed: string; tag: string },
  wrappingKey: Buffer,
  header: Buffer,
): Buffer | null {
  const nonce = Buffer.from(wrap.nonce, 'hex')
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: tagBytes })
  decipher.setAAD(header).setAuthTag(Buffer.from(wrap.tag, 'hex'))
  const bytes = decipher.update(Buffer.from(wrap.sealed, 'hex'))
  try {
    decipher.final()
    return bytes
  } catch {
    // The only way in which `final` fails here: the tag does not fit.
    bytes.fill(0)
    return null
  } finally {
    wrappingKey.fill(0)
  }
}

function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}
