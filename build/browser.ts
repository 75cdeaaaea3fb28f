import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { installWithApt, run } from './apt.ts'

/** An installed Chromium, Chrome or Edge. */
export type Browser = { name: string; path: string }

const commands: readonly [command: string, name: string][] = [
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['google-chrome-stable', 'Chrome'],
  ['google-chrome', 'Chrome'],
  ['microsoft-edge-stable', 'Edge'],
  ['microsoft-edge', 'Edge'],
]

/** Below each of the system's program folders. */
const places: Partial<Record<NodeJS.Platform, readonly [place: string, name: string][]>> = {
  darwin: [
    ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chrome'],
    ['Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
    ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Edge'],
  ],
  win32: [
    ['Google\\Chrome\\Application\\chrome.exe', 'Chrome'],
    ['Chromium\\Application\\chrome.exe', 'Chromium'],
    ['Microsoft\\Edge\\Application\\msedge.exe', 'Edge'],
  ],
}

/** Looks where browsers are usually found; `THROUGHLINE_BROWSER` names one and wins. */
export function findBrowser(): Browser | null {
  const named = process.env.THROUGHLINE_BROWSER
  if (named) return { name: 'the browser named by THROUGHLINE_BROWSER', path: named }
  return onPath() ?? inProgramFolders() ?? downloadedByPlaywright()
}

/** Finds a browser or installs one with what the machine offers; where it can't, the error says what to install. */
export function obtainBrowser(): Browser {
  const found = findBrowser()
  if (found) return found
  const installed = installWithApt('chromium') || installWithPlaywright()
  const browser = installed ? findBrowser() : null
  if (browser) return browser
  throw new Error('No browser was found: install Chromium, Chrome or Edge, or name one in THROUGHLINE_BROWSER.')
}

function onPath(): Browser | null {
  if (process.platform === 'win32') return null
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  for (const [command, name] of commands) {
    for (const folder of folders) {
      const path = join(folder, command)
      if (existsSync(path)) return { name, path }
    }
  }
  return null
}

function inProgramFolders(): Browser | null {
  for (const [place, name] of places[process.platform] ?? []) {
    for (const folder of programFolders()) {
      const path = join(folder, place)
      if (existsSync(path)) return { name, path }
    }
  }
  return null
}

function programFolders(): string[] {
  if (process.platform === 'darwin') return ['/Applications', join(homedir(), 'Applications')]
  const names = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  return names.flatMap(name => process.env[name] ?? [])
}

function downloadedByPlaywright(): Browser | null {
  const folder = playwrightFolder()
  if (!existsSync(folder)) return null
  const versions = readdirSync(folder).filter(version => version.startsWith('chromium'))
  for (const version of versions.sort().reverse()) {
    const found = readdirSync(join(folder, version), { recursive: true, encoding: 'utf8' }).find(file =>
      /(^|[\\/])(chrome|chrome\.exe|Chromium|Google Chrome for Testing|chrome-headless-shell(\.exe)?)$/.test(file),
    )
    if (found) return { name: version, path: join(folder, version, found) }
  }
  return null
}

function playwrightFolder(): string {
  const named = process.env.PLAYWRIGHT_BROWSERS_PATH
  if (named) return named
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright')
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright')
  return join(homedir(), '.cache', 'ms-playwright')
}

function installWithPlaywright(): boolean {
  const program = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '..', 'cli.js')
  return ['chromium-headless-shell', 'chromium'].some(name => run(process.execPath, [program, 'install', name]))
}
