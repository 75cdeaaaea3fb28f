import { open } from 'node:fs/promises'
import { putInPlace } from './put-in-place.ts'

/** Writes a file whole or not at all: beside the target, down to the disk, then in its place. */
export async function writeFileWhole(target: string, content: string | Uint8Array): Promise<void> {
  await putInPlace(target, async temporary => {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  })
}
