import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Need } from './fault.ts'
import { countInMemory } from './memory.ts'
import { buildShim } from './shim.ts'

const built = join(import.meta.dirname, '..', '..', 'out', 'main', 'main.js')

const checks: Record<Need, () => string | null> = {
  compiler: buildShim,
  build: () => (existsSync(built) ? null : 'the app is not built: npm run build'),
  memory: () => {
    try {
      countInMemory(process.pid, [])
      return null
    } catch {
      return 'the memory of a process can be looked at on Linux only, where the system allows it'
    }
  },
  namespaces: () => {
    if (process.platform !== 'linux') return 'namespaces are Linux’s'
    const { status } = spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'true'])
    return status === 0 ? null : 'this machine allows no mount in a namespace of one’s own (unshare --user --mount)'
  },
}

/** What is missing on this machine of what is needed, with the sentence that says so. Builds the shim. */
export function missingNeeds(needs: readonly Need[]): Map<Need, string> {
  return new Map(
    [...new Set(needs)].flatMap(need => {
      const reason = checks[need]()
      return reason === null ? [] : [[need, reason]]
    }),
  )
}
