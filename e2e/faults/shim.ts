import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const source = join(import.meta.dirname, 'shim.c')
const built = join(import.meta.dirname, '..', '..', '.faults')

/** What the shim does, and below which folder. See shim.c. */
export type ShimOrder = {
  folder: string
  log?: string
  canary?: string
} & (
  | { does?: never }
  | { does: 'write' | 'sync'; at: number; count?: number; errno: number }
  | { does: 'write' | 'sync'; whileThereIs: string; errno: number }
  | { does: 'hang'; whileThereIs: string }
  | { does: 'kill'; at: number }
)

export const shimFile = join(built, 'shim.so')

/** Compiles the shim where that is still to be done. Answers with a sentence where it cannot be. */
export function buildShim(): string | null {
  if (process.platform !== 'linux') return 'the shim works on Linux only'
  if (existsSync(shimFile) && statSync(shimFile).mtimeMs > statSync(source).mtimeMs) return null
  const compiler = ['cc', 'gcc', 'clang'].find(name => spawnSync(name, ['--version']).status === 0)
  if (!compiler) return 'no C compiler (on Debian: apt-get install gcc libc6-dev)'
  mkdirSync(built, { recursive: true })
  const { status, stderr } = spawnSync(
    compiler,
    ['-shared', '-fPIC', '-O2', '-o', shimFile, source, '-ldl', '-lpthread'],
    { encoding: 'utf8' },
  )
  return status === 0
    ? null
    : `${compiler} could not compile the shim (on Debian: apt-get install libc6-dev): ${stderr.split('\n')[0]}`
}

export function shimEnvironment(order: ShimOrder): Record<string, string> {
  const { folder, log, canary } = order
  return {
    LD_PRELOAD: shimFile,
    FAULT_DIR: folder,
    ...(log === undefined ? {} : { FAULT_LOG: log }),
    ...(canary === undefined ? {} : { FAULT_CANARY: canary }),
    ...(order.does ? { FAULT_OP: order.does } : {}),
    ...('at' in order ? { FAULT_AT: String(order.at) } : {}),
    ...('count' in order ? { FAULT_COUNT: String(order.count) } : {}),
    ...('errno' in order ? { FAULT_ERRNO: String(order.errno) } : {}),
    ...('whileThereIs' in order ? { FAULT_WHILE: order.whileThereIs } : {}),
  }
}

/** Linux's own numbers. */
export const errors = { EIO: 5, EFBIG: 27, ENOSPC: 28, EROFS: 30, EDQUOT: 122 }
