import { spawnSync } from 'node:child_process'
import { createDecipheriv, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { plainTextOf } from '../../shared/document.ts'
import { type Fault, tally } from './fault.ts'
import { fillJournal, readAll } from './journal-with-entries.ts'

const reader = join(import.meta.dirname, '..', '..', 'reader', 'throughline-reader.mjs')
const pageSize = 4096
/** At the end of each page: 16 bytes of start vector and 64 of authentication code. */
const reserved = 80
const saltSize = 16

/** The words of each entry by its title. */
type Words = ReadonlyMap<string, string>

export const readWithoutUs: Fault = {
  id: 'F22',
  what: 'readings of a journal by standard cryptography, and by its reader',
  promise: 'every page is authentic, the file is whole, and each entry has the same words',
  broken: 'unread',
  counts: { short: 1, full: 10 },
  control: { how: 'one byte of the file is another one', weakened: true, count: 1 },
  async run({ count, random, folder, weakened }) {
    const tallied = tally()
    for (let round = 0; round < count; round++) {
      const journal = join(folder, String(round))
      ;(await fillJournal(journal, 20 + Math.floor(random() * 40))).session.close()
      const elsewhere = join(folder, `${round} elsewhere`)
      cpSync(journal, elsewhere, { recursive: true })
      const written = await wordsWritten(journal)
      if (weakened) changeOneByte(join(elsewhere, 'journal.db'))
      tallied.note(flawInDecrypted(elsewhere, written))
      tallied.note(flawInRead(elsewhere, written))
      tallied.outcome.figures.pages = readFileSync(join(elsewhere, 'journal.db')).length / pageSize
    }
    return tallied.done()
  },
}

async function wordsWritten(journal: string): Promise<Words> {
  const entries = [...(await readAll(journal)).values()].map(entry => JSON.parse(entry))
  return new Map(entries.map(([title, document]) => [title, plainTextOf(document)]))
}

function changeOneByte(name: string): void {
  const file = readFileSync(name)
  file[9000] = (file[9000] ?? 0) ^ 1
  writeFileSync(name, file)
}

function flawInDecrypted(folder: string, written: Words): string | null {
  const key = databaseKey(join(folder, 'journal.key.json'))
  const { plain, badPages } = decrypt(readFileSync(join(folder, 'journal.db')), key)
  if (badPages > 0) return `${badPages} pages are not authentic`
  const file = join(folder, 'plain.db')
  writeFileSync(file, plain)
  return difference(written, wordsIn(file))
}

/** As its README tells: a file and a folder, and out comes Markdown. */
function flawInRead(folder: string, written: Words): string | null {
  const out = join(folder, 'out')
  const { stdout, stderr } = spawnSync(process.execPath, [reader, join(folder, 'journal.db'), out], {
    encoding: 'utf8',
  })
  if (stderr !== '' || stdout.includes('Damaged pages')) return `the reader says: ${stderr}${stdout}`
  const entries = join(out, 'entries')
  const pages = existsSync(entries) ? readdirSync(entries).map(name => readFileSync(join(entries, name), 'utf8')) : []
  return difference(written, new Map(pages.map(wordsOnPage)))
}

/** A page is a heading, a list of what is known about the entry, and its text. */
function wordsOnPage(markdown: string): [title: string, words: string] {
  const [heading = '', , ...text] = markdown.trim().replaceAll(/\\(.)/g, '$1').split('\n\n')
  return [heading.replace('# ', ''), text.join('\n\n')]
}

function difference(written: Words, read: Words): string | null {
  if (read.size !== written.size) return `${read.size} of ${written.size} entries`
  const other = [...written].find(([title, words]) => read.get(title) !== words)
  return other ? `${other[0]} has other words` : null
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
function wordsIn(file: string): Words {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const check = db.prepare('PRAGMA integrity_check').get()
    if (check?.integrity_check !== 'ok') return new Map()
    const rows = db.prepare('SELECT title, text FROM entry JOIN entryText ON entryId = entry.id').all()
    return new Map(rows.map(({ title, text }) => [String(title), String(text)]))
  } finally {
    db.close()
  }
}
