import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Gives a data folder a disk of its own, small enough to be filled. Only where this machine lets us mount one. */
export function mountSmallDisk(folder: string): { unmount: () => void } | null {
  if (process.platform !== 'linux') return null
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=700', 'tmpfs', folder], {
    stdio: 'ignore',
  })
  // Lazily, because what ran from it may take a moment to let go of it.
  return status === 0 ? { unmount: () => void spawnSync('umount', ['--lazy', folder], { stdio: 'ignore' }) } : null
}

/** Takes the last byte of a small disk. Returns the way to give it all back. */
export function fillDisk(folder: string): () => void {
  const filler = join(folder, 'filler')
  const file = openSync(filler, 'w')
  for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) while (wrote(file, size));
  closeSync(file)
  return () => rmSync(filler)
}

function wrote(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false
    throw error
  }
}

/** From now on each write of a program into a file fails, as on a disk that is going. Returns the way to mend it. */
export function breakWrites(processId: number): () => void {
  const limit = (bytes: string) => execFileSync('prlimit', ['--pid', String(processId), `--fsize=${bytes}:unlimited`])
  limit('1')
  return () => limit('unlimited')
}
