import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs Debian's packages where this is Debian and we may; answers whether they are there now. */
export function installWithApt(...packages: string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  const install = () => run('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', ...packages])
  return install() || (run('/usr/bin/apt-get', ['update']) && install())
}

/** Shows what the command says. Answers whether it worked. */
export function run(command: string, parameters: string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'] })
    return true
  } catch (error) {
    console.error(`${command} ${parameters.join(' ')} did not work: ${error instanceof Error ? error.message : error}`)
    return false
  }
}
