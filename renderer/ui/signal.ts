import { useEffect } from 'react'

/** A wish that any part of the window may utter and that whoever is on screen may answer. */
export type Signal = {
  /** Answers whether anybody listened. */
  send: () => boolean
  /** Whether anybody on screen would answer now. */
  isHeard: () => boolean
  listen: (onSignal: () => void) => () => void
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>()
  return {
    send: () => {
      for (const listener of [...listeners]) listener()
      return listeners.size > 0
    },
    isHeard: () => listeners.size > 0,
    listen: onSignal => {
      listeners.add(onSignal)
      return () => listeners.delete(onSignal)
    },
  }
}

/** Answers the signal as long as the component is on screen; with null it does not for now. */
export function useSignal(signal: Signal, onSignal: (() => void) | null): void {
  useEffect(() => (onSignal ? signal.listen(onSignal) : undefined), [signal, onSignal])
}
