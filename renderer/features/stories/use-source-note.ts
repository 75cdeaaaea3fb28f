import { useCallback, useEffect, useRef, useState } from 'react'

/** Resting this long on a sentence asks for its source; crossing others on the way to the note does not. */
const restMs = 250
const lingerMs = 2500

/** Which sources the note shows. It follows the pointer or the caret, stays while it is held, and lingers a moment. */
export function useSourceNote() {
  const [ids, setIds] = useState<readonly string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const held = useRef(false)
  const later = useCallback((next: readonly string[], delayMs: number) => {
    clearTimeout(timer.current)
    if (!held.current) timer.current = setTimeout(() => setIds(next), delayMs)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])
  const onSourceAt = useCallback((next: string[] | null) => later(next ?? [], next ? restMs : lingerMs), [later])
  const onHold = useCallback(
    (holds: boolean) => {
      held.current = holds
      if (holds) clearTimeout(timer.current)
      else later([], lingerMs)
    },
    [later],
  )
  const close = useCallback(() => {
    held.current = false
    later([], 0)
  }, [later])
  return { ids, onSourceAt, onHold, close }
}
