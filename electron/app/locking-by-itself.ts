import { powerMonitor } from 'electron'
import { createIdleWatch, idleCheckMs } from './idle.ts'

/** Locks when the machine goes to sleep, when its screen is locked, and when nobody has done anything for a while. */
export function lockByItself(lock: () => void, afterMinutes: () => number | null): { active: () => void } {
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
  const idle = createIdleWatch({
    systemIdleSeconds: () => powerMonitor.getSystemIdleTime(),
    now: () => performance.now(),
    afterMinutes,
    onIdle: lock,
  })
  setInterval(idle.check, idleCheckMs).unref()
  return { active: idle.active }
}
