import type { RichText } from '../../../shared/document.ts'
import type { EntryReading } from '../../../shared/guide/reading.ts'

type Waiting = { resolve: (reading: EntryReading) => void; reject: (cause: Error) => void }

const waiting = new Map<number, Waiting>()
let worker: Worker | null = null
let lastId = 0

/** Reads an entry beside the window's thread, so that a long text does not hold up a key. */
export function readInWorker(document: RichText): Promise<EntryReading> {
  worker ??= start()
  const id = ++lastId
  worker.postMessage({ id, document })
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
}

function start(): Worker {
  const started = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module', name: 'guide' })
  started.onmessage = ({ data }: MessageEvent<{ id: number; reading: EntryReading }>) => {
    waiting.get(data.id)?.resolve(data.reading)
    waiting.delete(data.id)
  }
  started.onerror = event => {
    for (const { reject } of waiting.values()) reject(new Error(event.message))
    waiting.clear()
    started.terminate()
    worker = null
  }
  return started
}
