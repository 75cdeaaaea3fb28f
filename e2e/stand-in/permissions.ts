import type * as Electron from 'electron'
import { asElectron } from './as-electron.ts'
import type { OpenPage } from './pages.ts'
import type { WebContents } from './web-contents.ts'

type Permission = Parameters<NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>>[1]

/** Electron's names, and the browser's for the same. */
const names = {
  'clipboard-read': ['clipboardReadWrite'],
  'clipboard-sanitized-write': ['clipboardSanitizedWrite'],
  geolocation: ['geolocation'],
  'idle-detection': ['idleDetection'],
  media: ['audioCapture', 'videoCapture'],
  midi: ['midi'],
  midiSysex: ['midiSysex'],
  notifications: ['notifications'],
  'storage-access': ['storageAccess'],
} as const satisfies Partial<Record<Permission, readonly string[]>>

type Known = keyof typeof names

/**
 * The browser cannot ask at the moment of a request, so the session's handler is asked about everything when a page is loaded:
 * the browser then grants what it allowed, and refuses all else. Without a handler everything is granted, as in Electron.
 */
export async function grantPermissions(
  contents: WebContents,
  { chromium }: OpenPage,
  url: string,
  origin: string,
): Promise<void> {
  const known = Object.keys(names) as Known[]
  const answers = await Promise.all(known.map(async name => ((await allows(contents, name, url)) ? names[name] : [])))
  await chromium.connection.browser.send('Browser.grantPermissions', { permissions: answers.flat(), origin })
}

async function allows(contents: WebContents, permission: Known, requestingUrl: string): Promise<boolean> {
  const handler = contents.playedSession.permissionRequestHandler
  if (!handler) return true
  return new Promise(resolve => {
    handler(asElectron<Electron.WebContents>(contents), permission, resolve, { isMainFrame: true, requestingUrl })
  })
}
