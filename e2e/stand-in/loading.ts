import { fromBrowserAddress, toBrowserAddress } from './address.ts'
import type { Target } from './devtools.ts'
import { grantPermissions } from './permissions.ts'
import { createEvent } from './played-event.ts'
import { record } from './recorder.ts'
import { ownSchemes } from './runtime.ts'
import type { WebContents } from './web-contents.ts'

type Waiting = { resolve: () => void; reject: (error: Error) => void; url: string }

const errorCodes: Record<string, number> = {
  ERR_ABORTED: -3,
  ERR_FAILED: -2,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_NAME_NOT_RESOLVED: -105,
}

/** Where a page is going: what the main process asked for is loaded, what the page itself wants is told as events first. */
export class Loading {
  hasLoaded = false
  /** On its way to another document, or to the same one again. */
  isMoving = false
  isLoading = false
  readonly #contents: WebContents
  #asked: string | null = null
  #waiting: Waiting | null = null

  constructor(contents: WebContents) {
    this.#contents = contents
  }

  async load(url: string): Promise<void> {
    const page = await this.#contents.opened
    const { target } = page
    const browserUrl = toBrowserAddress(url, ownSchemes)
    if (browserUrl !== url) await grantPermissions(this.#contents, page, url, new URL(browserUrl).origin)
    this.#waiting?.reject(failure('ERR_ABORTED', this.#waiting.url))
    const finished = new Promise<void>((resolve, reject) => {
      this.#waiting = { resolve, reject, url }
    })
    this.isMoving = true
    this.#asked = browserUrl
    const { errorText } = await target.send('Page.navigate', { url: browserUrl })
    if (errorText) this.#fail(errorText.replace('net::', ''), url)
    return finished
  }

  async reload(target: Target): Promise<void> {
    this.isMoving = true
    this.#asked = toBrowserAddress(this.#contents.frames.main?.url ?? '', ownSchemes)
    if (this.#contents.crashed) await target.send('Page.navigate', { url: this.#asked })
    else await target.send('Page.reload')
  }

  watch(target: Target): void {
    const contents = this.#contents
    target.on('Page.frameNavigated', ({ frame }) => {
      if (!contents.frames.isMain(frame.id)) return
      this.#asked = null
      this.isMoving = false
      // What a visible browser starts with is not a page of ours.
      if (/^(about:blank|data:)/.test(frame.url)) return
      this.hasLoaded = true
      contents.crashed = false
      contents.emit('did-navigate', createEvent({}), fromBrowserAddress(frame.url, ownSchemes), 200, 'OK')
    })
    target.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      contents.emit(
        'did-navigate-in-page',
        createEvent({}),
        fromBrowserAddress(url, ownSchemes),
        contents.frames.isMain(frameId),
      )
    })
    target.on('Page.domContentEventFired', () => contents.emit('dom-ready', createEvent({})))
    target.on('Page.loadEventFired', () => this.#finish())
    target.on('Page.frameStartedLoading', ({ frameId }) => this.#setLoading(frameId, true))
    target.on('Page.frameStoppedLoading', ({ frameId }) => this.#setLoading(frameId, false))
    // Chromium refuses these to a page by itself, without asking anybody; here they are only told.
    target.on('Page.frameScheduledNavigation', ({ frameId, url }) => {
      if (url.startsWith('data:')) this.#tell(url, frameId)
    })
    target.on('Page.frameRequestedNavigation', ({ frameId }) => {
      this.isMoving ||= contents.frames.isMain(frameId)
    })
  }

  preventsNavigation(url: string, frameId: string): boolean {
    if (
      this.#asked !== null &&
      fromBrowserAddress(this.#asked, ownSchemes).replace(/#.*$/, '') === url.replace(/#.*$/, '')
    )
      return false
    return this.#tell(url, frameId)
  }

  preventsRedirect(url: string, frameId: string): boolean {
    const { frames } = this.#contents
    const event = createEvent({
      url,
      isSameDocument: false,
      isMainFrame: frames.isMain(frameId),
      frame: frames.find(frameId),
    })
    this.#contents.emit('will-redirect', event, url, false, event.isMainFrame, 1, 1)
    return event.defaultPrevented
  }

  #tell(url: string, frameId: string): boolean {
    const { frames } = this.#contents
    const isMainFrame = frames.isMain(frameId)
    const frame = frames.find(frameId)
    const any = createEvent({ url, isSameDocument: false, isMainFrame, frame, initiator: frame })
    this.#contents.emit('will-frame-navigate', any)
    const main = createEvent({ url, isSameDocument: false, isMainFrame, frame, initiator: frame })
    if (isMainFrame && !any.defaultPrevented) this.#contents.emit('will-navigate', main, url, false, true, 1, 1)
    const prevented = any.defaultPrevented || main.defaultPrevented
    record(prevented ? 'navigation.prevented' : 'navigation.allowed', url)
    return prevented
  }

  /** The page wants an address that Chromium cannot fetch and that was stopped there: one of our own scheme is still followed. */
  async wanted(url: string): Promise<void> {
    const { frames, opened } = this.#contents
    const { target, targetId } = await opened
    if (!frames.isMain(targetId) || this.#tell(url, targetId)) return
    const browserUrl = toBrowserAddress(url, ownSchemes)
    if (browserUrl === url) return
    this.#asked = browserUrl
    await target.send('Page.navigate', { url: browserUrl })
  }

  /** The page is gone, and so is whoever waited for it. */
  abandon(): void {
    if (this.#waiting) this.#fail('ERR_FAILED', this.#waiting.url)
  }

  #finish(): void {
    if (!this.hasLoaded) return
    this.#contents.emit('did-finish-load', createEvent({}))
    this.#waiting?.resolve()
    this.#waiting = null
  }

  #fail(error: string, url: string): void {
    this.#asked = null
    const code = errorCodes[error] ?? -2
    this.#contents.emit('did-fail-load', createEvent({}), code, error, url, true, 1, 1)
    this.#waiting?.reject(failure(error, url))
    this.#waiting = null
  }

  #setLoading(frameId: string, isLoading: boolean): void {
    if (!this.#contents.frames.isMain(frameId)) return
    this.isLoading = isLoading
    if (!isLoading) this.isMoving = false
    this.#contents.emit(isLoading ? 'did-start-loading' : 'did-stop-loading', createEvent({}))
  }
}

function failure(error: string, url: string): Error {
  const errno = errorCodes[error] ?? -2
  return Object.assign(new Error(`${error} (${errno}) loading '${url}'`), { errno, code: error, url })
}
