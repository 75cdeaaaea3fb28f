import { useEffect, useEffectEvent, useState } from 'react'
import type { CoachAnswer, CoachedText } from './coach-request.ts'

const quietMs = 100

type Asked = {
  /** The text as it is now; called a moment after a change. */
  read: () => CoachedText
  listen: (onChange: () => void) => () => void
}

/** What the coach says of the text, read beside the window's thread. An answer to an older text is dropped. */
export function useCoach({ read, listen }: Asked): {
  answer: CoachAnswer | null
  fault: string | null
  ask: () => void
} {
  const [answer, setAnswer] = useState<CoachAnswer | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [coach, setCoach] = useState<{ ask: () => void } | null>(null)
  const text = useEffectEvent(read)
  useEffect(() => {
    const worker = new Worker(new URL('./coach-worker.ts', import.meta.url), { type: 'module', name: 'coach' })
    let asked = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      clearTimeout(timer)
      timer = setTimeout(() => worker.postMessage({ id: ++asked, text: text() }), quietMs)
    }
    worker.onmessage = ({ data }: MessageEvent<{ id: number; answer: CoachAnswer }>) => {
      if (data.id !== asked) return
      setAnswer(data.answer)
      setFault(null)
    }
    worker.onerror = event => setFault(event.message || 'The coach stopped.')
    const stop = listen(ask)
    ask()
    setCoach({ ask })
    return () => {
      clearTimeout(timer)
      stop()
      worker.terminate()
    }
  }, [listen])
  return { answer, fault, ask: () => coach?.ask() }
}
