import { createDecipheriv, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Fault, tally } from './fault.ts'
import { fillJournal, readAll } from './journal-with-entries.ts'

const pageSize = 4096
/** At the end of each page: 16 bytes of start vector and 64 of authentication code. */
const reserved = 80
const saltSize = 16

export const readWithoutUs: Fault = {
  id: 'F22',
  what: 'journals read with standard cryptography and another SQLite',
  promise: 'every page is authentic, the file is whole, and the same texts are in it',
  broken: 'unread',
  counts: { short: 1, full: 10 },
  control: { how: 'one byte of the file is another one', weakened: true, count: 1 },
  async run({ count, random, folder, weakened }) {
    const tallied = tally()
    for (let round = 0; round < count; round++) {
      const journal = join(folder, String(round))
      ;(await fillJournal(journal, 20 + Math.floor(random() * 40))).session.close()
      const file = readFileSync(join(journal, 'journal.db'))
      const copy = join(folder, `${round}.db`)
      copyFileSync(join(journal, 'journal.db'), copy)
      if (weakened) file[9000] = (file[9000] ?? 0) ^ 1
      const { plain, badPages } = decrypt(file, databaseKey(join(journal, 'journal.key.json')))
      writeFileSync(copy, plain)
      const texts = badPages > 0 ? 0 : countTexts(copy)
      const written = (await readAll(journal)).size
      tallied.note(
        badPages > 0 ? `${badPages} pages are not authentic` : texts === written ? null : `${texts} of ${written}`,
      )
      tallied.outcome.figures.pages = file.length / pageSize
    }
    return tallied.done()
  },
}

/** The key of the database, as anyone can derive it from a key file without a passphrase. */
function databaseKey(keyFile: string): Buffer {
  const { wraps } = JSON.parse(readFileSync(keyFile, 'utf8'))
  return Buffer.from(hkdfSync('sha256', Buffer.from(wraps[0].dataKey, 'hex'), '', 'throughline database', 32))
}

/** Takes the published SQLCipher 4 format apart with nothing but standard cryptography. */
function decrypt(file: Buffer, key: Buffer): { plain: Buffer; badPages: number } {
  const salt = file.subarray(0, saltSize)
  const macKey = pbkdf2Sync(
    key,
    salt.map(byte => byte ^ 0x3a),
    2,
    32,
    'sha512',
  )
  const plain = Buffer.alloc(file.length)
  let badPages = 0
  for (let at = 0; at < file.length; at += pageSize) {
    const end = at + pageSize - reserved
    const body = file.subarray(at === 0 ? saltSize : at, end)
    const vector = file.subarray(end, end + 16)
    const number = Buffer.alloc(4)
    number.writeUInt32LE(at / pageSize + 1)
    const code = createHmac('sha512', macKey).update(body).update(vector).update(number).digest()
    if (!code.equals(file.subarray(end + 16, at + pageSize))) badPages++
    const cipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
    Buffer.concat([cipher.update(body), cipher.final()]).copy(plain, at === 0 ? saltSize : at)
  }
  plain.write('SQLite format 3\0', 0, 'latin1')
  return { plain, badPages }
}

/** Node's own SQLite, which knows nothing of encryption. */
function countTexts(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const check = db.prepare('PRAGMA integrity_check').get()
    if (check?.integrity_check !== 'ok') return -1
    return Number(db.prepare('SELECT count(*) AS texts FROM entryText WHERE length(text) > 0').get()?.texts)
  } finally {
    db.close()
  }
}
