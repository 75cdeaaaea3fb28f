import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { guardClosing, type Unsaved } from './closing.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function windowWith(closeUnsaved: () => Promise<boolean>) {
  const events = new EventEmitter()
  const seen = { destroyed: false, saves: 0, questions: 0 }
  const reasons: Unsaved[] = []
  const window = Object.assign(events, {
    destroy: () => {
      seen.destroyed = true
    },
    isDestroyed: () => seen.destroyed,
  })
  const closing = guardClosing(window, {
    save: () => {
      seen.saves++
    },
    closeUnsaved: why => {
      seen.questions++
      reasons.push(why)
      return closeUnsaved()
    },
  })
  const close = () => {
    let prevented = false
    events.emit('close', {
      preventDefault: () => {
        prevented = true
      },
    })
    return prevented
  }
  return { seen, reasons, close, closing }
}

test('a window closes only after it has said that all is saved', () => {
  const { seen, close, closing } = windowWith(async () => false)
  expect(close()).toBe(true)
  expect(seen).toEqual({ destroyed: false, saves: 1, questions: 0 })
  closing.answer(true)
  expect(seen).toEqual({ destroyed: true, saves: 1, questions: 0 })
})

test('a window that could not save stays, if the person says so', async () => {
  const { seen, close, closing } = windowWith(async () => false)
  close()
  closing.answer(false)
  await vi.runAllTimersAsync()
  expect(seen).toEqual({ destroyed: false, saves: 1, questions: 1 })
  close()
  expect(seen.saves).toBe(2)
})

test('a window that could not save closes, if the person would rather', async () => {
  const { seen, close, closing } = windowWith(async () => true)
  close()
  closing.answer(false)
  await vi.runAllTimersAsync()
  expect(seen.destroyed).toBe(true)
})

test('a window that does not answer within three seconds makes us ask the person, and say that it does not answer', async () => {
  const { seen, reasons, close } = windowWith(async () => true)
  close()
  await vi.advanceTimersByTimeAsync(2900)
  expect(seen.questions).toBe(0)
  await vi.advanceTimersByTimeAsync(200)
  expect(seen).toEqual({ destroyed: true, saves: 1, questions: 1 })
  expect(reasons).toEqual(['no-answer'])
})

test('an impatient second click asks nothing twice', async () => {
  const { seen, close } = windowWith(() => new Promise(() => undefined))
  close()
  close()
  await vi.advanceTimersByTimeAsync(4000)
  expect(close()).toBe(true)
  await vi.advanceTimersByTimeAsync(4000)
  expect(seen).toEqual({ destroyed: false, saves: 1, questions: 1 })
})

test('an answer that nobody asked for closes nothing', () => {
  const { seen, closing } = windowWith(async () => true)
  closing.answer(true)
  expect(seen.destroyed).toBe(false)
})

test('nobody is asked about a window that is gone by then', async () => {
  const { seen, close } = windowWith(async () => true)
  close()
  seen.destroyed = true
  await vi.runAllTimersAsync()
  expect(seen.questions).toBe(0)
})
