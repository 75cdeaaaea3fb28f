import fs from 'node:fs'
import type { SalvageReport } from '../../../shared/backups.ts'
import { CallError } from '../../../shared/errors.ts'
import { readContents } from '../../db/backup/contents.ts'
import { replaceJournal } from '../../db/backup/replace-journal.ts'
import { prepareIncoming } from '../../db/backup/restore.ts'
import type { Clock } from '../../db/clock.ts'
import { createJournal } from '../../db/create.ts'
import { connect, type Database } from '../../db/database.ts'
import type { JournalFiles } from '../../db/journal-files.ts'
import type { JournalKeys } from '../../db/journal-keys.ts'
import { migrate, migrations } from '../../db/migrate.ts'
import { unlock } from '../../db/settings.ts'
import { insertRows, insertStrays, mend } from './put-back.ts'
import { readRows, type Salvaged } from './read-rows.ts'

/**
 * Reads what can still be read of a damaged journal, which must be closed, into a new one that takes its place. The damaged
 * one is set aside as it is.
 */
export function salvage(
  files: JournalFiles,
  keys: JournalKeys,
  { clock, newId, writes }: { clock: Clock; newId: () => string; writes: number },
): SalvageReport {
  const log = `${files.journal}-wal`
  const wal = fs.existsSync(log) ? fs.readFileSync(log) : null
  const salvaged = readRows(fs.readFileSync(files.journal), wal, keys.database)
  const version = salvaged.schemaVersion ?? migrations.length
  if (version > migrations.length) {
    throw new CallError('journal-newer', 'This journal was written by a newer Throughline. Update Throughline first.')
  }
  if (salvaged.pages === salvaged.damagedPages) {
    throw new CallError(
      'journal-damaged',
      'Nothing of this file can be read with the key of this journal. It was left as it is.',
    )
  }
  const known = migrations.slice(0, version)
  createJournal({ ...files, unfinished: `${files.incoming}.partial`, journal: files.incoming }, keys.database, known)
  const report = withIncoming(files, keys, db => {
    const missing = db.transaction(() => fill(db, salvaged, clock, newId)).immediate()
    migrate(db, migrations, () => undefined)
    expectSound(db)
    const { entries, stories } = readContents(db, 0)
    return { entries, stories, missing, damagedPages: salvaged.damagedPages, pages: salvaged.pages }
  })
  if (report.entries + report.stories === 0 && salvaged.damagedPages > 0) {
    fs.rmSync(files.incoming, { force: true })
    throw new CallError('journal-damaged', 'No entry and no story of this file can be read. It was left as it is.')
  }
  prepareIncoming(files, keys, writes)
  replaceJournal(files, { stamp: clock.now(), keyFile: null })
  return report
}

function fill(db: Database, salvaged: Salvaged, clock: Clock, newId: () => string): string[] {
  const missing: string[] = []
  insertRows(db, salvaged.rows)
  const lost = insertStrays(db, salvaged.stray)
  const [own] = salvaged.rows.get('journal') ?? []
  if (typeof own?.identity === 'string' && typeof own.writes === 'number') {
    const { identity, writes } = own
    db.prepare('UPDATE journal SET identity = @identity, writes = @writes').run({ identity, writes })
  }
  mend({ db, today: clock.today(), now: clock.now(), newId, missing })
  if (lost > 0)
    missing.push(`${lost} pieces were found that no entry or story claims. They are in the file that was set aside.`)
  return missing
}

function withIncoming<Result>(files: JournalFiles, keys: JournalKeys, act: (db: Database) => Result): Result {
  const db = connect(files.incoming, { fileMustExist: true })
  try {
    unlock(db, keys.database)
    db.pragma('temp_store = MEMORY')
    // What is read of a damaged journal need not hang together yet.
    db.pragma('foreign_keys = OFF')
    return act(db)
  } finally {
    db.close()
  }
}

function expectSound(db: Database): void {
  const broken = db.pragma('foreign_key_check')
  const sound = db.pragma('integrity_check', { simple: true }) === 'ok'
  if (sound && Array.isArray(broken) && broken.length === 0) return
  throw new CallError('unexpected', 'What was read could not be put together again. The journal was left as it is.')
}
