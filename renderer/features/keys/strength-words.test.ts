import { expect, test } from 'vitest'
import { estimateStrength } from './strength.ts'
import { strengthOf } from './strength-words.ts'

test.each([
  [1, 'weak', 'less than a minute'],
  [10_000 * 60, 'weak', 'about a minute'],
  [10_000 * 7200, 'weak', 'about 2 hours'],
  [10_000 * 86_400 * 29, 'weak', 'about 29 days'],
  [10_000 * 86_400 * 31, 'fair', 'about 31 days'],
  [10_000 * 86_400 * 366 * 1500, 'strong', 'longer than anybody waits'],
])('%d guesses are %s: %s', (guesses, level, span) => {
  expect(strengthOf(guesses)).toEqual({ level, sentence: expect.stringContaining(span) })
})

test.each([
  ['password', 'weak'],
  ['Passw0rd!', 'weak'],
  ['throughline', 'weak'],
  ['12345678', 'weak'],
  ['correct horse', 'weak'],
  ['qwertyuiop1', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['plinth gravel otter seven tambourine', 'strong'],
  ['kV9$eq2!Lr0pWz', 'strong'],
])('%j is %s', async (passphrase, level) => {
  expect((await estimateStrength(passphrase)).level).toBe(level)
})
