import type { Page } from 'playwright-core'
import type { WindowState } from './stand-in/control.ts'
import type { RecordedCall } from './stand-in/recorder.ts'

export type DialogName = 'showMessageBox' | 'showSaveDialog' | 'showOpenDialog'

/** One run of the app, in whichever runtime. */
export type RunningApp = {
  page: Page
  processId: number
  /** Every call to Electron's module so far; real Electron records dialogs only. */
  recorded: () => Promise<readonly RecordedCall[]>
  /** Answers the next dialog of that kind; without an answer it is cancelled. */
  answerDialog: (dialog: DialogName, answer: object) => Promise<void>
  windows: () => Promise<readonly Pick<WindowState, 'id' | 'visible' | 'focused' | 'url'>[]>
  clickMenu: (item: string) => Promise<void>
  askToClose: () => Promise<void>
  askToQuit: () => Promise<void>
  /** Ends when the process has ended. */
  exited: Promise<number | null>
  kill: () => Promise<void>
  /** What the system tells of its power, such as `suspend` and `lock-screen`. */
  power: (event: string) => Promise<void>
  /** How long nothing was done on the machine. */
  idle: (seconds: number) => Promise<void>
  /** Waits until another window has taken the place of this one, and gives its page. */
  exchanged: () => Promise<Page>
  /** Kills the page's process, and gives the page that the app shows afterwards. */
  crashRenderer: () => Promise<Page>
  /** What the main process printed. */
  output: () => string
}
