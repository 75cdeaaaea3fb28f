import { expect, test } from 'vitest'
import { createIdleWatch } from './idle.ts'

function watch(system: () => number, minutes: number | null = 10) {
  let now = 0
  let locks = 0
  const idle = createIdleWatch({
    systemIdleSeconds: system,
    now: () => now,
    afterMinutes: () => minutes,
    onIdle: () => locks++,
  })
  return {
    idle,
    locks: () => locks,
    /** Lets minutes pass, looking every five seconds as the product does. */
    pass: (passed: number) => {
      for (let seconds = 0; seconds < passed * 60; seconds += 5) {
        now += 5000
        idle.check()
      }
    },
  }
}

test('ten minutes without a touch of the machine lock, nine do not', () => {
  let seconds = 0
  const { idle, locks } = watch(() => seconds)
  seconds = 599
  idle.check()
  expect(locks()).toBe(0)
  seconds = 600
  idle.check()
  expect(locks()).toBe(1)
})

test('reading in another program for an hour does not lock', () => {
  let seconds = 0
  const { locks, pass } = watch(() => (seconds = (seconds + 5) % 40))
  pass(60)
  expect(locks()).toBe(0)
})

test.each([
  ['always says nought', () => 0],
  [
    'throws',
    () => {
      throw new Error('no such clock')
    },
  ],
  ['says nothing that is a number', () => Number.NaN],
])('where the system %s, what is done in our window counts', (_, system) => {
  const { idle, locks, pass } = watch(system)
  pass(9)
  idle.active()
  pass(9)
  expect(locks()).toBe(0)
  pass(2)
  expect(locks()).toBeGreaterThan(0)
})

test('who chose never is never locked out by idleness', () => {
  const { locks, pass } = watch(() => 100_000, null)
  pass(30)
  expect(locks()).toBe(0)
})
