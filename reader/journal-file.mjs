// Opens a journal of Throughline's, or a backup of one, with nothing but the cryptography that Node brings along.
// docs/journal-format.md says the same in words.
import crypto from 'node:crypto'

export const pageSize = 4096
/** At the end of each page: 16 bytes of start vector and 64 of authentication code. */
const reserved = 80
const saltBytes = 16
const slotBytes = 8192
const plainHeader = Buffer.from('SQLite format 3\0')
const frameHeader = 24
const walHeader = 32

/** A sentence for the person: what is wrong, and what to do. */
export class ReaderError extends Error {}

/** Takes a backup apart into the database and the key file it carries; null where the file is no backup. */
export function readBackup(file) {
  if (!file.toString('latin1', 0, 19).startsWith('Throughline backup ')) return null
  for (const at of [0, slotBytes]) {
    const [magic, hash, line = ''] = file.toString('utf8', at, at + slotBytes).split('\n')
    if (magic !== 'Throughline backup 1' || sha256(line) !== hash) continue
    const header = JSON.parse(line)
    const database = file.subarray(2 * slotBytes)
    const isWhole = sha256(database) === header.databaseHash
    return { header, keyFile: header.keyFile, database, isWhole }
  }
  throw new ReaderError('The beginning of this backup is damaged, and with it the key file that it carries.')
}

/** The data key out of a key file. `secrets`: passphrase or recoveryKey; none is needed where the key is unprotected. */
export function unwrapDataKey(keyFile, secrets = {}) {
  if (keyFile?.format !== 'throughline-key' || ![1, 2].includes(keyFile.version)) {
    throw new ReaderError('This is not a key file that this reader knows.')
  }
  const { check, wraps } = keyFile
  const wrapOf = kind => wraps.find(wrap => wrap.kind === kind)
  const unprotected = wrapOf('unprotected')
  if (unprotected) return expectCheck(Buffer.from(unprotected.dataKey, 'hex'), check)
  if (secrets.passphrase !== undefined && wrapOf('passphrase')) {
    const wrap = wrapOf('passphrase')
    const { N, r, p, salt } = wrap.kdf
    const typed = secrets.passphrase.normalize('NFKC')
    const maxmem = 128 * r * (N + p + 2) + 2 ** 20
    const key = crypto.scryptSync(typed, Buffer.from(salt, 'hex'), 32, { N, r, p, maxmem })
    return unseal(wrap, key, [check, 'passphrase', 'scrypt', N, r, p, salt], 'This is not the passphrase.')
  }
  if (secrets.recoveryKey !== undefined && wrapOf('recovery-key')) {
    const wrap = wrapOf('recovery-key')
    const key = derive(secretOf(secrets.recoveryKey), Buffer.from(wrap.salt, 'hex'), 'recovery-key', 32)
    return unseal(wrap, key, [check, 'recovery-key', 'hkdf-sha256', wrap.salt], 'This is not its recovery key.')
  }
  throw new ReaderError('A passphrase protects this journal: give it, or the recovery key.')
}

function unseal({ nonce, sealed, tag }, key, header, refusal) {
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(['throughline-key', 2, ...header].join(' '))).setAuthTag(Buffer.from(tag, 'hex'))
  const bytes = decipher.update(Buffer.from(sealed, 'hex'))
  try {
    decipher.final()
  } catch {
    throw new ReaderError(refusal)
  }
  return expectCheck(bytes, header[0])
}

function expectCheck(dataKey, check) {
  if (derive(dataKey, '', 'check', 16).toString('hex') === check) return dataKey
  throw new ReaderError('The key file is damaged: its key is not the one it says.')
}

/** 160 bits in 32 letters, five bits each, and four letters that check them. */
function secretOf(recoveryKey) {
  const typed = recoveryKey
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const values = [...typed].map(letter => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter))
  if (values.length !== 36 || values.includes(-1)) throw new ReaderError('A recovery key has 36 letters and digits.')
  const bits = values
    .slice(0, 32)
    .map(value => value.toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(Array.from({ length: 20 }, (_, n) => Number.parseInt(bits.slice(n * 8, n * 8 + 8), 2)))
}

/** The key of the database itself. */
export function databaseKeyOf(dataKey) {
  return derive(dataKey, '', 'database', 32)
}

function derive(key, salt, use, bytes) {
  return Buffer.from(crypto.hkdfSync('sha256', key, salt, `throughline ${use}`, bytes))
}

/**
 * The pages of an encrypted database in clear, each authenticated when it is read; null for one that is not what was
 * written. `wal` is the log beside the journal, whose pages count before those of the file. `lenient` also takes pages out
 * of a log that SQLite would not believe any more because something before them is damaged.
 */
