import { expect, it } from 'vitest'
import { formatSeconds, speakingSeconds, spokenLength, toldInWords } from './speaking.ts'

it('Words take as long as the person speaks', () => {
  expect(speakingSeconds(140, 140)).toBe(60)
  expect(speakingSeconds(252, 140)).toBe(108)
  expect(speakingSeconds(0, 140)).toBe(0)
  expect(speakingSeconds(140, 0)).toBe(0)
})

it.each([
  [59, 'red'],
  [60, 'amber'],
  [89, 'amber'],
  [90, 'green'],
  [150, 'green'],
  [151, 'amber'],
  [210, 'amber'],
  [211, 'red'],
])('%i seconds are %s', (seconds, expected) => expect(spokenLength(seconds)).toBe(expected))

it.each([
  [0, '0 s'],
  [52, '52 s'],
  [108, '1 min 48 s'],
  [120, '2 min'],
])('%i seconds are written %s', (seconds, expected) => expect(formatSeconds(seconds)).toBe(expected))

it.each([
  [252, '1 min 48 s, within reach'],
  [100, '43 s, too short'],
  [170, '1 min 13 s, a little short'],
  [400, '2 min 51 s, a little long'],
  [600, '4 min 17 s, too long'],
])('A story of %i words is told in %s', (words, expected) => expect(toldInWords(words, 140)).toBe(expected))
