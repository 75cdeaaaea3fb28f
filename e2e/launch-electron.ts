import { _electron as electron } from '@playwright/test'
import type { RunningApp } from './running-app.ts'
import type { RecordedCall } from './stand-in/recorder.ts'

type Queues = { answers: { dialog: string; answer: object }[]; asked: RecordedCall[] }

/** The same app in the real Electron. */
export async function launchElectron(
  executablePath: string,
  main: string,
  environment: NodeJS.ProcessEnv,
): Promise<RunningApp> {
  const env = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  const started = await electron.launch({ executablePath, args: [main], env: { ...env, THROUGHLINE_TEST: '1' } })
  const child = started.process()
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (text += String(chunk)))
  await started.evaluate(playDialogs)
  const windows = () => started.evaluate(listWindows)
  const app: RunningApp = {
    page: await started.firstWindow(),
    processId: child.pid ?? 0,
    exited: new Promise(resolve => child.once('exit', code => resolve(code))),
    output: () => text,
    recorded: () => started.evaluate(() => (globalThis as unknown as { played: Queues }).played.asked),
    async answerDialog(dialog, answer) {
      await started.evaluate(
        (_electron, item) => {
          ;(globalThis as unknown as { played: Queues }).played.answers.push(item)
        },
        { dialog, answer },
      )
    },
    windows,
    async clickMenu(item) {
      await started.evaluate(({ Menu }, name) => {
        const all = (menu: Electron.Menu): Electron.MenuItem[] =>
          menu.items.flatMap(one => [one, ...(one.submenu ? all(one.submenu) : [])])
        const menu = Menu.getApplicationMenu()
        const found = menu ? all(menu).find(one => one.id === name || one.label.replace('&', '') === name) : undefined
        if (!found) throw new Error(`There is no menu item called ${name}.`)
        found.click()
      }, item)
    },
    askToClose: () =>
      started.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find(window => window.isVisible())
          ?.close(),
      ),
    askToQuit: () => started.evaluate(({ app: running }) => running.quit()),
    async kill() {
      child.kill('SIGKILL')
      await app.exited
    },
    power: async event => void (await started.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event)),
    idle: seconds =>
      started.evaluate(({ powerMonitor }, idle) => {
        powerMonitor.getSystemIdleTime = () => idle
      }, seconds),
    async exchanged() {
      if (!app.page.isClosed()) await app.page.waitForEvent('close')
      app.page = started.windows().at(-1) ?? (await started.waitForEvent('window'))
      return app.page
    },
    async crashRenderer() {
      const crashed = app.page.waitForEvent('crash')
      await started.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      )
      await crashed
      app.page = await started.firstWindow()
      return app.page
    },
  }
  return app
}

/** Runs inside Electron. */
function listWindows({ BrowserWindow }: { BrowserWindow: typeof Electron.BrowserWindow }) {
  return BrowserWindow.getAllWindows().map(window => ({
    id: window.id,
    visible: window.isVisible(),
    focused: window.isFocused(),
    url: window.webContents.getURL(),
  }))
}

/** Runs inside Electron: dialogs are answered from a queue, and nobody has to click. */
function playDialogs({ dialog }: { dialog: Electron.Dialog }): void {
  const played: Queues = { answers: [], asked: [] }
  Object.assign(globalThis, { played })
  const refusals = {
    showMessageBox: {},
    showSaveDialog: { canceled: true, filePath: '' },
    showOpenDialog: { canceled: true, filePaths: [] },
  }
  for (const [name, refusal] of Object.entries(refusals)) {
    const answer = async (...asked: Record<string, unknown>[]) => {
      const options = asked.at(-1) ?? {}
      played.asked.push({ call: `dialog.${name}`, parameters: [options] })
      const queued = played.answers.findIndex(item => item.dialog === name)
      const [given] = queued < 0 ? [] : played.answers.splice(queued, 1)
      return {
        response: options.cancelId ?? 0,
        checkboxChecked: false,
        ...refusal,
        ...(given ? { canceled: false, ...given.answer } : {}),
      }
    }
    Object.assign(dialog, { [name]: answer })
  }
}
