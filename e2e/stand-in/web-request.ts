import type * as Electron from 'electron'
import { record } from './recorder.ts'

type Played = Pick<Electron.WebRequest, 'onBeforeRequest'>
type Listener = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void

export type BeforeRequest = { url: string; method: string; resourceType: string; webContentsId: number }

export class WebRequest implements Played {
  #listener: Listener | null = null

  onBeforeRequest(filterOrListener: Electron.WebRequestFilter | Listener | null, listener?: Listener | null): void {
    record('webRequest.onBeforeRequest', filterOrListener, listener)
    this.#listener = typeof filterOrListener === 'function' ? filterOrListener : (listener ?? null)
  }

  get isSet(): boolean {
    return this.#listener !== null
  }

  /** True where the listener cancels; without a listener nothing is cancelled here. */
  async cancels(request: BeforeRequest): Promise<boolean> {
    const listener = this.#listener
    if (!listener) return false
    const details = { id: 0, timestamp: Date.now(), referrer: '', uploadData: [], ...request }
    const answer = await new Promise<Electron.CallbackResponse>(resolve => {
      // The details are a slice: url, method, resourceType and webContentsId.
      listener(details as unknown as Electron.OnBeforeRequestListenerDetails, resolve)
    })
    return answer.cancel === true
  }
}
