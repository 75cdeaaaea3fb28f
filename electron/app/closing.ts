/** How long the window may take to save what is pending before the person is asked. */
const patienceMs = 3000

export type Closing = {
  /** The window's answer: everything is saved, or something could not be. */
  answer: (saved: boolean) => void
}

/** What is needed of a BrowserWindow. */
type ClosingWindow = {
  on: (event: 'close', listener: (event: { preventDefault: () => void }) => void) => unknown
  destroy: () => void
  isDestroyed: () => boolean
}

/** The window said that something could not be saved, or it said nothing in time. */
export type Unsaved = 'not-saved' | 'no-answer'

type Asks = {
  /** Asks the window to save what is pending and to answer. */
  save: () => void
  /** Asks the person why it should close all the same; true closes without the last changes. */
  closeUnsaved: (why: Unsaved) => Promise<boolean>
}

/** Lets a window close only once it has said that everything is saved, or the person has said that it may. */
export function guardClosing(window: ClosingWindow, { save, closeUnsaved }: Asks): Closing {
  let waiting: NodeJS.Timeout | null = null
  let asking = false

  const ask = async (why: Unsaved) => {
    // It may have crashed and gone in the meantime, and then there is nobody to ask for it.
    if (window.isDestroyed()) return
    asking = true
    try {
      if ((await closeUnsaved(why)) && !window.isDestroyed()) window.destroy()
    } finally {
      asking = false
    }
  }

  window.on('close', event => {
    event.preventDefault()
    if (waiting || asking) return
    waiting = setTimeout(() => {
      waiting = null
      void ask('no-answer')
    }, patienceMs)
    save()
  })
  return {
    answer: saved => {
      if (!waiting) return
      clearTimeout(waiting)
      waiting = null
      if (saved) window.destroy()
      else void ask('not-saved')
    },
  }
}
