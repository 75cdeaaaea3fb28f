import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsOf, makeRecoveryKey, recoveryKeyGroups, secretOf } from './recovery-key.ts'

test('a recovery key holds 160 bits in nine groups of four, and never the same ones twice', () => {
  const keys = Array.from({ length: 50 }, makeRecoveryKey)
  for (const key of keys) {
    expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(groupsOf(key)).toHaveLength(recoveryKeyGroups)
  }
  expect(new Set(keys.map(key => secretOf(key).toString('hex'))).size).toBe(50)
  expect(secretOf(keys[0] ?? '')).toHaveLength(20)
})

test('it is read in any case, with any spaces and dashes, and with the letters that look like digits', () => {
  const key = makeRecoveryKey()
  const secret = secretOf(key)
  const typed = [
    key.toLowerCase(),
    key.replaceAll('-', ' '),
    ` ${key.replaceAll('-', '')}\n`,
    key.replaceAll('-', '–'),
    key.replaceAll('0', 'o').replaceAll('1', 'l'),
    key.replaceAll('0', 'O').replaceAll('1', 'I'),
  ]
  for (const text of typed) expect(secretOf(text)).toEqual(secret)
})

test.each(['', 'ABCD', 'U'.repeat(36), '=!?$'.repeat(9), '🙂'.repeat(18)])(
  '%j is no recovery key, and that is said',
  text => {
    expect(() => secretOf(text)).toThrowError(expect.objectContaining({ code: 'wrong-recovery-key' }))
  },
)

test('one wrong letter anywhere is told as a slip of the pen, but for one in a million', () => {
  const key = makeRecoveryKey()
  const letters = [...key]
  fc.assert(
    fc.property(fc.nat(key.length - 1), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (at, letter) => {
      fc.pre(letters[at] !== '-' && letters[at] !== letter)
      expect(() => secretOf(letters.with(at, letter).join(''))).toThrow('differs')
    }),
  )
})
