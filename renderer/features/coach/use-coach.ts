import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CoachAnswer, CoachedText } from './coach-request.ts'

const quietMs = 100

type Asked = {
  /** The text as it is now; called a moment after a change. */
  read: () => CoachedText
  listen: (onChange: () => void) => () => void
}

/**
 * What the coach says of the text, read beside the window's thread. One reading at a time: while a long story is being read,
 * the changes wait as one, and an answer that they overtook is not shown.
 */
export function useCoach({ read, listen }: Asked): {
  answer: CoachAnswer | null
  fault: string | null
  ask: () => void
} {
  const [answer, setAnswer] = useState<CoachAnswer | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const again = useRef<() => void>(undefined)
  const text = useEffectEvent(read)
  useEffect(() => {
    const worker = new Worker(new URL('./coach-worker.ts', import.meta.url), { type: 'module', name: 'coach' })
    let reading = false
    let stale = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const post = () => {
      stale = reading
      if (reading) return
      reading = true
      worker.postMessage({ text: text() })
    }
    const ask = () => {
      clearTimeout(timer)
      timer = setTimeout(post, quietMs)
    }
    worker.onmessage = ({ data }: MessageEvent<{ answer: CoachAnswer }>) => {
      reading = false
      setFault(null)
      if (stale) post()
      else setAnswer(data.answer)
    }
    worker.onerror = event => {
      reading = false
      setFault(event.message || 'The coach stopped.')
    }
    const stop = listen(ask)
    ask()
    again.current = ask
    return () => {
      clearTimeout(timer)
      stop()
      worker.terminate()
    }
  }, [listen])
  return { answer, fault, ask: useCallback(() => again.current?.(), []) }
}
