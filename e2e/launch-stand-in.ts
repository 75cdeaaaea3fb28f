import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { RunningApp } from './running-app.ts'
import type { Question, WindowState } from './stand-in/control.ts'
import type { RecordedCall } from './stand-in/recorder.ts'

type Answer = { id: number; value?: unknown; error?: string }

/** Starts a main script over the stand-in, and attaches to the browser that plays its windows. */
export async function launchStandIn(main: string, environment: NodeJS.ProcessEnv): Promise<RunningApp> {
  const register = pathToFileURL(join(import.meta.dirname, 'stand-in', 'register.ts')).href
  const child = spawn(process.execPath, ['--import', register, main], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...environment, THROUGHLINE_HEADLESS: '1', THROUGHLINE_TEST: '1' },
  })
  const output = collectOutput(child)
  const exited = new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
  const early = exited.then(code => Promise.reject(new Error(`The app ended with ${code} at its start:\n${output()}`)))
  const ask = asker(child)
  const attached = await Promise.race([attach(ask), early])
  early.catch(() => undefined)
  let { browser } = attached
  const attachAgain = async () => {
    const again = await attach(ask)
    browser = again.browser
    app.page = again.page
    return again.page
  }
  const app: RunningApp = {
    page: attached.page,
    processId: child.pid ?? 0,
    exited,
    output,
    recorded: async () => (await ask({ standIn: 'recorded' })) as RecordedCall[],
    answerDialog: async (dialog, answer) => void (await ask({ standIn: 'answerDialog', dialog, answer })),
    windows: async () => (await ask({ standIn: 'windows' })) as WindowState[],
    clickMenu: async item => void (await ask({ standIn: 'clickMenu', item })),
    askToClose: async () => void (await ask({ standIn: 'closeWindow' })),
    askToQuit: async () => void (await ask({ standIn: 'quit' })),
    async kill() {
      const gone = new Promise(resolve =>
        browser.isConnected() ? browser.once('disconnected', resolve) : resolve(null),
      )
      child.kill('SIGKILL')
      await Promise.all([exited, gone])
    },
    power: async event => void (await ask({ standIn: 'power', event })),
    idle: async seconds => void (await ask({ standIn: 'idle', seconds })),
    async exchanged() {
      if (!app.page.isClosed()) await app.page.waitForEvent('close')
      return attachAgain()
    },
    async crashRenderer() {
      await crash(app.page)
      await browser.close()
      return attachAgain()
    },
  }
  return app
}

function collectOutput(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  return () => text
}

type Ask = (question: Question) => Promise<unknown>

function asker(child: ChildProcess): Ask {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  child.on('message', ({ id, value, error }: Answer) => {
    if (error === undefined) waiting.get(id)?.resolve(value)
    else waiting.get(id)?.reject(new Error(error))
    waiting.delete(id)
  })
  return question =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      child.send({ ...question, id }, error => error && reject(error))
    })
}

async function attach(ask: Ask): Promise<{ browser: Browser; page: Page }> {
  const endpoint = await ask({ standIn: 'endpoint' })
  if (typeof endpoint !== 'string') throw new Error('The stand-in opened no port to attach to.')
  // Its own emulation of themes and focus would hide what the app does about them.
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true, isLocal: true })
  // The answer is made from the stand-in's own description of its windows.
  const { targetId } = (await ask({ standIn: 'shownWindow' })) as WindowState
  const page = await pageOf(browser, targetId)
  await page.waitForLoadState()
  return { browser, page }
}

async function pageOf(browser: Browser, targetId: string): Promise<Page> {
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no pages.')
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline) {
    for (const page of context.pages()) {
      const session = await context.newCDPSession(page)
      const { targetInfo } = await session.send('Target.getTargetInfo')
      await session.detach()
      if (targetInfo.targetId === targetId) return page
    }
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error('The window’s page was not found.')
}

async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // The page dies before it could answer.
  session.send('Page.crash').catch(() => undefined)
  await crashed
}