export function openPages(database, key, { wal = null, lenient = false } = {}) {
  const salts = lenient ? saltsLike(database.subarray(0, saltBytes)) : [database.subarray(0, saltBytes)]
  const macKey = [...salts].map(salt => macKeyOf(key, salt)).find(mac => authentic(pageAt(database, 1), 1, mac))
  const mac = macKey ?? macKeyOf(key, database.subarray(0, saltBytes))
  const logged = wal ? readLog(wal, (page, number) => decryptPage(page, number, key, mac), lenient) : null
  const count = Math.max(Math.floor(database.length / pageSize), logged?.size ?? 0)
  const cache = new Map()
  const read = number => {
    if (number < 1 || number > count) return null
    if (!cache.has(number)) {
      cache.set(number, logged?.pages.get(number) ?? decryptPage(pageAt(database, number), number, key, mac))
    }
    return cache.get(number)
  }
  return { count: logged?.committed ?? count, usable: pageSize - reserved, read }
}

/** The whole database as an SQLite file in clear, and how many of its pages are damaged (left empty). */
export function decryptDatabase(pages) {
  let damaged = 0
  const plain = Buffer.alloc(pages.count * pageSize)
  for (let number = 1; number <= pages.count; number++) {
    const page = pages.read(number)
    if (page) page.copy(plain, (number - 1) * pageSize)
    else damaged++
  }
  return { plain, damaged }
}

function pageAt(bytes, number) {
  return bytes.subarray((number - 1) * pageSize, number * pageSize)
}

function macKeyOf(key, salt) {
  const macSalt = Buffer.from(salt.map(byte => byte ^ 0x3a))
  return crypto.pbkdf2Sync(key, macSalt, 2, 32, 'sha512')
}

function authentic(page, number, macKey) {
  if (page.length !== pageSize) return false
  const numberBytes = Buffer.alloc(4)
  numberBytes.writeUInt32LE(number)
  const body = page.subarray(number === 1 ? saltBytes : 0, pageSize - reserved + 16)
  const mac = crypto.createHmac('sha512', macKey).update(body).update(numberBytes).digest()
  return mac.equals(page.subarray(pageSize - reserved + 16))
}

function decryptPage(page, number, key, macKey) {
  if (!authentic(page, number, macKey)) return null
  const start = number === 1 ? saltBytes : 0
  const vector = page.subarray(pageSize - reserved, pageSize - reserved + 16)
  const decipher = crypto.createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false)
  const plain = Buffer.alloc(pageSize)
  decipher.update(page.subarray(start, pageSize - reserved)).copy(plain, start)
  decipher.final()
  if (number === 1) plainHeader.copy(plain)
  return plain
}

/** The salt itself, then all that differ from it in one byte: a single byte that was damaged need not cost the journal. */
function* saltsLike(salt) {
  yield salt
  for (let at = 0; at < saltBytes; at++) {
    for (let change = 1; change < 256; change++) {
      const other = Buffer.from(salt)
      other[at] ^= change
      yield other
    }
  }
}

/** The pages that a log holds, as of the last change that was finished in it. */
function readLog(wal, decrypt, lenient) {
  const pages = new Map()
  if (wal.length < walHeader) return null
  const swap = (wal.readUInt32BE(0) & 1) === 0
  let sums = checksum(wal.subarray(0, 24), [0, 0], swap)
  let pending = new Map()
  let committed = null
  for (let at = walHeader; at + frameHeader + pageSize <= wal.length; at += frameHeader + pageSize) {
    const page = wal.subarray(at + frameHeader, at + frameHeader + pageSize)
    const sameRound = wal.subarray(at + 8, at + 16).equals(wal.subarray(16, 24))
    if (!sameRound) break
    const number = wal.readUInt32BE(at)
    const plain = decrypt(page, number)
    if (!lenient) {
      sums = checksum(page, checksum(wal.subarray(at, at + 8), sums, swap), swap)
      if (sums[0] !== wal.readUInt32BE(at + 16) || sums[1] !== wal.readUInt32BE(at + 20)) break
    }
    if (plain) pending.set(number, plain)
    const size = wal.readUInt32BE(at + 4)
    if (size === 0) continue
    for (const [changed, content] of pending) pages.set(changed, content)
    pending = new Map()
    committed = size
  }
  return { pages, committed, size: Math.max(0, ...pages.keys()) }
}

function checksum(bytes, [first, second], swap) {
  let [a, b] = [first, second]
  for (let at = 0; at < bytes.length; at += 8) {
    const [x, y] = swap
      ? [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)]
      : [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
    a = (a + x + b) >>> 0
    b = (b + y + a) >>> 0
  }
  return [a, b]
}

function sha256(data) {
  return crypto.createHash('sha256').update(data).digest('hex')
}
