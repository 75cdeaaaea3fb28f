import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { obtainBrowser } from './browser.ts'

// Sees to a browser first, so that the tests themselves never install anything, then hands all further words to Playwright.
const browser = obtainBrowser()
console.log(`The tests drive ${browser.name} (${browser.path}).`)

const playwright = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
const run = spawnSync(
  process.execPath,
  [playwright, 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, THROUGHLINE_BROWSER: browser.path } },
)
process.exit(run.status ?? 1)
