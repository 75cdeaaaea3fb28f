import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { longestUnfinished, type Unfinished } from '../../shared/unfinished.ts'
import { createUnfinished, keptAfterMs } from './unfinished.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Forms of a window, and what its journal was given. */
function openForms() {
  const state = { journal: 1, full: false, given: [] as Unfinished[], failures: [] as unknown[] }
  const forms = createUnfinished(
    async texts => {
      if (state.full) throw new Error('the disk is full')
      state.given.push(texts)
    },
    cause => state.failures.push(cause),
    () => state.journal,
  )
  return { state, forms }
}

test('what is typed is given to the journal within a second, however long the person goes on typing', async () => {
  const { state, forms } = openForms()
  for (let length = 1; length <= 30; length++) {
    forms.keep('question', 'Tell me about a time'.slice(0, length))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(state.given.length).toBeGreaterThanOrEqual(2)
  await vi.advanceTimersByTimeAsync(keptAfterMs)
  expect(state.given.at(-1)).toEqual({ question: 'Tell me about a time' })
  const before = state.given.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(state.given).toHaveLength(before)
})

test('before the window goes all of it is given at once, and only what changed', async () => {
  const { state, forms } = openForms()
  forms.keep('question', 'Half')
  forms.keep('role new', 'Depot')
  await forms.store()
  forms.keep('role new', '')
  await forms.store()
  await forms.store()
  expect(state.given).toEqual([{ question: 'Half', 'role new': 'Depot' }, { 'role new': '' }])
})

test('what cannot be kept is told, stays in the form, and is given with the next change', async () => {
  const { state, forms } = openForms()
  state.full = true
  forms.keep('question', 'Half')
  await vi.advanceTimersByTimeAsync(keptAfterMs)
  expect(state.failures).toHaveLength(1)
  await expect(forms.store()).rejects.toThrow('the disk is full')
  expect(forms.textOf('question')).toBe('Half')
  state.full = false
  forms.keep('role new', 'Depot')
  await vi.advanceTimersByTimeAsync(keptAfterMs)
  expect(state.given).toEqual([{ question: 'Half', 'role new': 'Depot' }])
})

test('what an earlier window left is brought back, except where something was typed or sent since', () => {
  const { forms } = openForms()
  const told = vi.fn()
  forms.subscribe(told)
  forms.keep('question', 'Newer')
  forms.keep('sent', 'quickly')
  forms.keep('sent', '')
  told.mockClear()
  forms.bringBack({ question: 'Older', sent: 'Older', 'role new': 'Depot' })
  expect(['question', 'sent', 'role new'].map(forms.textOf)).toEqual(['Newer', '', 'Depot'])
  expect(told).toHaveBeenCalledOnce()
})

test('a journal that takes the place of another one gets none of its words', async () => {
  const { state, forms } = openForms()
  forms.keep('question', 'Of the first')
  state.journal = 2
  expect(forms.textOf('question')).toBe('')
  await vi.advanceTimersByTimeAsync(keptAfterMs)
  await forms.store()
  expect(state.given).toEqual([])
})

test('a text that is longer than what is kept keeps neither a lock nor the other forms from going on', async () => {
  const { state, forms } = openForms()
  const pasted = 'x'.repeat(longestUnfinished + 1)
  forms.keep('questions from a text', pasted)
  forms.keep('question', 'Half')
  await forms.store()
  expect(forms.textOf('questions from a text')).toBe(pasted)
  expect(state.given).toEqual([{ question: 'Half' }])
})
