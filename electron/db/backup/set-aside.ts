import fs from 'node:fs'
import path from 'node:path'
import { CallError } from '../../../shared/errors.ts'
import { connect } from '../database.ts'
import { type JournalFiles, journalFiles } from '../journal-files.ts'
import { deriveJournalKeys, wipeKeys } from '../journal-keys.ts'
import { readDataKey } from '../key-file.ts'
import { readWithNames } from '../named-keys.ts'
import { applySettings, unlock } from '../settings.ts'
import { replaceJournal } from './replace-journal.ts'
import { prepareIncoming, type Replacing, type Unlocking } from './restore.ts'

/** A journal that another one took the place of. */
export type SetAside = { name: string; createdAt: string; bytes: number }

/** The one set aside last comes first. */
export function listSetAside({ setAside }: JournalFiles): SetAside[] {
  if (!fs.existsSync(setAside)) return []
  return fs
    .readdirSync(setAside)
    .map(name => ({ name, stats: fs.statSync(path.join(setAside, name, 'journal.db'), { throwIfNoEntry: false }) }))
    .flatMap(({ name, stats }) => (stats ? [{ name, createdAt: stampOf(name), bytes: stats.size }] : []))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

/**
 * The way back: puts a journal that was set aside in the present one's place, from a copy, so that it stays where it lies
 * too. Refused where it is damaged, which may be why it was set aside.
 */
export function restoreSetAside(name: string, files: JournalFiles, options: Unlocking & Replacing): void {
  const from = journalFiles(path.join(files.setAside, name), 'journal')
  const dataKey = readDataKey(from, options.secret)
  const keys = deriveJournalKeys(dataKey)
  dataKey.fill(0)
  const keyFile = options.present?.database.equals(keys.database) ? null : readWithNames(from.key)
  try {
    for (const ending of ['', '-wal']) {
      if (!fs.existsSync(from.journal + ending)) continue
      fs.copyFileSync(from.journal + ending, files.incoming + ending)
      fs.chmodSync(files.incoming + ending, 0o600)
    }
    emptyLog(files.incoming, keys.database)
    prepareIncoming(files, keys, options.writes)
    options.close()
    replaceJournal(files, { stamp: options.stamp, keyFile })
  } finally {
    wipeKeys(keys)
  }
}

/** Brings what the log holds into the file, and finds out whether the file is whole. */
function emptyLog(file: string, key: Buffer): void {
  const db = connect(file, { fileMustExist: true })
  try {
    unlock(db, key)
    applySettings(db)
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw stillDamaged()
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    throw error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code))
      ? stillDamaged()
      : error
  } finally {
    db.close()
  }
}

function stillDamaged(): CallError {
  return new CallError(
    'journal-damaged',
    'This journal is as damaged as it was when it was set aside. Nothing was changed.',
  )
}

/** `before-restore-2026-11-24T05-41-10-123Z` -> `2026-11-24T05:41:10.123Z`. */
function stampOf(name: string): string {
  const [, day = '', hour = '', minute = '', second = '', milli = ''] =
    /(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/.exec(name) ?? []
  return day === '' ? '' : `${day}${hour}:${minute}:${second}.${milli}Z`
}
