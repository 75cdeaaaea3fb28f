import fs from 'node:fs'
import path from 'node:path'
import { CallError } from '../../../shared/errors.ts'
import { type BackupHeader, ending, readHeader } from './backup-file.ts'

/** A file that has the name of a backup, and what it says about itself or why it says nothing. */
export type FoundBackup = { file: string; name: string; bytes: number } & (
  | { header: BackupHeader; fault: null }
  | { header: null; fault: string }
)

/** All backups in a folder; the one of the most changed journal comes first, damaged ones come last. A folder that is not there has none. */
export function listBackups(folder: string): FoundBackup[] {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return fs
    .readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .map(name => findBackup(path.join(folder, name)))
    .sort((a, b) => writesOf(b) - writesOf(a) || (a.name < b.name ? 1 : -1))
}

export function findBackup(file: string): FoundBackup {
  const about = { file, name: path.basename(file) }
  try {
    return { ...about, bytes: fs.statSync(file).size, header: readHeader(file), fault: null }
  } catch (error) {
    const fault = error instanceof CallError ? error.message : 'This backup cannot be read from the disk.'
    return { ...about, bytes: fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0, header: null, fault }
  }
}

function writesOf({ header }: FoundBackup): number {
  return header?.writes ?? -1
}
