import path from 'node:path'
import type { Backup, BackupId, BackupsState, ChosenBackup, Secret } from '../../shared/backups.ts'
import { CallError } from '../../shared/errors.ts'
import { keyFileOf } from '../db/backup/backup-file.ts'
import { neededSecret } from '../db/backup/foreign-key.ts'
import { type FoundBackup, findBackup, listBackups } from '../db/backup/list-backups.ts'
import { presentKeys, type Replacing, restoreBackup, type Unlocking } from '../db/backup/restore.ts'
import { unseal } from '../db/backup/sealed.ts'
import { readSecondPlace } from '../db/backup/second-place.ts'
import { listSetAside, restoreSetAside } from '../db/backup/set-aside.ts'
import type { JournalFiles } from '../db/journal-files.ts'
import { copyKeys, type JournalKeys, wipeKeys } from '../db/journal-keys.ts'
import type { OpenJournal } from '../db/open.ts'
import { readWatermark } from '../db/watermark.ts'

/** Everything that can be restored: backups here, those that only the second place has, and journals that were set aside. */
export function listRestorable(files: JournalFiles, keys: JournalKeys | null): BackupsState['backups'] {
  const here = listBackups(files.backups).map(found => describe(found, 'here', keys))
  const names = new Set(here.map(({ name }) => name))
  const second = readSecondPlace(files)
  const there = second ? listBackups(second.folder).filter(({ name }) => !names.has(name)) : []
  const aside = listSetAside(files).map(each => ({
    ...each,
    place: 'set-aside' as const,
    kind: null,
    contents: null,
    fault: null,
  }))
  return [...here, ...there.map(found => describe(found, 'second', keys)), ...aside]
}

export function describeChosen(file: string, keys: JournalKeys | null): ChosenBackup {
  const found = findBackup(file)
  if (!found.header) throw new CallError('invalid-input', found.fault)
  const opens = keys !== null && unseal(found.header, keys.backup) !== null
  return { backup: describe(found, 'chosen', keys), needs: opens ? 'none' : neededSecret(keyFileOf(found.header)) }
}

/** The file of a backup of the list, or the one that was chosen. A name is looked for there, and never becomes a path. */
export function backupFile(files: JournalFiles, { place, name }: BackupId, chosen: string | null): string {
  if (place === 'chosen' && chosen !== null && path.basename(chosen) === name) return chosen
  const folder = place === 'second' ? readSecondPlace(files)?.folder : files.backups
  const found = folder === undefined ? undefined : listBackups(folder).find(backup => backup.name === name)
  if (found && place !== 'chosen') return found.file
  throw new CallError('not-found', 'This backup is no longer there. Look at the list again.')
}

export function putBack(
  files: JournalFiles,
  backup: BackupId,
  options: Unlocking & Omit<Replacing, 'writes'> & { chosen: string | null },
): void {
  const how = { ...options, writes: highestWrites(files) }
  if (backup.place !== 'set-aside') restoreBackup(backupFile(files, backup, options.chosen), files, how)
  else if (listSetAside(files).some(({ name }) => name === backup.name)) restoreSetAside(backup.name, files, how)
  else throw new CallError('not-found', 'This journal is no longer there. Look at the list again.')
}

/** The highest count of changes that any backup or the journal's own mark knows of. */
export function highestWrites(files: JournalFiles): number {
  const known = listBackups(files.backups).map(({ header }) => header?.writes ?? 0)
  return Math.max(0, readWatermark(files.watermark)?.writes ?? 0, ...known)
}

/** Those of the open journal, else those that its key file gives for the secret, else none. They are wiped afterwards. */
export function withKeys<Result>(
  journal: OpenJournal | null,
  files: JournalFiles,
  secret: Secret,
  use: (keys: JournalKeys | null) => Result,
): Result {
  const keys = journal ? copyKeys(journal.keys) : presentKeys(files, secret)
  try {
    return use(keys)
  } finally {
    if (keys) wipeKeys(keys)
  }
}

function describe(found: FoundBackup, place: Backup['place'], keys: JournalKeys | null): Backup {
  const { name, bytes, fault, header } = found
  const about = { name, place, bytes, fault }
  if (!header) return { ...about, kind: null, createdAt: '', contents: null }
  const sealed = keys && unseal(header, keys.backup)
  const contents = sealed && { entries: sealed.entries, stories: sealed.stories, newest: sealed.newest }
  return { ...about, kind: header.kind, createdAt: header.createdAt, contents }
}
