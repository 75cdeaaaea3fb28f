import fs from 'node:fs'
import path from 'node:path'

/** Writes a file whole: after a crash at any point either the old bytes or the new ones are there. Only its owner may read it. */
export function replaceFile(target: string, content: string | Buffer): void {
  const partial = `${target}.partial`
  const file = fs.openSync(partial, 'w', 0o600)
  try {
    fs.writeFileSync(file, content)
    fs.fsyncSync(file)
  } finally {
    fs.closeSync(file)
  }
  moveDurably(partial, target)
}

/** Renames within a folder, and returns once the rename is on the disk. */
export function moveDurably(from: string, to: string): void {
  fs.renameSync(from, to)
  syncFolder(path.dirname(to))
}

/** Windows cannot sync a folder, and needs no such thing: its renames are journalled. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
