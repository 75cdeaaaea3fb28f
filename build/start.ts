import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findBrowser } from './browser.ts'
import { downloadElectronOnce, findElectron, retryElectron } from './electron-download.ts'
import { needsBuild } from './freshness.ts'

const root = join(import.meta.dirname, '..')
const main = join(root, 'out', 'main', 'main.js')

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  end('There is no display to open a window on. "npm run demo" shows Throughline without one, as pictures and a PDF.')
}
if (needsBuild(root)) build()
open()

function open(): void {
  const electron = findElectron(root) ?? downloadElectronOnce(root)
  if (electron) {
    console.log('Throughline opens in Electron.')
    run(electron, [root])
    return
  }
  const browser = findBrowser()
  if (!browser) {
    end(
      `Throughline needs Electron (${retryElectron}) or an installed browser: Chromium, Chrome or Edge. None of them was found.`,
    )
  }
  console.log(`Throughline opens in ${browser.name}, because Electron is not here; to download it: ${retryElectron}`)
  const standIn = pathToFileURL(join(root, 'e2e', 'stand-in', 'register.ts')).href
  run(process.execPath, ['--import', standIn, main], { THROUGHLINE_BROWSER: browser.path })
}

function build(): void {
  console.log('Building Throughline…')
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) end('The build failed; what is wrong stands above.')
}

/** Hands all further words on, and ends as the program ends. */
function run(program: string, parameters: string[], environment: Record<string, string> = {}): void {
  const child = spawn(program, [...parameters, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  child.on('error', error => end(`${program} could not be started: ${error.message}`))
  child.on('exit', code => process.exit(code ?? 1))
  // Ctrl+C reaches the program itself, which closes in good order; this process waits for it.
  process.on('SIGINT', () => undefined)
}

function end(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
