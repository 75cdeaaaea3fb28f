import type * as Electron from 'electron'
import { askPerson, freeFileName } from './asking.ts'
import { BrowserWindow } from './browser-window.ts'
import { record } from './recorder.ts'

type Played = Pick<Electron.Dialog, 'showMessageBox' | 'showSaveDialog' | 'showOpenDialog' | 'showErrorBox'>
type DialogName = 'showMessageBox' | 'showSaveDialog' | 'showOpenDialog'

const answers: { dialog: DialogName; answer: unknown }[] = []

/** Answers the next dialog of that kind, as `{ response: 1 }` or `{ filePath: '…' }`; without one it is cancelled. */
export function answerDialog(dialogName: DialogName, answer: unknown): void {
  answers.push({ dialog: dialogName, answer })
}

/** Nobody sits in front of a test. */
const isPersonThere = () => process.env.THROUGHLINE_TEST !== '1' && process.env.THROUGHLINE_HEADLESS !== '1'

type Asked<Options> = [Options] | [unknown, Options]

/** Every dialog takes a window first or none; the answers are typed by Electron, and queued ones are the test's to get right. */
async function ask<Options, Answer extends object>(
  name: DialogName,
  asked: Asked<Options>,
  refusal: (options: Options) => Answer,
  person: (options: Options, window: BrowserWindow | null) => Promise<Answer>,
): Promise<Answer> {
  const options = (asked.length === 2 ? asked[1] : asked[0]) as Options
  record(`dialog.${name}`, options)
  const queued = answers.findIndex(item => item.dialog === name)
  if (queued >= 0) {
    const [given] = answers.splice(queued, 1)
    return { ...refusal(options), canceled: false, ...(given?.answer as Partial<Answer>) }
  }
  const window = asked[0] instanceof BrowserWindow ? asked[0] : (BrowserWindow.getAllWindows()[0] ?? null)
  return isPersonThere() ? person(options, window) : refusal(options)
}

export const dialog: Played & { showErrorBox: (title: string, content: string) => void } = {
  showMessageBox: (...asked: Asked<Electron.MessageBoxOptions>) =>
    ask(
      'showMessageBox',
      asked,
      options => ({ response: cancelButton(options), checkboxChecked: options.checkboxChecked ?? false }),
      confirmBox,
    ),
  showSaveDialog: (...asked: Asked<Electron.SaveDialogOptions>) =>
    ask('showSaveDialog', asked, () => ({ canceled: true, filePath: '' }), saveToDownloads),
  showOpenDialog: (...asked: Asked<Electron.OpenDialogOptions>) =>
    ask('showOpenDialog', asked, () => ({ canceled: true, filePaths: [] }), typePath),
  showErrorBox(title: string, content: string) {
    record('dialog.showErrorBox', title, content)
    console.error(`${title}\n${content}`)
  },
}

/** The button of Escape: the one named, else the first that says "cancel" or "no", else the first. */
function cancelButton({ cancelId, buttons = [] }: Electron.MessageBoxOptions): number {
  if (cancelId !== undefined) return cancelId
  return Math.max(
    0,
    buttons.findIndex(label => /^(cancel|no)$/i.test(label.replace('&', ''))),
  )
}

async function confirmBox(options: Electron.MessageBoxOptions, window: BrowserWindow | null) {
  const { buttons = ['OK'], message, detail = '' } = options
  const cancel = cancelButton(options)
  const other = buttons.length === 2 ? 1 - cancel : (options.defaultId ?? 0)
  const choice = buttons.length === 2 ? `\n\nOK: ${buttons[other]}\nCancel: ${buttons[cancel]}` : ''
  const agreed = await askPerson(window, 'confirm', [message, detail].filter(Boolean).join('\n\n') + choice)
  return { response: agreed === true ? other : cancel, checkboxChecked: options.checkboxChecked ?? false }
}

async function saveToDownloads(options: Electron.SaveDialogOptions) {
  const filePath = freeFileName(options.defaultPath ?? 'untitled')
  console.log(`Saved as ${filePath}`)
  return { canceled: false, filePath }
}

async function typePath(options: Electron.OpenDialogOptions, window: BrowserWindow | null) {
  const path = await askPerson(window, 'prompt', options.message ?? options.title ?? 'Path of the file to open:')
  return typeof path === 'string' && path !== ''
    ? { canceled: false, filePaths: [path] }
    : { canceled: true, filePaths: [] }
}
