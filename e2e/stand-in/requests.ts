import { fromBrowserAddress, toBrowserHeader } from './address.ts'
import type { Target } from './devtools.ts'
import type { Frames } from './frames.ts'
import { record } from './recorder.ts'
import { ownSchemes } from './runtime.ts'
import type { Session } from './session.ts'

type Owner = {
  id: number
  frames: Frames
  session: Session
  /** Tells the events about a navigation that the page itself wants; true where one of them was prevented. */
  preventsNavigation: (url: string, frameId: string) => boolean
  preventsRedirect: (url: string, frameId: string) => boolean
}

type Paused = {
  requestId: string
  frameId: string
  resourceType: string
  request: { url: string; method: string; headers: object; postData?: string; postDataEntries?: { bytes?: string }[] }
}

type Refusal = 'Aborted' | 'BlockedByClient' | 'Failed'

/** Answers every request of a page, its workers included: our own schemes by their handler, all others as the session says. */
export function answerRequests(target: Target, owner: Owner): void {
  target.on('Fetch.requestPaused', paused => {
    answer(target, owner, paused).catch((error: Error) => {
      // The page has gone elsewhere meanwhile, or is closed: nobody waits for this answer any more.
      if (!/Invalid InterceptionId|closed|not found/.test(error.message)) console.error(error)
    })
  })
}

async function answer(target: Target, owner: Owner, paused: Paused): Promise<unknown> {
  const { requestId } = paused
  const refuse = (errorReason: Refusal) => target.send('Fetch.failRequest', { requestId, errorReason })
  const url = fromBrowserAddress(paused.request.url, ownSchemes)
  if (paused.resourceType === 'Document' && owner.preventsNavigation(url, paused.frameId)) return refuse('Aborted')
  if (await owner.session.webRequest.cancels(beforeRequest(owner, paused, url))) {
    record('network.refused', url)
    return refuse('BlockedByClient')
  }
  const handler = owner.session.protocol.handlerOf(url)
  if (!handler) return leave(target, owner, requestId, url)
  try {
    const response = await handler(asRequest(paused, url))
    const redirect = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (redirect && owner.preventsRedirect(new URL(redirect, url).href, paused.frameId)) return refuse('Aborted')
    return await target.send('Fetch.fulfillRequest', { requestId, ...(await asAnswer(response)) })
  } catch (error) {
    console.error(`stand-in: the handler of ${url} failed`, error)
    return refuse('Failed')
  }
}

function beforeRequest(owner: Owner, paused: Paused, url: string) {
  const top = paused.resourceType === 'Document' && owner.frames.isMain(paused.frameId)
  const kinds: Record<string, string> = {
    Document: 'subFrame',
    Stylesheet: 'stylesheet',
    Script: 'script',
    Image: 'image',
    Font: 'font',
  }
  const resourceType = top ? 'mainFrame' : (kinds[paused.resourceType] ?? 'other')
  return { url, method: paused.request.method, resourceType, webContentsId: owner.id }
}

/** The network: only where production code looked at the request and let it pass. */
function leave(target: Target, owner: Owner, requestId: string, url: string): Promise<unknown> {
  if (owner.session.webRequest.isSet && /^https?:/.test(url)) {
    record('network.allowed', url)
    return target.send('Fetch.continueRequest', { requestId })
  }
  record('network.refused', url)
  return target.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
}

function asRequest({ request }: Paused, url: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    headers.set(name, fromBrowserAddress(String(value), ownSchemes))
  const bytes = request.postDataEntries?.map(entry => Buffer.from(entry.bytes ?? '', 'base64')) ?? []
  const body = bytes.length > 0 ? Buffer.concat(bytes) : request.postData
  return new Request(url, { method: request.method, headers, ...(body === undefined ? {} : { body }) })
}

async function asAnswer(response: Response) {
  const responseHeaders = [...response.headers].map(([name, value]) => ({
    name,
    value: toBrowserHeader(value, ownSchemes),
  }))
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  return { responseCode: response.status, responseHeaders, body }
}
