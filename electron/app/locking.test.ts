import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLocking } from './locking.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function lockingWith(lock: () => Promise<void> = async () => undefined) {
  const seen = { saves: 0, locks: 0 }
  const lines: string[] = []
  const locking = createLocking({
    save: () => seen.saves++,
    lock: () => {
      seen.locks++
      return lock()
    },
    log: line => lines.push(line),
  })
  return { seen, lines, locking }
}

test('the journal is locked once the window has said that everything is saved, and not before', () => {
  const { seen, locking } = lockingWith()
  locking.begin()
  locking.begin()
  expect(seen).toEqual({ saves: 1, locks: 0 })
  locking.answer(true)
  locking.answer(true)
  expect(seen).toEqual({ saves: 1, locks: 1 })
})

test('a window that could not save, or does not answer, keeps its text and stays open', () => {
  const { seen, lines, locking } = lockingWith()
  locking.begin()
  locking.answer(false)
  locking.begin()
  vi.advanceTimersByTime(3000)
  locking.answer(true)
  expect(seen).toEqual({ saves: 2, locks: 0 })
  expect(lines).toEqual(['The window did not answer, so the journal was not locked.'])
})

test('a lock that failed says so, and the next one is tried', async () => {
  const { seen, lines, locking } = lockingWith(async () => {
    throw new TypeError('secret text')
  })
  locking.begin()
  locking.answer(true)
  await vi.runAllTimersAsync()
  locking.begin()
  expect(seen.saves).toBe(2)
  expect(lines).toEqual(['The journal could not be locked: TypeError.'])
})
