import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CallError } from '../../shared/errors.ts'
import { createAutosave, type SaveState } from './autosave.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Request = { draft: string; baseRevision: number; answer: (error?: CallError) => Promise<void> }

/** A journal that answers each save when the test says so. */
function open() {
  const requests: Request[] = []
  const states: SaveState[] = []
  const autosave = createAutosave<string>({
    revision: 1,
    savedAt: null,
    save: (draft, baseRevision) =>
      new Promise((resolve, reject) => {
        const answer = async (error?: CallError) => {
          if (error) reject(error)
          else resolve({ revision: baseRevision + 1, savedAt: `saved ${draft}` })
          await vi.advanceTimersByTimeAsync(0)
        }
        requests.push({ draft, baseRevision, answer })
      }),
    onState: state => states.push(state),
  })
  const type = (text: string) => autosave.change(() => text)
  const request = (at: number): Request => {
    const found = requests[at]
    if (!found) throw new Error(`there was no save ${at}`)
    return found
  }
  return { autosave, requests, request, states, type }
}

const diskFull = () => new CallError('disk-full', 'The disk is full.')
const conflict = () => new CallError('conflict', 'This entry was changed elsewhere.')

test('a document that was only opened is never saved', async () => {
  const { autosave, requests, states } = open()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await autosave.flush()).toBe(true)
  expect(requests).toEqual([])
  expect(states).toEqual([])
})

test('what was typed is saved 500 ms after the last key', async () => {
  const { requests, type } = open()
  type('a')
  await vi.advanceTimersByTimeAsync(300)
  type('ab')
  await vi.advanceTimersByTimeAsync(499)
  expect(requests).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(requests.map(({ draft, baseRevision }) => [draft, baseRevision])).toEqual([['ab', 1]])
})

test('somebody who never pauses is saved within a second of the first key, with time left for the save', async () => {
  const { requests, type } = open()
  for (let ms = 0; ms < 800; ms += 100) {
    type(`text ${ms}`)
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(requests.map(({ draft }) => draft)).toEqual(['text 700'])
})

test('a save that is not answered for two seconds is told as not saved, until it is answered', async () => {
  const { autosave, request, type } = open()
  type('a')
  await vi.advanceTimersByTimeAsync(500 + 1999)
  expect(autosave.state().kind).toBe('saving')
  await vi.advanceTimersByTimeAsync(1)
  expect(autosave.state()).toMatchObject({ kind: 'failed', error: { code: 'storage-failed' } })
  type('ab')
  await request(0).answer()
  expect(autosave.state().kind).toBe('pending')
  await vi.advanceTimersByTimeAsync(500)
  await request(1).answer()
  expect(autosave.state()).toEqual({ kind: 'saved', at: 'saved ab' })
})

test('"saved" is said only once the journal has acknowledged it', async () => {
  const { autosave, request, states, type } = open()
  type('a')
  await vi.advanceTimersByTimeAsync(500)
  expect(states.map(({ kind }) => kind)).toEqual(['pending', 'saving'])
  await request(0).answer()
  expect(autosave.state()).toEqual({ kind: 'saved', at: 'saved a' })
})

test('one save runs at a time, and what was typed during it is saved after it on the new revision', async () => {
  const { autosave, requests, request, type } = open()
  type('a')
  await vi.advanceTimersByTimeAsync(500)
  type('ab')
  await vi.advanceTimersByTimeAsync(5000)
  expect(requests).toHaveLength(1)
  await request(0).answer()
  await vi.advanceTimersByTimeAsync(1000)
  expect(requests.map(({ draft, baseRevision }) => [draft, baseRevision])).toEqual([
    ['a', 1],
    ['ab', 2],
  ])
  await request(1).answer()
  expect(autosave.state()).toEqual({ kind: 'saved', at: 'saved ab' })
})

test('text typed during a save is not called saved when that save ends', async () => {
  const { autosave, request, type } = open()
  type('a')
  await vi.advanceTimersByTimeAsync(500)
  type('ab')
  await request(0).answer()
  expect(autosave.state().kind).not.toBe('saved')
  expect(autosave.unsaved()?.draft).toBe('ab')
})

test('a failed save keeps the text and is tried again by itself', async () => {
  const { autosave, requests, request, type } = open()
  type('a')
  await vi.advanceTimersByTimeAsync(500)
  await request(0).answer(diskFull())
  expect(autosave.state()).toMatchObject({ kind: 'failed', error: { code: 'disk-full' } })
  expect(autosave.unsaved()?.draft).toBe('a')
  await vi.advanceTimersByTimeAsync(2000)
  await request(1).answer()
  expect(requests.map(({ draft, baseRevision }) => [draft, baseRevision])).toEqual([
    ['a', 1],
    ['a', 1],
  ])
  expect(autosave.state()).toEqual({ kind: 'saved', at: 'saved a' })
})

test('a failure stays on screen while it is tried again', async () => {
  const { request, states, type } = open()
  type('a')
  await vi.advanceTimersByTimeAsync(500)
  await request(0).answer(diskFull())
  await vi.advanceTimersByTimeAsync(2000)
  await request(1).answer(diskFull())
  expect(states.map(({ kind }) => kind)).toEqual(['pending', 'saving', 'failed', 'failed'])
})

test('after a failure the newest text is what is tried again', async () => {
  const { request, type } = open()
  type('a')
  await vi.advanceTimersByTimeAsync(500)
  type('ab')
  await request(0).answer(diskFull())
  await vi.advanceTimersByTimeAsync(2000)
  expect(request(1).draft).toBe('ab')
})

test('after a conflict each change is sent from the same revision, to be kept, and nothing twice', async () => {
  const { autosave, requests, request } = open()
  // As an open page does it: one function that says what the text is now.
  let text = ''
  const draft = () => text
  const type = (next: string) => {
    text = next
    autosave.change(draft)
  }
  type('a')
  await vi.advanceTimersByTimeAsync(500)
  await request(0).answer(conflict())
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await autosave.flush()).toBe(false)
  expect(requests).toHaveLength(1)
  type('ab')
  await vi.advanceTimersByTimeAsync(500)
  await request(1).answer(conflict())
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await autosave.flush()).toBe(false)
  expect(requests.map(({ draft, baseRevision }) => [draft, baseRevision])).toEqual([
    ['a', 1],
    ['ab', 1],
  ])
  expect(autosave.unsaved()).toEqual({ draft: 'ab', revision: 1 })
})

