import fs from 'node:fs'
import { CallError } from '../../shared/errors.ts'
import { ending } from './backup/backup-file.ts'
import { createJournal } from './create.ts'
import type { JournalFiles } from './journal-files.ts'
import { createKeyFile, deriveKey, keyFileExists, readDataKey, type Secret } from './key-file.ts'
import type { Migration } from './migrate.ts'

/** Sees to it that journal and key are there, and returns the data key. Nothing is made where anything hints at a journal that was. */
export function prepareFiles(files: JournalFiles, migrations: readonly Migration[], secret: Secret | null): Buffer {
  const stats = fs.statSync(files.journal, { throwIfNoEntry: false })
  if (stats === undefined) return makeJournal(files, migrations, secret)
  if (stats.size < 4096) {
    throw new CallError(
      'journal-damaged',
      'The journal file has been cut off. Nothing was changed; a backup beside it can be put in its place.',
    )
  }
  return readDataKey(files, secret)
}

function makeJournal(files: JournalFiles, migrations: readonly Migration[], secret: Secret | null): Buffer {
  if (fs.existsSync(files.watermark) || fs.existsSync(`${files.journal}-wal`) || hasBackups(files)) {
    throw new CallError(
      'journal-damaged',
      `The journal file is missing from ${files.folder}. If it was moved, or a sync program has not fetched it yet, bring it back, then try again, or restore a backup.`,
    )
  }
  fs.mkdirSync(files.folder, { recursive: true, mode: 0o700 })
  const dataKey = keyFileExists(files) ? readDataKey(files, secret) : createKeyFile(files)
  const key = deriveKey(dataKey, 'database')
  createJournal(files, key, migrations)
  key.fill(0)
  return dataKey
}

/** Whether nothing hints at a journal that is or was here. */
export function isUntouched(files: JournalFiles): boolean {
  const { journal, key, keyCopy, watermark, replacing } = files
  const traces = [journal, `${journal}-wal`, key, keyCopy, watermark, replacing]
  return !hasBackups(files) && !traces.some(file => fs.existsSync(file))
}

function hasBackups({ backups }: JournalFiles): boolean {
  return fs.existsSync(backups) && fs.readdirSync(backups).some(name => name.endsWith(ending))
}
