import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type * as Electron from 'electron'
import { asElectron } from './as-electron.ts'
import { watchContents } from './contents-events.ts'
import { Frames } from './frames.ts'
import { handleFromPreload } from './from-preload.ts'
import { Loading } from './loading.ts'
import { bindingName, preloadWorldName, receiverName } from './page-scripts.ts'
import { type OpenPage, openPage } from './pages.ts'
import type { ToPreload } from './preload-world.ts'
import { asPrintCommand } from './print-options.ts'
import { record } from './recorder.ts'
import { answerRequests } from './requests.ts'
import { type Session, sessionOf } from './session.ts'
import { applyTheme } from './theme-on-pages.ts'
import { createByteText, createWire } from './wire.ts'

type Played = Pick<
  Electron.WebContents,
  | 'id'
  | 'getURL'
  | 'getTitle'
  | 'loadURL'
  | 'send'
  | 'reload'
  | 'printToPDF'
  | 'print'
  | 'executeJavaScript'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoading'
  | 'close'
  | 'focus'
  | 'openDevTools'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'pasteAndMatchStyle'
  | 'selectAll'
  | 'replaceMisspelling'
>

export type WindowOpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]
export type ContentsOptions = {
  preferences: Electron.WebPreferences
  show: boolean
  width: number
  height: number
  x?: number
  y?: number
}
type PrintCallback = (success: boolean, failureReason: string) => void

const wire = createWire(createByteText())
const contents = new Set<WebContents>()
let lastId = 0

export function allContents(): ReadonlySet<WebContents> {
  return contents
}

export class WebContents extends EventEmitter implements Played {
  readonly id = ++lastId
  readonly frames = new Frames()
  readonly session: Electron.Session
  readonly playedSession: Session
  readonly opened: Promise<OpenPage>
  readonly loading: Loading
  windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' })
  title = ''
  crashed = false
  /** Visible windows ask before they close, see watchPage. */
  guardsClosing = false
  ending = false
  #destroyed = false
  #zoom = 1

  constructor({ preferences, ...place }: ContentsOptions) {
    super()
    const partition = preferences.partition ?? ''
    // A session given as an object is one of ours: production code has no other to give.
    this.playedSession = preferences.session ? (preferences.session as unknown as Session) : sessionOf(partition)
    this.session = asElectron<Electron.Session>(this.playedSession)
    this.loading = new Loading(this)
    contents.add(this)
    const preload = preferences.preload ? readFileSync(preferences.preload, 'utf8') : null
    const javascript = preferences.javascript !== false
    this.opened = openPage(
      { ...place, preload, javascript },
      page => this.#prepare(page),
      () => this.destroyed(),
    )
    // Whoever uses the page meets the failure; without this, a page that nobody uses would end the process.
    this.opened.catch(() => undefined)
  }

  get mainFrame(): Electron.WebFrameMain {
    return asElectron<Electron.WebFrameMain>(this.frames.main ?? {})
  }

  getURL(): string {
    const url = this.frames.main?.url ?? ''
    return url === 'about:blank' && !this.loading.hasLoaded ? '' : url
  }

  getTitle(): string {
    return this.title
  }

  isLoading(): boolean {
    return this.loading.isLoading
  }

  isCrashed(): boolean {
    return this.crashed
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    record('webContents.loadURL', url, options)
    return this.loading.load(url)
  }

  reload(): void {
    record('webContents.reload')
    this.#run(({ target }) => this.loading.reload(target))
  }

  send(channel: string, ...parameters: unknown[]): void {
    this.post({ type: 'message', channel, parameters })
  }

