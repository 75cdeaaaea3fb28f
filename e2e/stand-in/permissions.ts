import type * as Electron from 'electron'
import { asElectron } from './as-electron.ts'
import type { OpenPage } from './pages.ts'
import type { WebContents } from './web-contents.ts'

type Permission = Parameters<NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>>[1]

type Asked = { permission: Permission; mediaTypes?: readonly ('audio' | 'video')[]; granted: string }

/** What is asked of the session's handler in Electron's names, and the browser's name for the same. */
const asked = [
  { permission: 'clipboard-read', granted: 'clipboardReadWrite' },
  { permission: 'clipboard-sanitized-write', granted: 'clipboardSanitizedWrite' },
  { permission: 'geolocation', granted: 'geolocation' },
  { permission: 'idle-detection', granted: 'idleDetection' },
  { permission: 'media', mediaTypes: ['audio'], granted: 'audioCapture' },
  { permission: 'media', mediaTypes: ['video'], granted: 'videoCapture' },
  { permission: 'midi', granted: 'midi' },
  { permission: 'midiSysex', granted: 'midiSysex' },
  { permission: 'notifications', granted: 'notifications' },
  { permission: 'storage-access', granted: 'storageAccess' },
] as const satisfies readonly Asked[]

type Granted = (typeof asked)[number]['granted']

/** What the browser was last told, per page. */
const told = new WeakMap<WebContents, { url: string; origin: string; granted: string }>()

/**
 * The browser cannot ask at the moment of a request, so the session's handler is asked about everything when a page is loaded,
 * and again after each call that main has answered, as that may have changed its mind: the browser then grants what it
 * allowed, and refuses all else. Without a handler everything is granted, as in Electron.
 */
export async function grantPermissions(
  contents: WebContents,
  { chromium }: OpenPage,
  url: string,
  origin: string,
): Promise<void> {
  const permissions = await allowedNow(contents, url)
  told.set(contents, { url, origin, granted: permissions.join() })
  await chromium.connection.browser.send('Browser.grantPermissions', { permissions, origin })
}

/** Tells the browser where the handler would answer otherwise now. */
export async function renewPermissions(contents: WebContents): Promise<void> {
  const last = told.get(contents)
  if (!last) return
  if ((await allowedNow(contents, last.url)).join() !== last.granted)
    await grantPermissions(contents, await contents.opened, last.url, last.origin)
}

async function allowedNow(contents: WebContents, url: string): Promise<Granted[]> {
  const answers = await Promise.all(asked.map(async one => ((await allows(contents, one, url)) ? [one.granted] : [])))
  return answers.flat()
}

async function allows(
  contents: WebContents,
  { permission, mediaTypes }: Asked,
  requestingUrl: string,
): Promise<boolean> {
  const handler = contents.playedSession.permissionRequestHandler
  if (!handler) return true
  const details = { isMainFrame: true, requestingUrl, ...(mediaTypes ? { mediaTypes: [...mediaTypes] } : {}) }
  return new Promise(resolve => {
    handler(asElectron<Electron.WebContents>(contents), permission, resolve, details)
  })
}
