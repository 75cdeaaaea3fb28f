import fs from 'node:fs'
import path from 'node:path'
import { connect, type Database } from './database.ts'
import type { JournalFiles } from './journal-files.ts'
import { moveDurably, replaceFile } from './replace-file.ts'
import { unlock } from './settings.ts'
import { getMark } from './watermark.ts'

/** Writes an encrypted copy of the journal under the same key, beside it, with its key file. It takes its name only once it was opened and found whole. */
export function backUp(db: Database, files: JournalFiles, key: Buffer, name: string): string {
  fs.mkdirSync(files.backups, { recursive: true, mode: 0o700 })
  const target = path.join(files.backups, `${name}.db`)
  const partial = `${target}.partial`
  fs.rmSync(partial, { force: true })
  db.prepare('VACUUM INTO @partial').run({ partial })
  verify(partial, key, getMark(db).writes)
  syncFile(partial)
  const keyFile = fs.readFileSync(fs.existsSync(files.key) ? files.key : files.keyCopy, 'utf8')
  replaceFile(path.join(files.backups, `${name}.key.json`), keyFile)
  moveDurably(partial, target)
  return target
}

function verify(file: string, key: Buffer, writes: number): void {
  const copy = connect(file, { fileMustExist: true })
  try {
    unlock(copy, key)
    const result = copy.pragma('integrity_check', { simple: true })
    if (result !== 'ok' || getMark(copy).writes !== writes) throw new Error('the backup is not equal to the journal')
  } finally {
    copy.close()
  }
}

function syncFile(file: string): void {
  const handle = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
