import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

// The end-to-end tests; further words go to Playwright. With --without-network they run where there is no network at all but
// the machine's own loopback: what would leave could not, and what needs it would fail.
const words = process.argv.slice(2)
const alone = words.includes('--without-network')
const playwright = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '..', 'cli.js')
const config = join(import.meta.dirname, 'playwright.config.ts')
const test = [
  process.execPath,
  playwright,
  'test',
  '--config',
  config,
  ...words.filter(word => word !== '--without-network'),
]

const [program = '', ...parameters] = alone ? [...withoutNetwork(), ...test] : test
const child = spawn(program, parameters, { stdio: 'inherit' })
child.on('exit', code => process.exit(code ?? 1))

/** A network namespace in which only the loopback is up; by a user namespace where one is not root. */
function withoutNetwork(): string[] {
  const asUser = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']
  const command = ['unshare', ...asUser, '--net', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"']
  const [first = '', ...rest] = command
  const { status, error, stderr } = spawnSync(first, [...rest, 'true'], { encoding: 'utf8' })
  if (status === 0) return command
  console.error(
    `This machine allows no network namespace of one’s own, so the tests cannot be run without a network here (it takes Linux, unshare and ip): ${error?.message ?? stderr.trim()}`,
  )
  process.exit(1)
}
