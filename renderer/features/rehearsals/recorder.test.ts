import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startRecording } from './recorder.ts'

/** What the browser would give: a microphone whose light is on while a track of it is live. */
class Track extends EventTarget {
  live = true
  stop = () => {
    this.live = false
  }
}

class Recorder extends EventTarget {
  static fails = false
  static current: Recorder | null = null
  state = 'inactive'
  mimeType = 'audio/webm'

  constructor() {
    super()
    if (Recorder.fails) throw new Error('this sound cannot be recorded')
    Recorder.current = this
  }

  start() {
    this.state = 'recording'
  }

  stop() {
    this.hear('the last words')
    this.state = 'inactive'
    queueMicrotask(() => this.dispatchEvent(new Event('stop')))
  }

  hear(words: string) {
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob([words]) }))
  }
}

const track = { current: new Track() }
const main = { allowed: false, full: false, stored: [] as string[] }
let getUserMedia: () => Promise<unknown>

beforeEach(() => {
  track.current = new Track()
  Object.assign(main, { allowed: false, full: false, stored: [] })
  Recorder.fails = false
  getUserMedia = async () => ({ getTracks: () => [track.current] })
  vi.stubGlobal('MediaRecorder', Recorder)
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => getUserMedia() } })
  vi.stubGlobal('window', { throughline: { call } })
})
afterEach(() => void vi.unstubAllGlobals())

async function call(_feature: string, name: string, input: { allowed: boolean; bytes: Uint8Array }) {
  if (name === 'setMicrophone') main.allowed = input.allowed
  if (name !== 'append') return { ok: true, value: undefined }
  if (main.full) return { ok: false, error: { code: 'storage-full', message: 'The disk is full.' } }
  main.stored.push(Buffer.from(input.bytes).toString())
  return { ok: true, value: undefined }
}

const isHeard = () => track.current.live || main.allowed

test('a run is heard from its start to its end, and its last words are stored', async () => {
  const recording = await startRecording('run', () => {})
  expect([track.current.live, main.allowed]).toEqual([true, true])
  Recorder.current?.hear('In spring')
  expect(await recording.stop()).toBeNull()
  expect(main.stored).toEqual(['In spring', 'the last words'])
  expect(isHeard()).toBe(false)
})

test.each([
  ['NotFoundError', 'No microphone was found.'],
  ['NotAllowedError', 'The system does not let Throughline hear.'],
  ['NotReadableError', 'Another program holds the microphone.'],
  ['AbortError', 'The microphone could not be opened.'],
])('where the system answers %s, the window may not hear any more', async (name, sentence) => {
  getUserMedia = async () => {
    expect(main.allowed).toBe(true)
    throw new DOMException('no', name)
  }
  await expect(startRecording('run', () => {})).rejects.toThrow(sentence)
  expect(main.allowed).toBe(false)
})

test('a microphone whose sound cannot be recorded is let go of', async () => {
  Recorder.fails = true
  await expect(startRecording('run', () => {})).rejects.toThrow('cannot be recorded')
  expect(isHeard()).toBe(false)
})

test('a microphone that is taken away ends the recording at once, and what was heard is kept', async () => {
  const onFault = vi.fn()
  const recording = await startRecording('run', onFault)
  Recorder.current?.hear('In spring')
  track.current.dispatchEvent(new Event('ended'))
  await vi.waitFor(() => expect(isHeard()).toBe(false))
  expect(onFault).toHaveBeenCalledExactlyOnceWith(
    'The microphone was taken away. What was recorded until then is kept.',
  )
  expect(await recording.stop()).toMatch(/taken away/)
  expect(main.stored).toEqual(['In spring', 'the last words'])
})

test('what cannot be stored is not heard either, long before the person ends the run', async () => {
  const onFault = vi.fn()
  const recording = await startRecording('run', onFault)
  Recorder.current?.hear('In spring')
  await vi.waitFor(() => expect(main.stored).toHaveLength(1))
  main.full = true
  Recorder.current?.hear('one parcel in nine')
  await vi.waitFor(() => expect(isHeard()).toBe(false))
  expect(onFault).toHaveBeenCalledExactlyOnceWith('The disk is full. What was recorded until then is kept.')
  expect(await recording.stop()).toMatch(/disk is full/)
  expect(main.stored).toEqual(['In spring'])
})
