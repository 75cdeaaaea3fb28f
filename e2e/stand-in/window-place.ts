import type * as Electron from 'electron'
import type { BrowserWindow } from './browser-window.ts'
import { record } from './recorder.ts'

type State = 'normal' | 'minimized' | 'maximized'

/** Where a window is. Production code reads it at once, so it is kept here and told to the browser afterwards. */
export class WindowPlace {
  bounds: Electron.Rectangle
  normalBounds: Electron.Rectangle
  state: State = 'normal'
  readonly #window: BrowserWindow

  constructor(window: BrowserWindow, bounds: Electron.Rectangle) {
    this.#window = window
    this.bounds = bounds
    this.normalBounds = bounds
    window.page().then(
      ({ chromium }) => {
        if (!chromium.headless && window.isVisible()) this.#apply()
      },
      (error: Error) => console.error(error),
    )
  }

  move(change: Partial<Electron.Rectangle>): void {
    record('window.setBounds', change)
    this.#set({ ...this.bounds, ...change })
    this.#apply()
  }

  change(state: State): void {
    record('window.state', state)
    if (this.state === state) return
    const before = this.state
    this.state = state
    this.#apply()
    if (state === 'normal') this.#window.emit(before === 'maximized' ? 'unmaximize' : 'restore')
    else this.#window.emit(state === 'maximized' ? 'maximize' : 'minimize')
  }

  appear(): void {
    if (this.state === 'minimized') this.state = 'normal'
    this.#apply()
  }

  disappear(): void {
    this.#send({ windowState: 'minimized' })
  }

  /** The person moved or resized it. */
  refresh(): void {
    this.#window
      .page()
      .then(async ({ chromium, windowId }) => {
        if (windowId === null) return
        const { bounds } = await chromium.connection.browser.send('Browser.getWindowBounds', { windowId })
        const { left = 0, top = 0, width = 0, height = 0, windowState = 'normal' } = bounds
        this.state = windowState === 'fullscreen' ? 'maximized' : windowState
        if (windowState !== 'minimized') this.#set({ x: left, y: top, width, height })
      })
      .catch((error: Error) => this.#complain(error))
  }

  #set(next: Electron.Rectangle): void {
    const { x, y, width, height } = this.bounds
    this.bounds = next
    if (this.state === 'normal') this.normalBounds = next
    if (next.width !== width || next.height !== height) this.#window.emit('resize')
    if (next.x !== x || next.y !== y) this.#window.emit('move')
  }

  #apply(): void {
    const { x, y, width, height } = this.bounds
    this.#send({ windowState: this.state })
    if (this.state !== 'normal') return
    this.#send({ left: x, top: y, width, height })
  }

  #send(bounds: { windowState?: State; left?: number; top?: number; width?: number; height?: number }): void {
    this.#window
      .page()
      .then(async ({ chromium, windowId }) => {
        if (windowId !== null) await chromium.connection.browser.send('Browser.setWindowBounds', { windowId, bounds })
      })
      .catch((error: Error) => this.#complain(error))
  }

  #complain(error: Error): void {
    if (!this.#window.isDestroyed() && !/closed|not found|No web contents/.test(error.message)) console.error(error)
  }
}
