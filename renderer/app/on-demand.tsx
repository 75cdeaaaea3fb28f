import { type ComponentType, Suspense, useCallback, useState } from 'react'
import { type Signal, useSignal } from '../ui/signal.ts'

/** Draws nothing until it is asked for; then its content arrives. `asked` grows with each further wish. */
export function OnDemand({ signal, content: Content }: { signal: Signal; content: ComponentType<{ asked: number }> }) {
  const [asked, setAsked] = useState(0)
  useSignal(
    signal,
    useCallback(() => setAsked(was => was + 1), []),
  )
  if (asked === 0) return null
  return (
    <Suspense fallback={null}>
      <Content asked={asked} />
    </Suspense>
  )
}
