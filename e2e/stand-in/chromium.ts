import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { obtainBrowser } from '../../build/browser.ts'
import { Connection } from './devtools.ts'

export type Chromium = {
  connection: Connection
  headless: boolean
  /** The window that a visible browser opens at its start, for the first BrowserWindow. */
  firstTargetId: string | null
  /** Where a test can attach; null outside of tests, because the port is open to the whole machine. */
  endpoint: string | null
  close: () => Promise<void>
}

const profilePrefix = 'throughline-window-'

/** What a browser does beyond showing pages: keeping left pages alive, translating, and asking its maker about the time and accounts. */
const unwantedFeatures = [
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BackForwardCache',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'Translate',
]

/** Clicks count from the first moment of a page, a window that is not looked at works at full speed, and the microphone hears beeps. */
const switchesForTests = [
  '--use-fake-device-for-media-stream',
  '--remote-debugging-port=0',
  '--allow-pre-commit-input',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-renderer-backgrounding',
]

const switches = [
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-field-trial-config',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-popup-blocking',
  `--disable-features=${unwantedFeatures.join(',')}`,
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

export async function launchChromium(wanted: readonly string[]): Promise<Chromium> {
  removeAbandonedProfiles()
  const profile = mkdtempSync(join(tmpdir(), `${profilePrefix}${process.pid}-`))
  const headless = isHeadless()
  const attachable = process.env.THROUGHLINE_TEST === '1'
  const child = spawn(obtainBrowser().path, chromiumSwitches(profile, { headless, attachable, wanted }), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', () => {
    child.kill('SIGKILL')
    removeProfile()
  })
  const connection = connect(child)
  await started(child, connection)
  return {
    connection,
    headless,
    firstTargetId: headless ? null : await firstPage(connection),
    endpoint: attachable ? await endpointOf(profile) : null,
    close: () => closed(child, connection),
  }
}

function isHeadless(): boolean {
  if (process.env.THROUGHLINE_HEADLESS === '1') return true
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

type Wanted = { headless: boolean; attachable: boolean; wanted: readonly string[] }

function chromiumSwitches(profile: string, { headless, attachable, wanted }: Wanted): string[] {
  const list = [...switches, `--user-data-dir=${profile}`, ...wanted]
  // Chromium's own sandbox refuses to run as root.
  if (process.getuid?.() === 0) list.push('--no-sandbox')
  if (attachable) list.push(...switchesForTests)
  if (headless) list.push('--headless', '--no-startup-window', '--force-color-profile=srgb')
  // A test type keeps the browser from warning of the switches above.
  else list.push('--app=data:text/html,<title>Throughline</title>', '--test-type')
  return list
}

function connect(child: ChildProcess): Connection {
  const [, , , output, input] = child.stdio
  // Descriptors 3 and 4 are the pipe that the switch above asks for.
  return new Connection(output as Writable, input as Readable)
}

async function started(child: ChildProcess, connection: Connection): Promise<void> {
  let complaints = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-2000)
  })
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`The browser ended with ${code} at its start: ${complaints}`)))
  })
  await Promise.race([connection.browser.send('Browser.getVersion'), failed])
  failed.catch(() => undefined)
}

async function firstPage(connection: Connection): Promise<string | null> {
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline) {
    const { targetInfos } = await connection.browser.send('Target.getTargets')
    const page = targetInfos.find(target => target.type === 'page')
    if (page) return page.targetId
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  return null
}

/** The browser writes its port into a file of its profile once the port is open. */
async function endpointOf(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  throw new Error('The browser opened no port for the test to attach to.')
}

async function closed(child: ChildProcess, connection: Connection): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise(resolve => child.once('exit', resolve))
  const deadline = setTimeout(() => child.kill('SIGKILL'), 3000)
  // The browser may end before it answers; its exit is what counts.
  connection.browser.send('Browser.close').catch(() => undefined)
  await exited
  clearTimeout(deadline)
}

/** A killed process leaves its profile behind; the next start clears up after it. */
function removeAbandonedProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(profilePrefix) ? Number(name.slice(profilePrefix.length).split('-')[0]) : 0
    if (owner > 0 && !isRunning(owner)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
