import crypto from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, write } from './database.ts'
import { type JournalFiles, journalFiles } from './journal-files.ts'
import { openJournal } from './open.ts'

const pageSize = 4096
/** At the end of each page: 16 bytes of start vector and 64 of authentication code. */
const reserved = 80
const saltSize = 16

let files: JournalFiles

beforeEach(() => {
  files = journalFiles(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-')), 'journal')
})

afterEach(() => {
  fs.rmSync(files.folder, { recursive: true })
})

/** The key of the database, as anyone can derive it from the key file. */
function databaseKey(): Buffer {
  const { wraps } = JSON.parse(fs.readFileSync(files.key, 'utf8'))
  const dataKey = Buffer.from(wraps[0].dataKey, 'hex')
  return Buffer.from(crypto.hkdfSync('sha256', dataKey, '', 'throughline database', 32))
}

/** Takes the published SQLCipher 4 format apart with nothing but standard cryptography. */
function decrypt(file: Buffer, key: Buffer): Buffer {
  const salt = file.subarray(0, saltSize)
  const macSalt = salt.map(byte => byte ^ 0x3a)
  const macKey = crypto.pbkdf2Sync(key, macSalt, 2, 32, 'sha512')
  const plain = Buffer.alloc(file.length)
  for (let at = 0; at < file.length; at += pageSize) {
    const start = at === 0 ? saltSize : at
    const end = at + pageSize - reserved
    const [body, vector, mac] = [
      file.subarray(start, end),
      file.subarray(end, end + 16),
      file.subarray(end + 16, at + pageSize),
    ]
    const number = Buffer.alloc(4)
    number.writeUInt32LE(at / pageSize + 1)
    expect(crypto.createHmac('sha512', macKey).update(body).update(vector).update(number).digest().equals(mac)).toBe(
      true,
    )
    const cipher = crypto.createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
    Buffer.concat([cipher.update(body), cipher.final()]).copy(plain, start)
  }
  plain.write('SQLite format 3\0', 0, 'latin1')
  return plain
}

test('the journal can be read without Throughline: its key file, standard cryptography and any SQLite are enough', () => {
  const journal = openJournal(files)
  write(journal.db, () => {
    const insert = journal.db.prepare("INSERT INTO role (id, employer, title) VALUES (?, 'Depot', '')")
    for (let n = 0; n < 500; n++) insert.run(`role-${n}`)
  })
  journal.close()

  const copy = path.join(files.folder, 'plain.db')
  fs.writeFileSync(copy, decrypt(fs.readFileSync(files.journal), databaseKey()))
  const plain = connect(copy, { fileMustExist: true })
  expect(plain.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(plain.prepare('SELECT count(*) FROM role').pluck().get()).toBe(500)
  plain.close()
})
