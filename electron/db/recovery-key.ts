import { createHash, randomBytes } from 'node:crypto'
import { CallError } from '../../shared/errors.ts'

const secretBytes = 20
const groupLength = 4
/** Letters and digits that nobody confuses when they are written down: no I, L, O and U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretLetters = (secretBytes * 8) / 5
const checkLetters = 4

/** How many groups a recovery key is written in. */
export const recoveryKeyGroups = (secretLetters + checkLetters) / groupLength

/** 160 random bits as the person writes them down: nine groups of four, the last of which tells a slip of the pen. */
export function makeRecoveryKey(): string {
  const secret = randomBytes(secretBytes)
  const text = lettersOf(secret) + checkOf(secret)
  secret.fill(0)
  return groupsOf(text).join('-')
}

export function groupsOf(recoveryKey: string): string[] {
  return lettersIn(recoveryKey).match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []
}

/** The secret of a recovery key as it was typed: in any case, with any spaces and dashes, with O for 0 and I or L for 1. */
export function secretOf(recoveryKey: string): Buffer {
  const letters = lettersIn(recoveryKey)
  const missing = secretLetters + checkLetters - letters.length
  if (missing !== 0)
    throw wrong(`It has ${secretLetters + checkLetters} letters and digits; these are ${letters.length}.`)
  const values = [...letters].map(letter => alphabet.indexOf(letter))
  if (values.includes(-1)) throw wrong('It has digits and letters only, and never the letter U.')
  const secret = bytesOf(values.slice(0, secretLetters))
  if (letters.slice(secretLetters) === checkOf(secret)) return secret
  secret.fill(0)
  throw wrong('A letter or digit of it differs from the one that was written down.')
}

function wrong(why: string): CallError {
  return new CallError('wrong-recovery-key', `This is not a recovery key. ${why}`)
}

function lettersIn(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

function checkOf(secret: Buffer): string {
  return lettersOf(createHash('sha256').update('throughline recovery-key').update(secret).digest()).slice(
    0,
    checkLetters,
  )
}

/** Five bits a letter, from the left; bits that fill no letter are left out. */
function lettersOf(bytes: Buffer): string {
  let letters = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) letters += alphabet.charAt((held >> (bits - 5)) & 31)
    held &= 31
  }
  return letters
}

function bytesOf(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc((values.length * 5) / 8)
  for (const [index, value] of values.entries()) {
    for (let bit = 0; bit < 5; bit++) {
      const at = index * 5 + bit
      if ((value >> (4 - bit)) & 1) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7))
    }
  }
  return bytes
}
