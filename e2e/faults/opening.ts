import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { JournalStatus } from '../../shared/journals.ts'
import { type ShimOrder, shimEnvironment } from './shim.ts'
import { outputOf } from './written.ts'

const program = join(import.meta.dirname, 'open-and-hold.ts')

export type Told = { status: JournalStatus; count: number; refused: string }

type Opening = { shim?: ShimOrder; asNobody?: boolean }

/** Opens a journal in a process of its own, which holds it until it is let go. */
export function openElsewhere(folder: string, { shim, asNobody = false }: Opening = {}) {
  const user = asNobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...(shim ? shimEnvironment(shim) : {}) },
    ...user,
  })
  // A killed program leaves its input behind.
  child.stdin.on('error', () => undefined)
  const output = outputOf(child)
  const told = new Promise<Told | null>(resolve => {
    child.stdout.on('data', () => output.said().includes('\n') && resolve(JSON.parse(output.said())))
    void output.ended.then(() => resolve(null))
  })
  return {
    /** What it found; null where it ended before it could tell. */
    told,
    async letGo(): Promise<void> {
      child.stdin.end()
      await output.ended
    },
    ended: output.ended,
    complaints: output.complaints,
  }
}
