import { hkdfSync } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type JournalFiles, journalFiles } from './journal-files.ts'
import { createKeyFile, deriveKey, readDataKey } from './key-file.ts'

let files: JournalFiles

beforeEach(() => {
  files = journalFiles(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-')), 'journal')
})

afterEach(() => {
  fs.rmSync(files.folder, { recursive: true })
})

test('the key that was made is the key that is read, and only the owner may read its files', () => {
  const made = createKeyFile(files)
  expect(made).toHaveLength(32)
  expect(readDataKey(files)).toEqual(made)
  for (const file of [files.key, files.keyCopy]) expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  expect(fs.readdirSync(files.folder)).toEqual(['journal.key.json', 'journal.key.json.bak'])
})

test('the file says in plain words that nothing protects it', () => {
  createKeyFile(files)
  const content = JSON.parse(fs.readFileSync(files.key, 'utf8'))
  expect(content).toMatchObject({ format: 'throughline-key', version: 2, wraps: [{ kind: 'unprotected' }] })
  expect(content.notice).toContain('no passphrase protects it')
})

test('each use has a key of its own, and always the same', () => {
  const dataKey = createKeyFile(files)
  const keys = (['database', 'attachments', 'backup'] as const).map(use => deriveKey(dataKey, use).toString('hex'))
  expect(new Set([...keys, dataKey.toString('hex')]).size).toBe(4)
  expect(deriveKey(dataKey, 'database').toString('hex')).toBe(keys[0])
})

const damages: [name: string, damage: (file: string) => void][] = [
  ['missing', file => fs.rmSync(file)],
  ['empty', file => fs.writeFileSync(file, '')],
  ['cut off', file => fs.truncateSync(file, 200)],
  ['changed by one digit', file => fs.writeFileSync(file, flipped(fs.readFileSync(file, 'utf8')))],
  ['something else', file => fs.writeFileSync(file, '{"format":"other"}')],
]

function flipped(content: string): string {
  return content.replace(/("dataKey": ")(.)/, (_, head: string, digit: string) => head + (digit === '0' ? '1' : '0'))
}

test.each(damages)('a key file that is %s is made again from its copy', (_, damage) => {
  const made = createKeyFile(files)
  const content = fs.readFileSync(files.key, 'utf8')
  damage(files.key)
  expect(readDataKey(files)).toEqual(made)
  expect(fs.readFileSync(files.key, 'utf8')).toBe(content)

  damage(files.keyCopy)
  expect(readDataKey(files)).toEqual(made)
  expect(fs.readFileSync(files.keyCopy, 'utf8')).toBe(content)
})

test.each(damages)('where both key files are %s, that is said, and neither is written over', (_, damage) => {
  createKeyFile(files)
  damage(files.key)
  damage(files.keyCopy)
  const before = fs.readdirSync(files.folder)
  expect(() => readDataKey(files)).toThrowError(expect.objectContaining({ code: 'key-missing' }))
  expect(fs.readdirSync(files.folder)).toEqual(before)
})

test('a key file of a later version is not taken for a damaged one', () => {
  const content = JSON.stringify({ format: 'throughline-key', version: 3, sealed: '…' })
  fs.writeFileSync(files.key, content)
  fs.writeFileSync(files.keyCopy, content)
  expect(() => readDataKey(files)).toThrowError(expect.objectContaining({ code: 'journal-newer' }))
})

test('a key file of the first version, which knew no passphrase, still opens', () => {
  const dataKey = Buffer.alloc(32, 7)
  const check = Buffer.from(hkdfSync('sha256', dataKey, '', 'throughline check', 16)).toString('hex')
  const wraps = [{ kind: 'unprotected', dataKey: dataKey.toString('hex') }]
  const first = { format: 'throughline-key', version: 1, notice: 'This file opens the journal.', check, wraps }
  fs.writeFileSync(files.key, JSON.stringify(first))
  expect(readDataKey(files)).toEqual(dataKey)
  fs.writeFileSync(files.key, JSON.stringify({ ...first, check: '0'.repeat(32) }))
  fs.rmSync(files.keyCopy)
  expect(() => readDataKey(files)).toThrowError(expect.objectContaining({ code: 'key-missing' }))
})

test('a journal that exists never gets a new key', () => {
  fs.writeFileSync(files.journal, 'anything')
  expect(() => createKeyFile(files)).toThrow()
  expect(fs.readdirSync(files.folder)).toEqual(['journal.db'])
})
