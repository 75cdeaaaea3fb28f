import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeSample } from '../journal/sample.ts'
import { atOnce } from './backup/contents.ts'
import { backUp } from './backup/make-backup.ts'
import { connect } from './database.ts'
import { type JournalFiles, journalFiles } from './journal-files.ts'
import { addPassphrase, setRecoveryKey } from './key-changes.ts'
import { openJournal } from './open.ts'
import { makeRecoveryKey } from './recovery-key.ts'

const reader = fileURLToPath(new URL('../../reader/throughline-reader.mjs', import.meta.url))
const clock = { now: () => '2026-11-24T08:00:00.000Z', today: () => '2026-11-24' }
const horse = { kind: 'passphrase', passphrase: 'correct hörse' } as const

let files: JournalFiles
let out: string
let plain: string

beforeEach(() => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-'))
  files = journalFiles(path.join(folder, 'journal'), 'journal')
  out = path.join(folder, 'out')
  plain = path.join(folder, 'plain.db')
})

afterEach(() => {
  fs.rmSync(path.dirname(files.folder), { recursive: true })
})

function read(file: string, secret = '') {
  return spawnSync(process.execPath, [reader, file, out, '--sqlite', plain], { input: `${secret}\n`, encoding: 'utf8' })
}

function textsIn(folder: string): Map<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const texts = names.filter(name => name.endsWith('.md')).sort()
  return new Map(texts.map(name => [name, fs.readFileSync(path.join(folder, name), 'utf8')]))
}

/** The sample journal with a log that was not emptied, as after a crash: a copy of the open files. */
function makeHotJournal(): JournalFiles {
  const journal = openJournal(files)
  makeSample(journal.db, '2026-11-22')
  const hot = journalFiles(path.join(path.dirname(files.folder), 'hot'), 'journal')
  fs.cpSync(files.folder, hot.folder, { recursive: true })
  expect(fs.statSync(`${hot.journal}-wal`).size).toBeGreaterThan(100_000)
  journal.close()
  return hot
}

test('a journal is read without Throughline, with the log that a crash left beside it', () => {
  const hot = makeHotJournal()
  const { stdout, stderr } = read(hot.journal)
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^1\d entries and \d stories are in /)
  const texts = textsIn(out)
  const entry = texts.get('entries/2026-05-31 The label printers that lied.md')
  expect(entry).toMatch(/^# The label printers that lied\n\n- When: 2026-0/)
  expect([...texts.keys()].filter(name => name.startsWith('stories/'))).not.toEqual([])
  const story = [...texts].find(([name]) => name.startsWith('stories/'))?.[1] ?? ''
  for (const part of ['Situation', 'Task', 'Action', 'Result', 'Learning']) expect(story).toContain(`## ${part}\n`)
  expect(story).toMatch(/\[\^1\]: “.+” — /)

  const copy = connect(plain, { fileMustExist: true })
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  const journal = openJournal(files)
  const rows = (db: typeof copy) =>
    db.prepare('SELECT * FROM entry JOIN entryDocument ON entryId = id ORDER BY id').all()
  expect(rows(copy)).toEqual(rows(journal.db))
  journal.close()
  copy.close()
})

test('a journal and its backup are the same Markdown, and nothing else is left behind', () => {
  const journal = openJournal(files)
  makeSample(journal.db, '2026-11-22')
  const backup = path.join(
    files.backups,
    atOnce(backUp({ db: journal.db, files, keys: journal.keys, clock }, 'by-hand')),
  )
  journal.close()
  const before = fs.readdirSync(files.folder)
  expect(read(files.journal).stderr).toBe('')
  expect(fs.readdirSync(files.folder)).toEqual(before)
  const texts = textsIn(out)
  fs.rmSync(out, { recursive: true })
  fs.rmSync(plain)
  expect(read(backup).stderr).toBe('')
  expect(textsIn(out)).toEqual(texts)
  expect(read(backup).stderr).toContain('is not empty')
})

test('the passphrase opens it, so does the recovery key, and nothing else does', () => {
  openJournal(files).close()
  addPassphrase(files, horse.passphrase, { N: 2, r: 8, p: 1 })
  const recoveryKey = makeRecoveryKey()
  setRecoveryKey(files, horse, recoveryKey)
  const journal = openJournal(files, { secret: horse })
  makeSample(journal.db, '2026-11-22')
  journal.close()
  for (const wrong of ['', 'correct horse', makeRecoveryKey()]) {
    expect(read(files.journal, wrong)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/passphrase|recovery/i),
    })
    expect(fs.existsSync(out)).toBe(false)
  }
  for (const secret of [horse.passphrase.normalize('NFD'), recoveryKey.toLowerCase()]) {
    expect(read(files.journal, secret)).toMatchObject({ status: 0, stderr: '' })
    expect(textsIn(out).size).toBeGreaterThan(10)
    for (const made of [out, plain]) fs.rmSync(made, { recursive: true })
  }
})

const sqlite = spawnSync('sqlite3', ['-version'])

test.runIf(sqlite.status === 0)('the sqlite3 program finds no bad page in what was decrypted', () => {
  const hot = makeHotJournal()
  read(hot.journal)
  const sql = 'PRAGMA integrity_check; SELECT count(*) FROM entry;'
  const { stdout } = spawnSync('sqlite3', [plain, sql], { encoding: 'utf8' })
  expect(stdout).toMatch(/^ok\n1\d\n$/)
})
