import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { obtainBrowser } from '../../build/browser.ts'
import { launchStandIn } from '../launch-stand-in.ts'
import { type Fault, tally } from './fault.ts'
import { type Listener, listen } from './listener.ts'

const root = join(import.meta.dirname, '..', '..')
const channels = readFileSync(join(import.meta.dirname, 'probe', 'channels.js'), 'utf8')

/** After the last attempt, for what takes its time. */
const patienceMs = 2500

/** What a bare page without our locks must be able to do, or the listener hears nothing and the test shows nothing. */
const leastChannels = 35

const packetKinds = ['a packet to STUN or TURN', 'a packet to QUIC']

const leaving = ['location', 'location-replace', 'form-get', 'form-post', 'link-click', 'meta-refresh']

export const waysOut: Fault = {
  id: 'F19',
  what: 'ways out of a page, tried by its own script',
  promise: 'no request, connection or packet reaches a listener on this machine, over TCP or UDP',
  broken: 'packets',
  needs: ['build'],
  counts: { short: 1, full: 1 },
  control: { how: 'the same script in a page without our locks', weakened: true, count: 1 },
  async run({ folder, weakened }) {
    const tallied = tally()
    if (weakened) {
      const reached = await probeBarePage()
      for (const name of reached) tallied.note(`${name} arrived`)
      tallied.outcome.figures['channels that reached the listener'] = reached.size
      // Too few, and the control has not shown that the script tries what it says.
      if (!packetKinds.every(kind => reached.has(kind))) throw new Error('No packet arrived, so none could be missed.')
      if (reached.size < leastChannels)
        throw new Error(`Only ${reached.size} ways out work at all: ${[...reached].join(', ')}`)
      return tallied.done()
    }
    const { tried, reached, stayed } = await probeApp(folder)
    for (const name of tried) tallied.note(reached.has(name) ? `${name} arrived` : null)
    for (const name of [...reached].filter(other => !tried.includes(other))) tallied.note(`${name} arrived`)
    if (!stayed) tallied.note('the page was led away')
    return tallied.done()
  },
}

function scriptFor(listener: Listener, leaves: boolean): string {
  return `const probeTargets = ${JSON.stringify({ ...listener.targets, leaves })}\n${channels}`
}

/** The built app with one script more among its own files, which so has all that a script of ours has. */
async function probeApp(folder: string) {
  const built = join(root, '.faults', `app-${process.pid}`)
  const listener = await listen()
  try {
    cpSync(join(root, 'out'), built, { recursive: true })
    const index = join(built, 'renderer', 'index.html')
    const page = readFileSync(index, 'utf8')
    writeFileSync(index, page.replace('</body>', '<script type="module" src="/probe.js"></script></body>'))
    writeFileSync(join(built, 'renderer', 'probe.js'), scriptFor(listener, true))
    const data = join(folder, 'data')
    const app = await launchStandIn(join(built, 'main', 'main.js'), { ...process.env, THROUGHLINE_DATA: data })
    const home = new URL(app.page.url()).origin
    await app.page.waitForFunction(() => document.documentElement.dataset.probed !== undefined)
    await new Promise(resolve => setTimeout(resolve, patienceMs))
    const tried: string[] = JSON.parse((await app.page.locator('html').getAttribute('data-probed')) ?? '[]')
    const stayed = new URL(app.page.url()).origin === home
    await app.kill()
    return { tried, reached: listener.reached, stayed }
  } finally {
    await listener.close()
    rmSync(built, { recursive: true, force: true })
  }
}

async function probeBarePage(): Promise<ReadonlySet<string>> {
  const pages: Record<string, string> = {
    '/': '<!doctype html><body><script type="module" src="/probe.js"></script></body>',
  }
  const listener = await listen(pages)
  const site = await listen(pages)
  pages['/probe.js'] = scriptFor(listener, false)
  const browser = await chromium.launch({
    executablePath: obtainBrowser().path,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`${site.targets.http}/`)
    await page.waitForFunction(() => document.documentElement.dataset.probed !== undefined)
    await new Promise(resolve => setTimeout(resolve, patienceMs))
    for (const name of leaving) {
      const other = await browser.newPage()
      await other.goto(`${site.targets.http}/?only=${name}`)
      await new Promise(resolve => setTimeout(resolve, 300))
      await other.close()
    }
    return new Set(listener.reached)
  } finally {
    await browser.close()
    await listener.close()
    await site.close()
  }
}
