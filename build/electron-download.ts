import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A download that has begun may take minutes; one that hangs shall not hold the start for ever. */
const downloadLimitMs = 10 * 60_000

export const retryElectron = 'npm exec install-electron'

/** The Electron program below a folder of installed packages, or null where its download has not happened. */
export function findElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}

/** Tries the download once for each version: a machine that cannot reach it is told so once, and not made to wait again. */
export function downloadElectronOnce(root: string, installer = installElectron): string | null {
  const version = electronVersion(root)
  const memory = join(root, 'node_modules', '.cache', 'throughline', 'electron-download-failed')
  if (existsSync(memory) && readFileSync(memory, 'utf8') === version) return null
  console.log(`Downloading Electron ${version}, once…`)
  const problem = installer(root)
  const binary = findElectron(root)
  if (binary) return binary
  console.log(
    `Electron could not be downloaded (${problem ?? 'it is not where it should be'}); to try again: ${retryElectron}`,
  )
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, version)
  return null
}

/** Null for success, else the reason in a few words. Where nothing answers, Electron's own installer gives up after about ten seconds. */
function installElectron(root: string): string | null {
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  const run = spawnSync(process.execPath, [installer], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    timeout: downloadLimitMs,
  })
  if (run.status === 0) return null
  const [firstLine = 'no reason given'] = run.stderr.trim().split('\n')
  return run.error?.message ?? firstLine.replace(/^\w*Error: /, '')
}

function electronVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
  return String(version)
}
