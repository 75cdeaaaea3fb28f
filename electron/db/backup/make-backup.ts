import fs from 'node:fs'
import path from 'node:path'
import type { BackupKind } from '../../../shared/backups.ts'
import { CallError } from '../../../shared/errors.ts'
import type { Clock } from '../clock.ts'
import { connect, type Database } from '../database.ts'
import type { JournalFiles } from '../journal-files.ts'
import type { JournalKeys } from '../journal-keys.ts'
import { versionOf } from '../migrate.ts'
import { readWithNames } from '../named-keys.ts'
import { parseJson } from '../parse-json.ts'
import { unlock } from '../settings.ts'
import { getMark } from '../watermark.ts'
import { BackupHeader, ending, writeBackupFile } from './backup-file.ts'
import { atOnce, hashContent, listTables, readContents } from './contents.ts'
import { seal } from './sealed.ts'

export type BackupSource = { db: Database; files: JournalFiles; keys: JournalKeys; clock: Clock }

const newestInHeader = 3

/**
 * Backs the journal up into one file beside it, which takes its name only once it was opened, found whole and found equal.
 * It yields between its steps, where other work may go on: only the one that copies holds the journal up for long.
 */
export function* backUp({ db, files, keys, clock }: BackupSource, kind: BackupKind): Generator<void, string> {
  const createdAt = clock.now()
  const name = `journal-${createdAt.replaceAll(/[:.]/g, '-')}-${kind}${ending}`
  const target = path.join(files.backups, name)
  const copy = `${target}.copy.partial`
  fs.mkdirSync(files.backups, { recursive: true, mode: 0o700 })
  fs.rmSync(copy, { force: true })
  try {
    const contentHash = yield* hashUnchanged(db)
    const mark = getMark(db)
    db.prepare('VACUUM INTO @copy').run({ copy })
    const contents = { ...readContents(db, newestInHeader), contentHash }
    const about = { kind, createdAt, day: clock.today(), schemaVersion: versionOf(db) }
    yield
    yield* verify(copy, keys.database, { writes: mark.writes, ...contents })
    writeBackupFile(target, copy, ({ databaseBytes, databaseHash }): BackupHeader => {
      const bound = { ...about, journal: mark.identity, writes: mark.writes, databaseHash }
      const sealed = seal(contents, bound, keys.backup)
      return { format: 'throughline-backup', version: 1, ...bound, databaseBytes, keyFile: readKeyFile(files), sealed }
    })
    return name
  } finally {
    fs.rmSync(copy, { force: true })
  }
}

/** The hash of what the journal holds when it returns. What was changed meanwhile is seen by the count of changes. */
function* hashUnchanged(db: Database): Generator<void, string> {
  const { writes } = getMark(db)
  const hash = yield* hashContent(db)
  return getMark(db).writes === writes ? hash : atOnce(hashContent(db))
}

/** What a crash left of a backup that was not finished. */
export function removeUnfinishedBackups({ backups }: JournalFiles): void {
  if (!fs.statSync(backups, { throwIfNoEntry: false })?.isDirectory()) return
  for (const name of fs.readdirSync(backups))
    if (name.endsWith('.partial')) fs.rmSync(path.join(backups, name), { force: true })
}

/** Throws where the copy is not whole, or holds anything else than the journal did. Yields from time to time. */
export function* verify(
  file: string,
  key: Buffer,
  expected: { writes: number; entries: number; stories: number; contentHash: string },
): Generator<void, void> {
  const copy = connect(file, { fileMustExist: true })
  try {
    unlock(copy, key)
    copy.pragma('temp_store = MEMORY')
    copy.pragma('query_only = ON')
    for (const table of listTables(copy)) {
      if (copy.pragma(`integrity_check('${table}')`, { simple: true }) !== 'ok') throw notEqual()
      yield
    }
    const { entries, stories } = readContents(copy, 0)
    const contentHash = yield* hashContent(copy)
    const equal = getMark(copy).writes === expected.writes && contentHash === expected.contentHash
    if (!equal || entries !== expected.entries || stories !== expected.stories) throw notEqual()
  } finally {
    copy.close()
  }
}

function readKeyFile(files: JournalFiles): BackupHeader['keyFile'] {
  for (const file of [files.key, files.keyCopy]) {
    const json = fs.existsSync(file) ? parseJson(readWithNames(file)) : undefined
    const keyFile = BackupHeader.shape.keyFile.safeParse(json)
    if (keyFile.success) return keyFile.data
  }
  throw new CallError(
    'key-missing',
    'The key file of this journal is gone, so no backup that can be opened can be made.',
  )
}

function notEqual(): CallError {
  return new CallError('storage-failed', 'The copy that was made is not equal to the journal, so it was thrown away.')
}
