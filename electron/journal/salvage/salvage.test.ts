import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPages } from '../../../reader/journal-file.mjs'
import { listTables, type Pages, readCell, readPage, readTable, rowOf } from '../../../reader/sqlite-pages.mjs'
import type { SalvageReport } from '../../../shared/backups.ts'
import { type Database, write } from '../../db/database.ts'
import { type JournalFiles, journalFiles } from '../../db/journal-files.ts'
import { deriveJournalKeys, type JournalKeys } from '../../db/journal-keys.ts'
import { readDataKey } from '../../db/key-file.ts'
import { openJournal } from '../../db/open.ts'
import { entryRecordOf } from '../../features/entries/entry-record.ts'
import { insertEntry } from '../../features/entries/store.ts'
import { makeSample } from '../sample.ts'
import { salvage } from './salvage.ts'

const pageSize = 4096
const clock = { now: () => '2026-11-24T08:00:00.000Z', today: () => '2026-11-24' }
/** How many pages are damaged one by one; SALVAGE_PAGES=all takes each of them. */
const tried = process.env.SALVAGE_PAGES === 'all' ? Number.POSITIVE_INFINITY : 12

let whole: string
let keys: JournalKeys
let folder: string
let files: JournalFiles

beforeAll(() => {
  whole = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-'))
  const journal = openJournal(journalFiles(whole, 'journal'))
  makeSample(journal.db, '2026-11-22')
  write(journal.db, () => {
    for (let n = 0; n < 150; n++) addEntry(journal.db, n)
  })
  journal.close()
  keys = deriveJournalKeys(readDataKey(journalFiles(whole, 'journal')))
})

afterAll(() => fs.rmSync(whole, { recursive: true }))

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-'))
})

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

function addEntry(db: Database, n: number): void {
  const text = `Entry ${n} says this. `.repeat(1 + (n % 40) * 8)
  const paragraph = { type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text }] }
  const document = { root: { type: 'root', version: 1, children: [paragraph] } }
  const draft = { title: `Title ${n}`, document, period: null, roleId: null, tags: [`tag ${n % 7}`] }
  insertEntry(db, entryRecordOf(draft, '2026-11-20'), {
    id: `entry-${n}`,
    createdOn: '2026-11-20',
    createdAt: clock.now(),
  })
}

/** A fresh copy of the journal, of which `damage` changes the bytes. */
function damaged(damage: (bytes: Buffer) => Buffer | undefined): SalvageReport {
  files = journalFiles(fs.mkdtempSync(path.join(folder, 'case-')), 'journal')
  fs.cpSync(whole, files.folder, { recursive: true })
  const bytes = fs.readFileSync(files.journal)
  const after = damage(bytes) ?? bytes
  fs.writeFileSync(files.journal, after)
  let lastId = 0
  const report = salvage(files, keys, { clock, newId: () => `new-${++lastId}`, writes: 0 })
  const [aside = ''] = fs.readdirSync(files.setAside)
  expect(fs.readFileSync(path.join(files.setAside, aside, 'journal.db')).equals(after)).toBe(true)
  return report
}

type Row = { table: string; json: string; owner: string; pages: Set<number> }

/** Every row of a database, with the pages on which it lies. */
function rowsOf(bytes: Buffer): Row[] {
  const source = openPages(bytes, keys.database)
  let reached = new Set<number>()
  const pages: Pages = {
    usable: source.usable,
    read: number => {
      reached.add(number)
      return source.read(number)
    },
  }
  return listTables(source).flatMap(table => {
    reached = new Set()
    for (const _ of readTable(pages, table));
    return [...reached].flatMap(number => {
      const page = readPage(source, number)
      if (!page?.type.startsWith('leaf')) return []
      return page.cells.map(at => {
        reached = new Set([number])
        const cell = readCell(pages, page, at)
        const row = cell ? rowOf(table, cell) : {}
        const owner = String(row.entryId ?? row.storyId ?? row.id)
        return { table: table.name, json: JSON.stringify(row), owner, pages: reached }
      })
    })
  })
}

const nameOf = ({ table, json }: Row): string => `${table} ${json}`

