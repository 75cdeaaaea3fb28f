import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { obtainBrowser } from './browser.ts'

const root = new URL('../renderer/', import.meta.url).pathname
const origin = 'https://stage.invalid/'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'nonce-stage'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

export type OpenStage = {
  page: Page
  /** What broke the policy or was logged as a fault. */
  violations: string[]
  /** Presses keys one after the other, with a moment between them as a person leaves: a key that moves the caret is told of in a task of its own. */
  press: (...keys: string[]) => Promise<void>
  settled: () => Promise<void>
  close: () => Promise<void>
}

/** A page of the window by itself in a real browser, under a policy as strict as the app's. */
export async function openStage(entry: string): Promise<OpenStage> {
  const outDir = await mkdtemp(join(tmpdir(), 'stage-'))
  await build({
    configFile: false,
    root,
    base: '/',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, entry) },
    },
  })
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({
    executablePath: obtainBrowser().path,
    args: ['--disable-background-networking', '--disable-quic', ...(isRoot ? ['--no-sandbox'] : [])],
  })
  const context = await browser.newContext({ viewport: { width: 900, height: 800 } })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  page.setDefaultTimeout(5000)
  const violations: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') violations.push(message.text())
  })
  page.on('pageerror', error => violations.push(String(error)))
  await page.route('**/*', async route => {
    const { origin: from, pathname } = new URL(route.request().url())
    if (`${from}/` !== origin) {
      violations.push(`asked for ${route.request().url()}`)
      return route.abort()
    }
    const type = types[extname(pathname)] ?? 'application/octet-stream'
    const file = await readFile(join(outDir, pathname))
    const body = type.startsWith('text/html') ? file.toString().replace('__CSP_NONCE__', 'stage') : file
    return route.fulfill({ body, headers: { 'content-type': type, 'content-security-policy': policy } })
  })
  await page.goto(origin + entry)
  const close = async () => {
    await browser.close()
    await rm(outDir, { recursive: true, force: true })
  }
  const settled = async () => {
    await page.evaluate('new Promise(done => requestAnimationFrame(() => setTimeout(done)))')
  }
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key)
      await settled()
    }
  }
  return { page, violations, press, settled, close }
}