  /** To the preload's world of the top document; as in Electron, nobody hears it where no document with a preload is there. */
  post(message: ToPreload): void {
    const text = wire.encode(message)
    this.#run(async ({ target }) => {
      const executionContextId = this.frames.mainWorldId()
      if (executionContextId === null) return
      const functionDeclaration = `function (text) { globalThis.${receiverName}?.(text) }`
      await target.send('Runtime.callFunctionOn', {
        functionDeclaration,
        executionContextId,
        arguments: [{ value: text }],
      })
    })
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    record('webContents.executeJavaScript', code, userGesture)
    const { target } = await this.opened
    const answer = await target.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    if (!answer.exceptionDetails) return answer.result.value
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text)
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    record('webContents.printToPDF', options)
    const { target } = await this.opened
    const { data } = await target.send('Page.printToPDF', asPrintCommand(options))
    return Buffer.from(data, 'base64')
  }

  /** Recorded and answered as done: nothing is ever printed. */
  print(options?: Electron.WebContentsPrintOptions, callback?: PrintCallback): void {
    record('webContents.print', options)
    if (callback) setImmediate(callback, true, '')
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    record('webContents.setWindowOpenHandler', handler)
    this.windowOpenHandler = handler
  }

  setWebRTCIPHandlingPolicy(policy: Parameters<Electron.WebContents['setWebRTCIPHandlingPolicy']>[0]): void {
    record('webContents.setWebRTCIPHandlingPolicy', policy)
  }

  setZoomFactor(factor: number): void {
    record('webContents.setZoomFactor', factor)
    this.#zoom = factor
    this.#run(({ target }) =>
      target.send('Runtime.evaluate', { expression: `document.documentElement.style.zoom = ${factor}` }),
    )
  }

  getZoomFactor(): number {
    return this.#zoom
  }

  close(): void {
    record('webContents.close')
    this.emit('close-asked')
  }

  focus(): void {
    this.#run(({ target }) => target.send('Page.bringToFront'))
  }

  openDevTools(): void {
    record('webContents.openDevTools')
  }

  undo = () => this.#edit('undo')
  redo = () => this.#edit('redo')
  cut = () => this.#edit('cut')
  copy = () => this.#edit('copy')
  paste = () => this.#edit('paste')
  pasteAndMatchStyle = () => this.#edit('pasteAndMatchStyle')
  selectAll = () => this.#edit('selectAll')

  replaceMisspelling(text: string): void {
    this.#run(({ target }) => target.send('Input.insertText', { text }))
  }

  /** Closes the page; `atOnce` without asking it first. */
  endPage(atOnce: boolean): void {
    this.ending = true
    this.#run(({ target, targetId, chromium }) =>
      atOnce ? chromium.connection.browser.send('Target.closeTarget', { targetId }) : target.send('Page.close'),
    )
  }

  /** The page is gone, whoever closed it. */
  destroyed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    contents.delete(this)
    this.loading.abandon()
    this.emit('destroyed')
  }

  #edit(command: string): void {
    record(`webContents.${command}`)
    // The protocol runs editing commands along with a key; this one means nothing to a page.
    this.#run(({ target }) =>
      target.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Unidentified', commands: [command] }),
    )
  }

  #run(command: (page: OpenPage) => Promise<unknown>): void {
    if (this.#destroyed) return
    this.opened.then(command).catch((error: Error) => {
      if (!this.#destroyed && !/closed|not found|Cannot find context/.test(error.message)) console.error(error)
    })
  }

  #prepare(page: OpenPage): Promise<unknown>[] {
    const { target, targetId } = page
    this.guardsClosing = !page.chromium.headless
    this.frames.start(targetId)
    this.frames.watch(target, preloadWorldName)
    answerRequests(target, {
      id: this.id,
      frames: this.frames,
      session: this.playedSession,
      preventsNavigation: (url, frameId) => this.loading.preventsNavigation(url, frameId),
      preventsRedirect: (url, frameId) => this.loading.preventsRedirect(url, frameId),
    })
    target.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === bindingName) handleFromPreload(this, wire.decode(payload), this.frames.ofWorld(executionContextId))
    })
    watchContents(this, target)
    this.loading.watch(target)
    const commands = [applyTheme(target)]
    // Headless windows have no desktop that would give one of them the focus.
    if (page.chromium.headless) commands.push(target.send('Emulation.setFocusEmulationEnabled', { enabled: true }))
    return commands
  }
}
