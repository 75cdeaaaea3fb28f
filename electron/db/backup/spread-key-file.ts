import fs from 'node:fs'
import path from 'node:path'
import { type JournalFiles, journalFiles } from '../journal-files.ts'
import { parseKeyFile } from '../key-format.ts'
import { readWithNames, replaceWithKeys } from '../named-keys.ts'
import { parseJson } from '../parse-json.ts'
import { BackupHeader, exchangeKeyFile } from './backup-file.ts'
import { listBackups } from './list-backups.ts'

/**
 * Gives backups and journals that were set aside the present key file, those of the same data key: they would otherwise
 * still open with a passphrase that was taken away, or with none. Others are left alone.
 */
export function spreadKeyFile(files: JournalFiles, text: string, check: string): void {
  spreadToBackups(files.backups, text, check)
  if (!fs.existsSync(files.setAside)) return
  for (const name of fs.readdirSync(files.setAside)) {
    const { key, keyCopy } = journalFiles(path.join(files.setAside, name), 'journal')
    for (const file of [key, keyCopy]) {
      const present = fs.existsSync(file) ? readWithNames(file) : text
      const parsed = parseKeyFile(present)
      if (present !== text && parsed.state === 'whole' && parsed.content.check === check) replaceWithKeys(file, text)
    }
  }
}

export function spreadToBackups(folder: string, text: string, check: string): void {
  const keyFile = BackupHeader.shape.keyFile.parse(parseJson(text))
  for (const { file, header } of listBackups(folder)) {
    if (header?.keyFile.check !== check || JSON.stringify(header.keyFile) === JSON.stringify(keyFile)) continue
    exchangeKeyFile(file, header, keyFile)
  }
}
