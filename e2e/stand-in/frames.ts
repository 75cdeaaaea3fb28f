import { fromBrowserAddress } from './address.ts'
import type { Target } from './devtools.ts'
import { ownSchemes } from './runtime.ts'
import { WebFrameMain } from './web-frame-main.ts'

/** The frames of one page, and the preload's world in each of them. */
export class Frames {
  readonly #frames = new Map<string, WebFrameMain>()
  readonly #worlds = new Map<number, string>()
  #mainId = ''

  watch(target: Target, worldName: string): void {
    target.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.#put({ id: frameId, parentId: parentFrameId, url: 'about:blank' })
    })
    target.on('Page.frameNavigated', ({ frame }) => this.#put(frame))
    target.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.#frames.get(frameId)
      if (frame) frame.url = fromBrowserAddress(url, ownSchemes)
    })
    target.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'remove') this.#drop(frameId)
    })
    target.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId: unknown = context.auxData?.frameId
      if (context.name === worldName && typeof frameId === 'string') this.#worlds.set(context.id, frameId)
    })
    target.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#worlds.delete(executionContextId)
    })
    target.on('Runtime.executionContextsCleared', () => this.#worlds.clear())
  }

  start(frameId: string): void {
    this.#mainId = frameId
    if (!this.#frames.has(frameId)) this.#put({ id: frameId, url: 'about:blank' })
  }

  get main(): WebFrameMain | null {
    return this.#frames.get(this.#mainId) ?? null
  }

  isMain(frameId: string): boolean {
    return frameId === this.#mainId
  }

  find(frameId: string): WebFrameMain | null {
    return this.#frames.get(frameId) ?? null
  }

  ofWorld(contextId: number): WebFrameMain | null {
    return this.find(this.#worlds.get(contextId) ?? '')
  }

  /** The preload's world of the top document, the newest if several are known. */
  mainWorldId(): number | null {
    let newest: number | null = null
    for (const [contextId, frameId] of this.#worlds) if (frameId === this.#mainId) newest = contextId
    return newest
  }

  #put(frame: { id: string; parentId?: string; url: string; urlFragment?: string; name?: string }): void {
    this.#drop(frame.id)
    this.#frames.set(frame.id, new WebFrameMain(frame, this.#frames.get(frame.parentId ?? '') ?? null))
  }

  #drop(frameId: string): void {
    const old = this.#frames.get(frameId)
    if (old) old.detached = true
    this.#frames.delete(frameId)
  }
}
