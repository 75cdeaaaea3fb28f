import { CallError } from '../../shared/errors.ts'
import type { Database } from './database.ts'
import { writeHex } from './hex-bytes.ts'

/** "Thrl" in the file's header: whose file this is. */
export const applicationId = 0x5468726c

/**
 * Gives a fresh connection its key. The cipher is SQLCipher 4's own format, which others can read too. A wrong name or
 * an empty key would silently open in clear, hence the checks.
 */
export function unlock(db: Database, key: Buffer): void {
  db.pragma("cipher = 'sqlcipher'")
  db.pragma('legacy = 4')
  expectPragma(db, 'cipher', 'sqlcipher')
  expectPragma(db, 'legacy', 4)
  const text = keyText(key)
  try {
    db.key(text)
  } finally {
    text.fill(0)
  }
}

/** Name, what it is set to, and what it then answers: a setting that is misspelt or refused would change nothing, and say nothing. */
const settings: readonly [name: string, value: string, answer: string | number][] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  // On a Mac only these make a sync reach the disk itself; elsewhere they change nothing.
  ['fullfsync', '1', 1],
  ['checkpoint_fullfsync', '1', 1],
  // Temporary files would not be encrypted.
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['secure_delete', 'FAST', 2],
  ['wal_autocheckpoint', '200', 200],
  ['journal_size_limit', '1048576', 1048576],
  ['cache_size', '-16000', -16000],
]

/** Proves the key, takes the file for this connection alone, and sets what keeps an acknowledged change safe. */
export function applySettings(db: Database): void {
  // Before the first read: after it the lock would be taken only by the first write, and until then others could come in.
  db.pragma('locking_mode = EXCLUSIVE')
  expectPragma(db, 'locking_mode', 'exclusive')
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  for (const [name, value, answer] of settings) {
    db.pragma(`${name} = ${value}`)
    expectPragma(db, name, answer)
  }
  expectSafeSqlite(db)
}

/** The versions before 3.51.3, and 3.52.0, could lose a commit when a log was reset. */
function expectSafeSqlite(db: Database): void {
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get())
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const order = major * 1_000_000 + minor * 1_000 + patch
  if (order < 3_051_003 || order === 3_052_000) refuse(`sqlite ${version}`)
}

function expectPragma(db: Database, name: string, expected: string | number): void {
  const actual = db.pragma(name, { simple: true })
  if (String(actual) !== String(expected)) refuse(`${name} is ${String(actual)}`)
}

function refuse(cause: string): never {
  throw new CallError('storage-failed', 'The journal could not be set up safely here, so it was not opened.', { cause })
}

/** `x'<64 hex digits>'`, which the cipher takes as the key itself; 32 raw bytes it would take for a passphrase. Built without a string, so that it can be wiped. */
function keyText(key: Buffer): Buffer {
  const text = Buffer.alloc(key.length * 2 + 3)
  text.write("x'")
  writeHex(key, text, 2)
  text.write("'", text.length - 1)
  return text
}
