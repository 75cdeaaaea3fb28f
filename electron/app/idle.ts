/** Often enough that ten minutes are ten minutes. */
export const idleCheckMs = 5000

type Idle = {
  /** Seconds since anything was done on this machine. Some systems cannot tell: they throw, or always say nought. */
  systemIdleSeconds: () => number
  now: () => number
  /** After how many minutes, or null for never. */
  afterMinutes: () => number | null
  onIdle: () => void
}

/**
 * Judges by what is done on the whole machine, so that reading elsewhere does not lock. Until the system has once said anything but
 * nought it is not believed, and what is done in our own window counts instead.
 */
export function createIdleWatch({ systemIdleSeconds, now, afterMinutes, onIdle }: Idle) {
  let activeAt = now()
  let systemCanTell = false

  const idleSeconds = (): number => {
    const own = (now() - activeAt) / 1000
    const system = readSystem(systemIdleSeconds)
    if (system !== null && system > 0) systemCanTell = true
    return systemCanTell && system !== null ? system : own
  }
  return {
    /** Something was done in our window. */
    active: () => {
      activeAt = now()
    },
    check: () => {
      const minutes = afterMinutes()
      if (minutes !== null && idleSeconds() >= minutes * 60) onIdle()
    },
  }
}

function readSystem(read: () => number): number | null {
  try {
    const seconds = read()
    return Number.isFinite(seconds) ? seconds : null
  } catch {
    // A desktop without such a clock.
    return null
  }
}
