import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSecretClipboard } from './secret-clipboard.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function clipboard() {
  const held = { text: 'before' }
  const secrets = createSecretClipboard({
    readText: async () => held.text,
    writeText: async text => {
      held.text = text
    },
    clear: () => {
      held.text = ''
    },
  })
  return { held, secrets }
}

test('a secret leaves the clipboard after half a minute', async () => {
  const { held, secrets } = clipboard()
  await secrets.copy('secret')
  await vi.advanceTimersByTimeAsync(29_000)
  expect(held.text).toBe('secret')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(held.text).toBe('')
})

test('what was copied since stays', async () => {
  const { held, secrets } = clipboard()
  await secrets.copy('secret')
  held.text = 'something else'
  await vi.advanceTimersByTimeAsync(60_000)
  expect(held.text).toBe('something else')
})

test('it is gone with the program too, and copying again begins the half minute anew', async () => {
  const { held, secrets } = clipboard()
  await secrets.copy('secret')
  await vi.advanceTimersByTimeAsync(20_000)
  await secrets.copy('secret')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(held.text).toBe('secret')
  await secrets.clear()
  expect(held.text).toBe('')
})
