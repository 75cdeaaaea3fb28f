import type { Session, WebContents } from 'electron'
import { isOn, mayLoad } from './origin.ts'

export type Exceptions = {
  developerTools: boolean
  /** Asked at each request: whether the person is recording a rehearsal now. */
  mayListen: () => boolean
}

/** Takes permissions, downloads and the network from a session whose pages live on one host of ours. */
export function lockSession(session: Session, host: string, { developerTools, mayListen }: Exceptions): void {
  refusePermissions(session, host, mayListen)
  refuseNetwork(session, host, developerTools)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', event => event.preventDefault())
}

/** Keeps a page where it is: no other address, no second window, no view of something else inside it. */
export function lockContents(contents: WebContents, host: string): void {
  const stayHome = (details: { url: string; preventDefault: () => void }) => {
    if (!isOn(host, details.url)) details.preventDefault()
  }
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('will-navigate', details => stayHome(details))
  contents.on('will-frame-navigate', details => stayHome(details))
  contents.on('will-redirect', details => stayHome(details))
}

/**
 * Two permissions are given, to our own page alone: writing what was just copied, and hearing, never seeing, while a
 * rehearsal is recorded.
 */
function refusePermissions(session: Session, host: string, mayListen: () => boolean): void {
  const allowed = (permission: string, origin: string | undefined, media: readonly (string | undefined)[]) => {
    if (origin === undefined || !isOn(host, origin)) return false
    if (permission === 'clipboard-sanitized-write') return true
    return permission === 'media' && media.length === 1 && media[0] === 'audio' && mayListen()
  }
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    answer(details.isMainFrame && allowed(permission, details.requestingUrl, media))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    return details.isMainFrame && allowed(permission, origin, [details.mediaType])
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}

function refuseNetwork(session: Session, host: string, allowDeveloperTools: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const developerTools = allowDeveloperTools && details.url.startsWith('devtools:')
    answer({ cancel: !developerTools && !mayLoad(host, details.url) })
  })
  // Port 9 discards: whatever would still try to leave finds nobody, on this machine.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' })
}
