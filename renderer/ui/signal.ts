import { useEffect } from 'react'

/** A wish that any part of the window may utter and that whoever is on screen may answer. */
export type Signal = {
  /** Answers whether anybody listened. */
  send: () => boolean
  listen: (onSignal: () => void) => () => void
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>()
  return {
    send: () => {
      for (const listener of [...listeners]) listener()
      return listeners.size > 0
    },
    listen: onSignal => {
      listeners.add(onSignal)
      return () => listeners.delete(onSignal)
    },
  }
}

export function useSignal(signal: Signal, onSignal: () => void): void {
  useEffect(() => signal.listen(onSignal), [signal, onSignal])
}
