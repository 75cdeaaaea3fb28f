import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { app } from './app.ts'
import { asElectron } from './as-electron.ts'
import type { OpenPage } from './pages.ts'
import { createEvent } from './played-event.ts'
import { record } from './recorder.ts'
import { defineRole } from './roles.ts'
import { WebContents } from './web-contents.ts'
import { WindowPlace } from './window-place.ts'
import { focusedWindow, moveFocus, windows } from './windows.ts'

type Played = Pick<
  Electron.BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'hide'
  | 'focus'
  | 'blur'
  | 'isFocused'
  | 'isVisible'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'minimize'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'getBounds'
  | 'setBounds'
  | 'getNormalBounds'
  | 'setTitle'
  | 'getTitle'
  | 'setBackgroundColor'
  | 'setMenu'
  | 'removeMenu'
  | 'setMenuBarVisibility'
  | 'reload'
>

let lastId = 0

export class BrowserWindow extends EventEmitter implements Played {
  readonly id = ++lastId
  readonly contents: WebContents
  readonly #place: WindowPlace
  #visible = false
  #destroyed = false
  #closing = false
  #title: string

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    record('BrowserWindow', options)
    const { webPreferences = {}, show = true, width = 800, height = 600, title = app.getName() } = options
    const place = options.x === undefined || options.y === undefined ? {} : { x: options.x, y: options.y }
    this.#title = title
    this.contents = new WebContents({ preferences: webPreferences, show, width, height, ...place })
    this.#place = new WindowPlace(this, { x: place.x ?? 0, y: place.y ?? 0, width, height })
    windows.add(this)
    this.#watch()
    app.emit('web-contents-created', createEvent({}), this.contents)
    app.emit('browser-window-created', createEvent({}), this)
    if (show) this.show()
  }

  get webContents(): Electron.WebContents {
    return asElectron<Electron.WebContents>(this.contents)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow()
  }

  static fromWebContents(contents: Electron.WebContents): BrowserWindow | null {
    return [...windows].find(window => window.webContents === contents) ?? null
  }

  static fromId(id: number): BrowserWindow | null {
    return [...windows].find(window => window.id === id) ?? null
  }

  loadURL(url: string, options?: Electron.LoadURLOptions): Promise<void> {
    return this.contents.loadURL(url, options)
  }

  reload(): void {
    this.contents.reload()
  }

  show(): void {
    this.showInactive()
    this.focus()
  }

  showInactive(): void {
    if (this.#visible) return
    this.#visible = true
    this.#place.appear()
    this.emit('show')
  }

  hide(): void {
    if (!this.#visible) return
    this.#visible = false
    this.#place.disappear()
    if (this.isFocused()) moveFocus(null)
    this.emit('hide')
  }

  focus(): void {
    record('window.focus')
    if (!this.#visible) return
    record('window.focus')
    moveFocus(this)
    this.contents.focus()
  }

  blur(): void {
    if (this.isFocused()) moveFocus(null)
  }

  isFocused = () => focusedWindow() === this
  isVisible = () => this.#visible
  isDestroyed = () => this.#destroyed
  minimize = () => this.#place.change('minimized')
  restore = () => this.#place.change('normal')
  maximize = () => this.#place.change('maximized')
  unmaximize = () => this.#place.change('normal')
  isMinimized = () => this.#place.state === 'minimized'
  isMaximized = () => this.#place.state === 'maximized'
  getBounds = () => ({ ...this.#place.bounds })
  getNormalBounds = () => ({ ...this.#place.normalBounds })
  setBounds = (bounds: Partial<Electron.Rectangle>) => this.#place.move(bounds)

  setTitle(title: string): void {
    record('window.setTitle', title)
    this.#title = title
  }

  getTitle(): string {
    return this.#title
  }

  setBackgroundColor(color: string): void {
    record('window.setBackgroundColor', color)
  }

  setMenu(menu: Electron.Menu | null): void {
    record('window.setMenu', menu)
  }

  removeMenu(): void {
    record('window.removeMenu')
  }

  setMenuBarVisibility(visible: boolean): void {
    record('window.setMenuBarVisibility', visible)
  }

  /** First `close` is told and may be prevented; then the page's own beforeunload may still hold it up. */
  close(): void {
    if (this.#destroyed || this.#closing) return
    const event = createEvent({})
    this.emit('close', event)
    if (event.defaultPrevented) {
      app.closeRefused()
      return
    }
    if (this.#destroyed) return
    this.#closing = true
    // Where the page was asked already, see watchPage, it is not asked again; a dead one cannot answer.
    this.contents.endPage(this.contents.crashed || this.contents.guardsClosing)
  }

  destroy(): void {
    if (this.#destroyed) return
    this.contents.endPage(true)
    this.#closed()
  }

  /** The stand-in's own page behind the window, for tests. */
  page(): Promise<OpenPage> {
    return this.contents.opened
  }

  #watch(): void {
    const { contents } = this
    contents.once('did-finish-load', () => this.emit('ready-to-show'))
    contents.on('page-focus', focused => {
      if (focused) moveFocus(this)
      else if (this.isFocused()) moveFocus(null)
    })
    contents.on('page-resize', () => this.#place.refresh())
    contents.on('close-asked', () => this.close())
    contents.on('close-refused', () => {
      this.#closing = false
      app.closeRefused()
    })
    contents.on('render-process-gone', (_event, details) =>
      app.emit('render-process-gone', createEvent({}), contents, details),
    )
    contents.once('destroyed', () => this.#pageGone())
  }

  /** Where the browser closed the page without asking, `close` is still told, though nothing can be prevented any more. */
  #pageGone(): void {
    if (this.#destroyed) return
    if (!this.#closing) this.emit('close', createEvent({}))
    this.#closed()
  }

  #closed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this)
    if (this.isFocused()) moveFocus(null)
    this.contents.destroyed()
    this.emit('closed')
    if (windows.size === 0) app.lastWindowClosed()
  }
}

const inFocus = (act: (window: BrowserWindow) => void) => () => {
  const window = focusedWindow()
  if (window) act(window)
}

defineRole(
  'close',
  inFocus(window => window.close()),
)
defineRole(
  'minimize',
  inFocus(window => window.minimize()),
)
defineRole(
  'reload',
  inFocus(window => window.reload()),
)
for (const command of ['undo', 'redo', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll'] as const) {
  defineRole(
    command,
    inFocus(window => window.contents[command]()),
  )
}
defineRole(
  'zoomIn',
  inFocus(({ contents }) => contents.setZoomFactor(contents.getZoomFactor() * 1.2)),
)
defineRole(
  'zoomOut',
  inFocus(({ contents }) => contents.setZoomFactor(contents.getZoomFactor() / 1.2)),
)
defineRole(
  'resetZoom',
  inFocus(({ contents }) => contents.setZoomFactor(1)),
)
