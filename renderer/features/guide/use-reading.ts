import { startTransition, useEffect, useState } from 'react'
import { messageOf } from '../../../shared/errors.ts'
import type { EntryReading } from '../../../shared/guide/reading.ts'
import type { DocumentFeed } from './document-feed.ts'
import { readInWorker } from './read-in-worker.ts'

const quietMs = 150

/** What the guide understands of the text, a moment after the person stopped typing. Null until it was read first. */
export function useReading(feed: DocumentFeed): { reading: EntryReading | null; fault: string | null } {
  const [result, setResult] = useState<{ reading: EntryReading | null; fault: string | null }>({
    reading: null,
    fault: null,
  })
  useEffect(() => {
    const reader = createReader(feed, change => startTransition(() => setResult(was => ({ ...was, ...change }))))
    const stop = feed.listen(reader.soon)
    reader.now()
    return () => {
      stop()
      reader.stop()
    }
  }, [feed])
  return result
}

type Tell = (change: { reading?: EntryReading; fault: string | null }) => void

/** One reading at a time; changes that arrive meanwhile are read together afterwards. */
function createReader(feed: DocumentFeed, tell: Tell) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let again = false
  let stopped = false

  async function now(): Promise<void> {
    if (running || stopped) {
      again = true
      return
    }
    running = true
    again = false
    try {
      const reading = await readInWorker(feed.document())
      if (!stopped) tell({ reading, fault: null })
    } catch (cause) {
      if (!stopped) tell({ fault: messageOf(cause) })
    }
    running = false
    if (again) soon()
  }

  function soon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => requestIdleCallback(() => void now(), { timeout: 500 }), quietMs)
  }

  return {
    now: () => void now(),
    soon,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