/** What is on other pages must be there. A detail whose entry or story is lost has no place any more. */
function expectRest(before: readonly Row[], lost: (row: Row) => boolean): void {
  const after = new Set(rowsOf(fs.readFileSync(files.journal)).map(nameOf))
  const lostOwners = new Set(before.filter(lost).map(({ owner }) => owner))
  const derived = ['journal', 'entry', 'story', 'entryText']
  for (const row of before) {
    if (lost(row) || row.table === 'journal' || row.table.startsWith('sqlite_')) continue
    const isDetail = !['role', 'entry', 'story', 'entryDocument', 'storyDocument'].includes(row.table)
    if (lostOwners.has(row.owner) && (isDetail || derived.includes(row.table))) continue
    expect(after.has(nameOf(row)), nameOf(row)).toBe(true)
  }
}

describe('salvage', () => {
  test('brings back all that does not lie on the damaged page, whichever page that is', { timeout: 600_000 }, () => {
    const bytes = fs.readFileSync(path.join(whole, 'journal.db'))
    const before = rowsOf(bytes)
    expect(before.length).toBeGreaterThan(600)
    const count = bytes.length / pageSize
    const step = Math.max(1, count / tried)
    for (let at = 1; at < count; at += step) {
      const page = Math.floor(at)
      const report = damaged(copy => {
        const bit = page * pageSize + ((page * 977) % pageSize)
        copy.writeUInt8(copy.readUInt8(bit) ^ (1 << (page % 8)), bit)
        return undefined
      })
      expect(report.damagedPages).toBe(1)
      expectRest(before, row => row.pages.has(page + 1))
      openJournal(files).close()
    }
  })

  test('brings everything back where one byte of the salt was changed', () => {
    const before = rowsOf(fs.readFileSync(path.join(whole, 'journal.db')))
    const report = damaged(bytes => {
      bytes.writeUInt8(bytes.readUInt8(7) ^ 0x41, 7)
      return undefined
    })
    expect(report).toMatchObject({ damagedPages: 0, missing: [] })
    expectRest(before, () => false)
  })

  test('finds the rows of all tables where the first page, which leads to them, is gone but for its salt', () => {
    const before = rowsOf(fs.readFileSync(path.join(whole, 'journal.db')))
    const report = damaged(bytes => bytes.fill(0, 16, pageSize))
    expect(report.entries).toBe(163)
    expect(report.stories).toBe(4)
    expectRest(before, row => row.pages.has(1))
  })

  test('reads what is left of a file that was cut in half', () => {
    const bytes = fs.readFileSync(path.join(whole, 'journal.db'))
    const before = rowsOf(bytes)
    const half = Math.floor(bytes.length / pageSize / 2)
    const report = damaged(copy => copy.subarray(0, half * pageSize + 100))
    expect(report.entries).toBeGreaterThan(0)
    expect(report.missing.length).toBeGreaterThan(0)
    expect(report.pages).toBe(bytes.length / pageSize)
    expect(report.damagedPages).toBe(report.pages - half)
    expectRest(before, row => [...row.pages].some(page => page > half))
  })

  test('takes the pages of the log that are whole, also behind one that is not', () => {
    const journal = openJournal(journalFiles(path.join(folder, 'hot'), 'journal'))
    const hot = journalFiles(path.join(folder, 'copy'), 'journal')
    for (let n = 0; n < 20; n++) write(journal.db, () => addEntry(journal.db, n))
    fs.cpSync(path.join(folder, 'hot'), hot.folder, { recursive: true })
    journal.close()
    const wal = fs.readFileSync(`${hot.journal}-wal`)
    wal.writeUInt8(wal.readUInt8(3 * (pageSize + 24)) ^ 1, 3 * (pageSize + 24))
    fs.writeFileSync(`${hot.journal}-wal`, wal)
    const own = deriveJournalKeys(readDataKey(hot))
    const report = salvage(hot, own, { clock, newId: () => 'new', writes: 0 })
    expect(report.entries).toBe(20)
  })

  test('refuses, and leaves as it is, what it can read nothing of', () => {
    for (const damage of [
      (bytes: Buffer) => bytes.subarray(0, 2 * pageSize),
      (bytes: Buffer) => bytes.subarray(0, 100),
      (bytes: Buffer) => Buffer.alloc(bytes.length, 7),
    ]) {
      expect(() => damaged(damage)).toThrowError(expect.objectContaining({ code: 'journal-damaged' }))
      expect(fs.readdirSync(files.folder).sort()).toEqual(fs.readdirSync(whole).sort())
    }
  })
})
