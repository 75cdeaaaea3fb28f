import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readHeader } from './backup/backup-file.ts'
import { atOnce } from './backup/contents.ts'
import { backUp } from './backup/make-backup.ts'
import { type JournalFiles, journalFiles } from './journal-files.ts'
import { createKeyFile, readDataKey, readKeyFile } from './key-file.ts'
import {
  bytesToWrite,
  bytesWithKeys,
  forgetAllKeys,
  forgetKey,
  keyNamed,
  nameKey,
  readWithNames,
  replaceWithKeys,
  textWithNames,
} from './named-keys.ts'
import { openJournal } from './open.ts'

let files: JournalFiles
const clock = { now: () => '2026-11-24T08:00:00.000Z', today: () => '2026-11-24' }

beforeEach(() => {
  files = journalFiles(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-')), 'journal')
})

afterEach(() => {
  forgetAllKeys()
  fs.rmSync(files.folder, { recursive: true })
})

test('a key file is read without its key becoming text, and written with it again, byte for byte', () => {
  const dataKey = createKeyFile(files)
  const bytes = fs.readFileSync(files.key)
  const text = readWithNames(files.key)
  expect(text).not.toContain(dataKey.toString('hex'))
  expect(JSON.stringify(readKeyFile(files))).not.toContain(dataKey.toString('hex'))
  replaceWithKeys(files.key, text)
  expect(fs.readFileSync(files.key).equals(bytes)).toBe(true)
})

test('what a backup says about itself is read without its key becoming text', () => {
  const { db, keys, close } = openJournal(files)
  const hex = keys.data.toString('hex')
  const name = atOnce(backUp({ db, files, keys, clock }, 'by-hand'))
  close()
  const file = path.join(files.backups, name)
  expect(fs.readFileSync(file, 'latin1')).toContain(hex)
  expect(JSON.stringify(readHeader(file))).not.toContain(hex)
})

const hex = randomBytes(32).toString('hex')
const forms: [form: string, text: string][] = [
  ['with spaces', `{ "dataKey": "${hex}", "b": 1 }`],
  ['without any', `{"dataKey":"${hex}"}`],
  ['over two lines', `{"dataKey"\r\n\t:\n"${hex}"}`],
  ['within another text', JSON.stringify({ keyFile: JSON.stringify({ dataKey: hex }, null, 2) })],
  ['twice', `{"a":{"dataKey":"${hex}"},"dataKey":"${hex}"}`],
  ['beside letters that take several bytes', `{"notice":"Schlüssel – 鍵","dataKey":"${hex}"}`],
]

test.each(forms)('a key that stands there %s is named, and comes back to its place', (_, text) => {
  const bytes = Buffer.from(text)
  const named = textWithNames(bytes)
  expect(named).not.toContain(hex)
  expect(bytes.every(byte => byte === 0)).toBe(true)
  expect(bytesToWrite(named).toString()).toBe(text)
})

test.each([
  '{"dataKey":"',
  '{"dataKey":"0123"}',
  `{"dataKey":"${hex.toUpperCase()}"}`,
  `{"dataKey":"${hex.slice(1)}g"}`,
  `{"other":"${hex}"}`,
  'dataKey',
  '',
])('what is no key is left as it is: %s', text => {
  expect(textWithNames(Buffer.from(text))).toBe(text)
  expect(bytesWithKeys(text).toString()).toBe(text)
})

test('one key has one name, and another key another', () => {
  const [one, other] = [randomBytes(32), randomBytes(32)]
  expect(nameKey(one)).toBe(nameKey(Buffer.from(one)))
  expect(nameKey(one)).not.toBe(nameKey(other))
  expect(keyNamed(nameKey(one))).toEqual(one)
})

test('the name of a key that was forgotten is not written in its place', () => {
  const key = randomBytes(32)
  const text = `{"dataKey":"${nameKey(key)}"}`
  forgetKey(key)
  expect(() => replaceWithKeys(files.key, text)).toThrow('forgotten')
  expect(fs.readdirSync(files.folder)).toEqual([])
})

test('a key file that holds a name instead of a key is damaged', () => {
  const dataKey = createKeyFile(files)
  const text = readWithNames(files.key)
  forgetKey(dataKey)
  for (const file of [files.key, files.keyCopy]) fs.writeFileSync(file, text)
  expect(() => readDataKey(files)).toThrowError(expect.objectContaining({ code: 'key-missing' }))
})
