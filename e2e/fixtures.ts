import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { findElectron } from '../build/electron-download.ts'
import { launchElectron } from './launch-electron.ts'
import { launchStandIn } from './launch-stand-in.ts'
import type { DialogName, RunningApp } from './running-app.ts'
import type { RecordedCall } from './stand-in/recorder.ts'

export { expect } from '@playwright/test'

/** The day on which every test runs, a Monday. */
export const today = '2026-03-16'

const root = join(import.meta.dirname, '..')
const electron = findElectron(root)
const endsWithinMs = 15_000

/** Throughline with a data folder of its own, kept from one launch to the next. */
export class App {
  readonly runtime: 'electron' | 'stand-in' = electron ? 'electron' : 'stand-in'
  readonly dataFolder: string
  readonly #outputs: string[] = []
  #running: RunningApp | null = null

  constructor(dataFolder: string) {
    this.dataFolder = dataFolder
  }

  get page(): Page {
    return this.#current.page
  }

  get processId(): number {
    return this.#current.processId
  }

  /** The app's windows as main knows them. */
  windows = () => this.#current.windows()

  /** Starts the app and waits for its window; `environment` adds to or overrules what every test has. */
  async launch(environment: Record<string, string> = {}): Promise<Page> {
    if (this.#running) throw new Error('The app is running already.')
    const main = join(root, 'out', 'main', 'main.js')
    const env = { ...process.env, THROUGHLINE_DATA: this.dataFolder, THROUGHLINE_TODAY: today, ...environment }
    const running = await (electron ? launchElectron(electron, root, env) : launchStandIn(main, env))
    this.#running = running
    void running.exited.then(() => {
      this.#outputs.push(running.output())
      if (this.#running === running) this.#running = null
    })
    return running.page
  }

  /** Closes the window as a person would, and waits until the app has ended. */
  async closeWindow(): Promise<void> {
    const running = this.#current
    await running.askToClose()
    await this.#end(running, 'closing its window')
  }

  /** Only asks: for windows that may refuse to close. */
  askToClose = () => this.#current.askToClose()

  async quit(): Promise<void> {
    const running = this.#current
    await running.askToQuit()
    await this.#end(running, 'quitting')
  }

  /** Everything at once, as when the power fails: no event, no goodbye. */
  async kill(): Promise<void> {
    const running = this.#current
    await running.kill()
    this.#running = null
  }

  power = (event: string) => this.#current.power(event)
  idle = (seconds: number) => this.#current.idle(seconds)
  /** The page of the window that takes the place of the present one. */
  exchanged = () => this.#current.exchanged()
  crashRenderer = () => this.#current.crashRenderer()
  clickMenu = (item: string) => this.#current.clickMenu(item)
  answerDialog = (dialog: DialogName, answer: object) => this.#current.answerDialog(dialog, answer)

  /** Calls to Electron so far, those of one name where one is given. */
  async recorded(call?: string): Promise<readonly RecordedCall[]> {
    const calls = await this.#current.recorded()
    return call === undefined ? calls : calls.filter(entry => entry.call === call)
  }

  /** What the main process printed, in this run and the ones before. */
  output(): string {
    return [...this.#outputs, this.#running?.output() ?? ''].join('\n')
  }

  async dispose(): Promise<void> {
    if (this.#running) await this.kill()
    rmSync(this.dataFolder, { recursive: true, force: true, maxRetries: 5 })
  }

  get #current(): RunningApp {
    if (!this.#running) throw new Error('The app is not running.')
    return this.#running
  }

  async #end(running: RunningApp, after: string): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`The app still runs after ${after}:\n${running.output()}`)),
        endsWithinMs,
      )
    })
    await Promise.race([running.exited, late])
    clearTimeout(timer)
    this.#running = null
  }
}

export const test = base.extend<{ app: App }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of other fixtures from this pattern.
  app: async ({}, use, testInfo) => {
    const app = new App(mkdtempSync(join(tmpdir(), 'throughline-test-')))
    testInfo.annotations.push({ type: 'runtime', description: app.runtime })
    await use(app)
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('main process', { body: app.output(), contentType: 'text/plain' })
    }
    await app.dispose()
  },
})
