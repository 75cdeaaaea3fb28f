import type { Chromium } from './chromium.ts'
import type { Target } from './devtools.ts'
import { refuseDownloads } from './downloads.ts'
import { bindingName, pageScripts, preloadWorldName } from './page-scripts.ts'
import { startBrowser } from './runtime.ts'

export type PageOptions = {
  preload: string | null
  javascript: boolean
  show: boolean
  width: number
  height: number
  x?: number
  y?: number
}

export type OpenPage = { target: Target; targetId: string; windowId: number | null; chromium: Chromium }

type Attached = { targetId: string; sessionId: string }

/** Pages of the browser that are ours. Others, such as those that window.open makes, are closed before they load anything. */
class Pages {
  readonly #chromium: Chromium
  readonly #waiting = new Map<string, (attached: Attached) => void>()
  readonly #attached = new Map<string, Attached>()
  readonly #own = new Set<string>()
  readonly #gone = new Map<string, () => void>()
  #firstTargetId: string | null
  #creating = 0

  constructor(chromium: Chromium) {
    this.#chromium = chromium
    this.#firstTargetId = chromium.firstTargetId
  }

  async start(): Promise<this> {
    const { browser } = this.#chromium.connection
    browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'page')
        this.#meet({ sessionId, targetId: targetInfo.targetId }, targetInfo.openerId !== undefined)
      else void browser.send('Target.detachFromTarget', { sessionId })
    })
    browser.on('Target.detachedFromTarget', ({ sessionId }) => {
      this.#gone.get(sessionId)?.()
      this.#gone.delete(sessionId)
      this.#chromium.connection.forget(sessionId)
    })
    await refuseDownloads(this.#chromium)
    const filter = [{ type: 'page' }, { exclude: true }]
    await browser.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      filter,
    })
    return this
  }

  async open(
    options: PageOptions,
    prepare: (page: OpenPage) => Promise<unknown>[],
    gone: () => void,
  ): Promise<OpenPage> {
    const { targetId, sessionId } = await this.#create(options)
    const { connection } = this.#chromium
    const target = connection.target(sessionId)
    this.#gone.set(sessionId, gone)
    const windowId = await this.#windowOf(targetId)
    const page = { target, targetId, windowId, chromium: this.#chromium }
    const prepared = [...setUp(target, options, !this.#chromium.headless), ...prepare(page)]
    await Promise.all([...prepared, target.send('Runtime.runIfWaitingForDebugger')])
    return page
  }

  async #create(options: PageOptions): Promise<Attached> {
    const first = this.#firstTargetId
    this.#firstTargetId = null
    if (first) {
      this.#own.add(first)
      return this.#attachment(first)
    }
    const { width, height, show, x, y } = options
    const place = x === undefined || y === undefined ? {} : { left: x, top: y }
    const hidden = !show && !this.#chromium.headless
    // A window that is not shown is minimised where windows can be seen; a headless one is seen by nobody.
    const state = hidden ? { windowState: 'minimized' as const, background: true } : { width, height, ...place }
    this.#creating++
    const { targetId } = await this.#chromium.connection.browser
      .send('Target.createTarget', { url: 'about:blank', newWindow: true, ...state })
      .finally(() => this.#creating--)
    this.#own.add(targetId)
    return this.#attachment(targetId)
  }

  #attachment(targetId: string): Promise<Attached> {
    const known = this.#attached.get(targetId)
    if (known) return Promise.resolve(known)
    return new Promise(resolve => this.#waiting.set(targetId, resolve))
  }

  #meet(attached: Attached, isPopup: boolean): void {
    this.#attached.set(attached.targetId, attached)
    this.#waiting.get(attached.targetId)?.(attached)
    if (this.#creating > 0 || this.#own.has(attached.targetId) || attached.targetId === this.#firstTargetId) return
    const { browser } = this.#chromium.connection
    if (isPopup) void browser.send('Target.closeTarget', { targetId: attached.targetId })
    else void browser.send('Target.detachFromTarget', { sessionId: attached.sessionId })
  }

  async #windowOf(targetId: string): Promise<number | null> {
    const found = this.#chromium.connection.browser.send('Browser.getWindowForTarget', { targetId })
    // The headless shell has no windows.
    return found.then(
      answer => answer.windowId,
      () => null,
    )
  }
}

let pages: Promise<Pages> | null = null

export async function openPage(
  options: PageOptions,
  prepare: (page: OpenPage) => Promise<unknown>[],
  gone: () => void,
): Promise<OpenPage> {
  pages ??= startBrowser().then(chromium => new Pages(chromium).start())
  return (await pages).open(options, prepare, gone)
}

function setUp(target: Target, { preload, javascript }: PageOptions, guardsClosing: boolean): Promise<unknown>[] {
  const scripts = pageScripts(preload, guardsClosing)
  const commands: Promise<unknown>[] = [
    target.send('Page.enable'),
    target.send('Runtime.enable'),
    target.send('Inspector.enable'),
    target.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    target.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    target.send('Runtime.addBinding', { name: bindingName, executionContextName: preloadWorldName }),
  ]
  if (!javascript) commands.push(target.send('Emulation.setScriptExecutionDisabled', { value: true }))
  if (scripts.mainWorld === '') return commands
  const { mainWorld, preloadWorld } = scripts
  commands.push(target.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorld }))
  commands.push(
    target.send('Page.addScriptToEvaluateOnNewDocument', { source: preloadWorld, worldName: preloadWorldName }),
  )
  return commands
}
