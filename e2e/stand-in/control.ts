import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { answerDialog } from './dialog.ts'
import { findMenuItem } from './menu.ts'
import { powerMonitor } from './power-monitor.ts'
import { forgetRecorded, recordedAsData } from './recorder.ts'
import { runningBrowser } from './runtime.ts'

/** What a test in another process asks of the stand-in, over the channel that Node gives a child process. */
export type Question =
  | { standIn: 'recorded' }
  | { standIn: 'forgetRecorded' }
  | { standIn: 'windows' }
  | { standIn: 'shownWindow' }
  | { standIn: 'endpoint' }
  | { standIn: 'answerDialog'; dialog: 'showMessageBox' | 'showSaveDialog' | 'showOpenDialog'; answer: unknown }
  | { standIn: 'closeWindow'; window?: number }
  | { standIn: 'clickMenu'; item: string }
  | { standIn: 'power'; event: string }
  | { standIn: 'idle'; seconds: number }
  | { standIn: 'quit' }

export type WindowState = { id: number; targetId: string; visible: boolean; focused: boolean; url: string }

export function listenToTests(): void {
  if (!process.send || process.env.THROUGHLINE_TEST !== '1') return
  process.on('message', (message: Question & { id: number }) => {
    if (typeof message !== 'object' || !('standIn' in message)) return
    answer(message).then(
      value => process.send?.({ id: message.id, value }),
      error => process.send?.({ id: message.id, error: String(error) }),
    )
  })
  // A test that was ended leaves no app behind.
  process.on('disconnect', () => app.exit(1))
  // A listening test must not keep an app alive that has ended.
  process.channel?.unref()
}

async function answer(question: Question): Promise<unknown> {
  switch (question.standIn) {
    case 'recorded':
      return recordedAsData()
    case 'forgetRecorded':
      return forgetRecorded()
    case 'windows':
      return Promise.all(BrowserWindow.getAllWindows().map(stateOf))
    case 'shownWindow':
      return stateOf(await shownWindow())
    case 'endpoint':
      await app.whenReady()
      return runningBrowser()?.endpoint ?? null
    case 'answerDialog':
      return answerDialog(question.dialog, question.answer)
    case 'closeWindow':
      return windowOf(question.window).close()
    case 'clickMenu':
      return clickMenu(question.item)
    case 'power':
      return powerMonitor.emit(question.event)
    case 'idle':
      return powerMonitor.playIdle(question.seconds)
    case 'quit':
      return app.quit()
  }
}

/** The first window that a person would see, as soon as there is one. */
async function shownWindow(): Promise<BrowserWindow> {
  for (;;) {
    const shown = BrowserWindow.getAllWindows().find(window => window.isVisible())
    if (shown) return shown
    await new Promise(resolve => setTimeout(resolve, 10))
  }
}

function windowOf(id: number | undefined): BrowserWindow {
  const windows = BrowserWindow.getAllWindows()
  const window =
    id === undefined ? (windows.find(item => item.isVisible()) ?? windows[0]) : windows.find(item => item.id === id)
  if (!window) throw new Error('There is no such window.')
  return window
}

function clickMenu(name: string): void {
  const item = findMenuItem(name)
  if (!item) throw new Error(`There is no menu item called ${name}.`)
  item.click()
}

async function stateOf(window: BrowserWindow): Promise<WindowState> {
  const { targetId } = await window.page()
  return {
    id: window.id,
    targetId,
    visible: window.isVisible(),
    focused: window.isFocused(),
    url: window.contents.getURL(),
  }
}
