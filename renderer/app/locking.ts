import { api } from '../api.ts'
import { notify } from '../ui/notify.ts'
import { saveAll } from './save-all.ts'

/** Main destroys this window once it answers that all is saved, so from here on it takes no more text. */
export async function answerLocking(): Promise<void> {
  const focused = document.activeElement
  const saving = saveAll()
  document.body.inert = true
  const saved = await saving
  if (!saved) {
    document.body.inert = false
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    notify('The journal was not locked, because something you wrote is not saved yet. The line on top says why.', {
      id: 'not-locked',
    })
  }
  await api.app.readyToLock({ saved })
}

/** Often enough for minutes. */
const tellEveryMs = 15_000

/** Tells main now and then that somebody is here. */
export function tellOfActivity(): void {
  let toldAt = Number.NEGATIVE_INFINITY
  const onActivity = () => {
    if (performance.now() - toldAt < tellEveryMs) return
    toldAt = performance.now()
    // Main is gone, and with it what it would lock.
    api.app.active().catch(() => undefined)
  }
  for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(event, onActivity, { capture: true, passive: true })
  }
}
