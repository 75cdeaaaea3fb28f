import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { JournalFiles } from './journal-files.ts'

/**
 * A copy, as encrypted as the journal itself, of one that may not be written to. SQLite needs to write beside a journal
 * even to read what its log holds, so what was saved last could otherwise not be shown.
 */
export function copyForReading(files: JournalFiles): { path: string; remove: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-reading-'))
  const copy = path.join(folder, 'journal.db')
  const remove = (): void => fs.rmSync(folder, { recursive: true, force: true })
  try {
    for (const ending of ['', '-wal']) {
      if (!fs.existsSync(files.journal + ending)) continue
      fs.copyFileSync(files.journal + ending, copy + ending)
      fs.chmodSync(copy + ending, 0o600)
    }
  } catch (error) {
    remove()
    throw error
  }
  return { path: copy, remove }
}
