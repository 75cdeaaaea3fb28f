import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'

/** How long the window may take to save what is pending before the person is asked. */
const patienceMs = 3000

export type Closing = {
  /** The window's answer: everything is saved, or something could not be. */
  answer: (saved: boolean) => void
}

/** Lets a window close only once it has said that everything is saved, or the person has said that it may. */
export function guardClosing(window: BrowserWindow, askToSave: () => void): Closing {
  let waiting: NodeJS.Timeout | null = null
  let asking = false

  const ask = async () => {
    if (asking || window.isDestroyed()) return
    asking = true
    const { response } = await dialog.showMessageBox(window, unsavedQuestion)
    asking = false
    if (response === 1 && !window.isDestroyed()) window.destroy()
  }

  window.on('close', event => {
    event.preventDefault()
    if (waiting || asking) return
    waiting = setTimeout(() => {
      waiting = null
      void ask()
    }, patienceMs)
    askToSave()
  })
  return {
    answer: saved => {
      if (!waiting) return
      clearTimeout(waiting)
      waiting = null
      if (saved) window.destroy()
      else void ask()
    },
  }
}

const unsavedQuestion: MessageBoxOptions = {
  type: 'warning',
  message: 'The last changes are not saved yet.',
  detail: 'Stay to see what is wrong and to copy your text. What was saved before is safe either way.',
  buttons: ['Stay', 'Close without saving the last changes'],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
}
