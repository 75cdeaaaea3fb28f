import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { needsBuild } from '../../build/freshness.ts'
import type { Need } from './fault.ts'
import { countInMemory } from './memory.ts'
import { buildShim } from './shim.ts'

const root = join(import.meta.dirname, '..', '..')

const checks: Record<Need, () => string | null> = {
  compiler: buildShim,
  build: () => (needsBuild(root) ? 'the app is not built, or older than its sources: npm run build' : null),
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
