import { type Chromium, launchChromium } from './chromium.ts'

let launching: Promise<Chromium> | null = null
let current: Chromium | null = null
const switches: string[] = []
const schemes = new Set<string>()

/** Schemes of ours, as production code registered them. */
export const ownSchemes: ReadonlySet<string> = schemes

export function addScheme(scheme: string): void {
  schemes.add(scheme)
}

/** Only those that are harmless to the stand-in itself reach the browser; all are recorded. */
const passedOn = new Set([
  'host-resolver-rules',
  'force-webrtc-ip-handling-policy',
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-quic',
  'dns-prefetch-disable',
  'no-pings',
  'lang',
  'force-device-scale-factor',
  'use-fake-device-for-media-stream',
  'disable-gpu',
])

/** Chrome has names of its own for some of what Electron reads, and silently ignores the others. */
const nameInChrome: Record<string, string> = { 'force-webrtc-ip-handling-policy': 'webrtc-ip-handling-policy' }

export function addSwitch(name: string, value: string | undefined): void {
  if (!passedOn.has(name)) return
  const known = nameInChrome[name] ?? name
  switches.push(value === undefined ? `--${known}` : `--${known}=${value}`)
}

/** The browser starts when the app first needs it, so that importing this module in a unit test starts nothing. */
export function startBrowser(): Promise<Chromium> {
  launching ??= launchChromium(switches).then(chromium => {
    current = chromium
    if (chromium.endpoint) console.log(`stand-in: devtools ${chromium.endpoint}`)
    return chromium
  })
  return launching
}

export function runningBrowser(): Chromium | null {
  return current
}

export async function stopBrowser(): Promise<void> {
  if (launching) await (await launching).close()
}
