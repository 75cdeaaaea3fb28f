import type * as Electron from 'electron'
import { fromBrowserAddress, originOf } from './address.ts'
import { ownSchemes } from './runtime.ts'

type Played = Pick<
  Electron.WebFrameMain,
  | 'url'
  | 'origin'
  | 'name'
  | 'processId'
  | 'routingId'
  | 'frameTreeNodeId'
  | 'detached'
  | 'visibilityState'
  | 'isDestroyed'
>

let lastRoutingId = 0

/** One document in one frame. A frame that navigates gets a new one, and the old one is detached. */
export class WebFrameMain implements Played {
  /** With the part after #, which changes while the document stays. */
  url: string
  readonly origin: string
  readonly name: string
  readonly parent: WebFrameMain | null
  readonly processId = 1
  readonly routingId = ++lastRoutingId
  readonly frameTreeNodeId: number
  readonly visibilityState = 'visible'
  detached = false

  constructor(frame: { id: string; url: string; urlFragment?: string; name?: string }, parent: WebFrameMain | null) {
    this.url = fromBrowserAddress(frame.url + (frame.urlFragment ?? ''), ownSchemes)
    // An empty document belongs to whoever made it.
    this.origin = this.url === 'about:blank' && parent ? parent.origin : originOf(this.url)
    this.name = frame.name ?? ''
    this.parent = parent
    this.frameTreeNodeId = Number.parseInt(frame.id.slice(0, 8), 16)
  }

  get top(): WebFrameMain {
    return this.parent ? this.parent.top : this
  }

  isDestroyed(): boolean {
    return this.detached
  }
}
