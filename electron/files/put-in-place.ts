import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { moveDurably } from '../db/replace-file.ts'

/**
 * Puts a file where a person chose, whole or not at all. `fill` writes it beside the target, down to the disk, under a name
 * that nothing in their folder has.
 */
export async function putInPlace(target: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = path.join(path.dirname(target), `.${path.basename(target).slice(0, 40)}.${randomUUID()}.part`)
  try {
    await fill(temporary)
    moveDurably(temporary, target)
  } catch (cause) {
    fs.rmSync(temporary, { force: true })
    throw cause
  }
}