test('a text that the journal refuses is not sent again unchanged, but is once it was changed', async () => {
  const { requests, request, type } = open()
  type('a')
  await vi.advanceTimersByTimeAsync(500)
  await request(0).answer(new CallError('too-large', 'This text is too long.'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(requests).toHaveLength(1)
  type('shorter')
  await vi.advanceTimersByTimeAsync(500)
  expect(request(1).draft).toBe('shorter')
})

test('flush saves at once and answers when everything is on disk', async () => {
  const { autosave, requests, request, type } = open()
  type('a')
  let answer: boolean | undefined
  void autosave.flush().then(saved => {
    answer = saved
  })
  await vi.advanceTimersByTimeAsync(0)
  type('ab')
  await request(0).answer()
  expect(answer).toBeUndefined()
  expect(requests).toHaveLength(2)
  await request(1).answer()
  expect(answer).toBe(true)
})

test('two flushes at once both wait for the last of the text', async () => {
  const { autosave, request, type } = open()
  type('a')
  const answers: boolean[] = []
  void autosave.flush().then(saved => answers.push(saved))
  await vi.advanceTimersByTimeAsync(0)
  type('ab')
  void autosave.flush().then(saved => answers.push(saved))
  await request(0).answer()
  expect(answers).toEqual([])
  await request(1).answer()
  expect(answers).toEqual([true, true])
})

test('flush answers no where the text is on screen only', async () => {
  const { autosave, request, type } = open()
  type('a')
  const flushed = autosave.flush()
  await vi.advanceTimersByTimeAsync(0)
  await request(0).answer(diskFull())
  expect(await flushed).toBe(false)
})

test('what the person gives up is not saved', async () => {
  const { autosave, requests, request, type } = open()
  type('a')
  await vi.advanceTimersByTimeAsync(500)
  await request(0).answer(conflict())
  autosave.abandon()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await autosave.flush()).toBe(true)
  expect(requests).toHaveLength(1)
  expect(autosave.unsaved()).toBeNull()
})

test('a fault while the text is read is told like any other and loses nothing', async () => {
  const { autosave, requests } = open()
  autosave.change(() => {
    throw new Error('broken')
  })
  expect(await autosave.flush()).toBe(false)
  expect(autosave.state()).toMatchObject({ kind: 'failed', error: { code: 'unexpected' } })
  autosave.change(() => 'whole')
  await vi.advanceTimersByTimeAsync(500)
  expect(requests.map(({ draft }) => draft)).toEqual(['whole'])
})
