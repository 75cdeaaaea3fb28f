import { app, type Session, session, type WebContents } from 'electron'
import { isOn, mayLoad, windowHost } from './origin.ts'

/** A session without a disk behind it, without permissions and without a network. Each host of ours has its own. */
export function createLockedSession(host: string): Session {
  const locked = session.fromPartition(`${host}-in-memory`, { cache: false })
  refusePermissions(locked, host)
  refuseNetwork(locked, host)
  locked.setSpellCheckerEnabled(false)
  locked.on('will-download', event => event.preventDefault())
  return locked
}

/** Holds every page that will ever exist in this program to our own origin, whoever creates it. */
export function lockAllContents(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

/** Writing what was just copied is the only permission; the page asks for it on a click on "Copy". */
function refusePermissions(locked: Session, host: string): void {
  const allowed = (permission: string, origin: string | undefined) =>
    permission === 'clipboard-sanitized-write' && origin !== undefined && isOn(host, origin)
  locked.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(details.isMainFrame && allowed(permission, details.requestingUrl))
  })
  locked.setPermissionCheckHandler((_contents, permission, origin, details) => {
    return details.isMainFrame && allowed(permission, origin)
  })
  locked.setDevicePermissionHandler(() => false)
  locked.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}

function refuseNetwork(locked: Session, host: string): void {
  locked.webRequest.onBeforeRequest((details, answer) => {
    const developerTools = !app.isPackaged && details.url.startsWith('devtools:')
    answer({ cancel: !developerTools && !mayLoad(host, details.url) })
  })
  // Port 9 discards: whatever would still try to leave finds nobody, on this machine.
  void locked.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' })
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('will-navigate', details => stayHome(details))
  contents.on('will-frame-navigate', details => stayHome(details))
  contents.on('will-redirect', details => stayHome(details))
}

function stayHome(details: { url: string; preventDefault: () => void }): void {
  if (!isOn(windowHost, details.url)) details.preventDefault()
}
