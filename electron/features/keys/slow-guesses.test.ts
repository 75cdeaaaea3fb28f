import { expect, test } from 'vitest'
import type { Reply } from '../../../shared/errors.ts'
import { slowGuesses } from './slow-guesses.ts'

/** A journal whose passphrase is "horse", and a clock that stands until somebody waits. */
function guarded() {
  let now = 0
  const waits: number[] = []
  const wait = async (ms: number) => {
    if (ms > 0) waits.push(ms)
    now += ms
  }
  const asked: string[] = []
  const transport = slowGuesses(
    async (feature, call, input): Promise<Reply> => {
      asked.push(`${feature}.${call}`)
      if (feature !== 'keys' || input === 'horse') return { ok: true }
      return { ok: false, error: { code: 'wrong-passphrase', message: 'This is not the passphrase.' } }
    },
    { now: () => now, wait },
  )
  const guess = (passphrase: string) => transport('keys', 'unlock', passphrase)
  return { guess, transport, waits, asked, pass: (ms: number) => (now += ms) }
}

test('each wrong guess makes the next one wait longer, up to half a minute, and the person is told how long', async () => {
  const { guess, waits } = guarded()
  const told: string[] = []
  for (let n = 0; n < 9; n++) {
    const reply = await guess('battery')
    if (!reply.ok)
      told.push(reply.error.message.replace('This is not the passphrase. The next try is looked at in ', ''))
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30].map(seconds => seconds * 1000))
  expect(told.slice(0, 3)).toEqual(['a second.', '2 seconds.', '4 seconds.'])
})

test('the right one costs nothing afterwards, and time that passed by itself counts', async () => {
  const { guess, waits, pass } = guarded()
  await guess('battery')
  await guess('staple')
  pass(5_000)
  expect(await guess('horse')).toEqual({ ok: true })
  await guess('battery')
  expect(waits).toEqual([1_000])
})

test('guesses that are sent all at once wait for each other, and other calls wait for none', async () => {
  const { guess, transport, waits, asked } = guarded()
  const guesses = ['a', 'b', 'c'].map(guess)
  await transport('entries', 'list', undefined)
  expect(asked[0]).toBe('entries.list')
  await Promise.all(guesses)
  expect(waits).toEqual([1_000, 2_000])
})
