import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { JournalFiles } from '../journal-files.ts'
import { parseJson } from '../parse-json.ts'
import { replaceFile } from '../replace-file.ts'
import { copyBackupFile } from './backup-file.ts'
import { listBackups } from './list-backups.ts'
import { backupsToPrune } from './retention.ts'
import { spreadToBackups } from './spread-key-file.ts'

const Note = z.object({ folder: z.string().min(1), copiedAt: z.string().nullable() })
export type SecondPlaceNote = z.infer<typeof Note>

export function readSecondPlace({ secondPlace }: JournalFiles): SecondPlaceNote | null {
  if (!fs.existsSync(secondPlace)) return null
  return Note.safeParse(parseJson(fs.readFileSync(secondPlace, 'utf8'))).data ?? null
}

export function writeSecondPlace({ secondPlace }: JournalFiles, note: SecondPlaceNote | null): void {
  if (note === null) fs.rmSync(secondPlace, { force: true })
  else replaceFile(secondPlace, `${JSON.stringify(note, null, 2)}\n`)
}

/** Copies what the second place does not hold yet, the newest first, and only then prunes there. Yields after each file. */
export function* copyToSecondPlace(files: JournalFiles, folder: string, now: string): Generator<void, void> {
  const there = new Map(listBackups(folder).map(backup => [backup.name, backup]))
  for (const { header, name, file } of listBackups(files.backups)) {
    if (header === null || there.get(name)?.header?.databaseHash === header.databaseHash) continue
    copyBackupFile(file, path.join(folder, name))
    yield
  }
  const [newest] = listBackups(files.backups)
  if (!newest?.header) return
  const { keyFile, journal } = newest.header
  spreadToBackups(folder, JSON.stringify(keyFile), String(keyFile.check))
  prune(folder, journal, now)
}

/** Removes what may go, of one journal; those of another one in the same folder are not ours to judge. */
export function prune(folder: string, journal: string, now: string): void {
  const known = listBackups(folder).flatMap(({ header, name, file }) =>
    header?.journal === journal ? [{ ...header, name, file }] : [],
  )
  const names = new Set(backupsToPrune(known, now))
  for (const { name, file } of known) if (names.has(name)) fs.rmSync(file, { force: true })
}
