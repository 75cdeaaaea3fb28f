import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { journalContract } from '../../shared/contract.ts'
import { createClient } from '../../shared/ipc/create-client.ts'
import { type JournalFiles, journalFiles } from '../db/journal-files.ts'
import { safekeepingContract } from './safekeeping-contract.ts'
import { openSession, type Session } from './session.ts'

let files: JournalFiles
let sessions: Session[]
let day: string

beforeEach(() => {
  files = journalFiles(path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-')), 'journal'), 'journal')
  sessions = []
  day = '2026-11-22'
})

afterEach(() => {
  vi.useRealTimers()
  for (const session of sessions) session.close()
  fs.rmSync(path.dirname(files.folder), { recursive: true })
})

function open(of = files) {
  let lastId = 0
  let changes = 0
  const session = openSession('own', of, {
    clock: {
      now: () => `${day}T12:00:${String(++changes % 60).padStart(2, '0')}.${String(changes).padStart(3, '0')}Z`,
      today: () => day,
    },
    newId: () => `${day}-id-${++lastId}`,
    log: () => undefined,
    onStatus: () => undefined,
  })
  sessions.push(session)
  const { safekeeping } = createClient(safekeepingContract, session.transport)
  return { session, safekeeping, ...createClient(journalContract, session.transport) }
}

const names = (folder = files.backups) => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [])

async function titlesOf({ entries }: ReturnType<typeof open>): Promise<string[]> {
  return (await entries.list({ after: null, limit: 50 })).rows.map(({ title }) => title).sort()
}

test('the first change of a day is backed up soon, the next ones not, and what came later at the end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  const journal = open()
  await journal.entries.create({ title: 'one' })
  expect(names()).toEqual([])
  vi.advanceTimersByTime(5000)
  await vi.waitFor(async () => expect((await journal.safekeeping.state()).running).toBe(false))
  expect(names()).toHaveLength(1)
  await journal.entries.create({ title: 'two' })
  vi.advanceTimersByTime(60_000)
  expect(names()).toHaveLength(1)
  journal.session.close()
  expect(names()).toHaveLength(2)
  open().session.close()
  expect(names()).toHaveLength(2)
  expect(names().every(name => name.endsWith('-daily.throughline'))).toBe(true)
})

test('a journal in which nothing was ever written is not backed up', () => {
  open().session.close()
  expect(names()).toEqual([])
})

test('yesterday comes back, what was there since is backed up and set aside, and can come back as well', async () => {
  const journal = open()
  await journal.entries.create({ title: 'yesterday' })
  await journal.safekeeping.make()
  await journal.entries.create({ title: 'today' })
  const { backups } = await journal.safekeeping.state()
  expect(backups).toMatchObject([
    { place: 'here', kind: 'by-hand', contents: { entries: 1, newest: [{ title: 'yesterday' }] }, fault: null },
  ])
  const [backup] = backups
  if (!backup) throw new Error('there is no backup')
  expect(await journal.safekeeping.preview({ backup, secret: null })).toMatchObject({ entries: 1 })
  await journal.safekeeping.restore({ backup, secret: null })
  expect(await journal.entries.listTags().catch(error => error.code)).toBe('journal-not-open')

  const again = open()
  expect(again.session.status()).not.toHaveProperty('notice')
  expect(await titlesOf(again)).toEqual(['yesterday'])
  const later = (await again.safekeeping.state()).backups
  expect(later.map(({ place, kind }) => [place, kind])).toEqual([
    ['here', 'before-restore'],
    ['here', 'by-hand'],
    ['set-aside', null],
  ])
  const aside = later.find(({ place }) => place === 'set-aside')
  await again.safekeeping.restore({ backup: { place: 'set-aside', name: aside?.name ?? '' }, secret: null })
  expect(await titlesOf(open())).toEqual(['today', 'yesterday'])
})

test('a backup that cannot be restored leaves the journal open', async () => {
  const journal = open()
  await journal.entries.create({ title: 'kept' })
  await journal.safekeeping.make()
  const file = path.join(files.backups, names()[0] ?? '')
  fs.truncateSync(file, 20_000)
  const backup = { place: 'here' as const, name: path.basename(file) }
  await expect(journal.safekeeping.restore({ backup, secret: null })).rejects.toMatchObject({ code: 'journal-damaged' })
  const elsewhere = { ...backup, name: '../../etc/passwd' }
  await expect(journal.safekeeping.restore({ backup: elsewhere, secret: null })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(await titlesOf(journal)).toEqual(['kept'])
})

test('a damaged journal offers its backups, and what can be read of it', async () => {
  const journal = open()
  for (let n = 0; n < 40; n++) await journal.entries.create({ title: `entry ${n}` })
  await journal.safekeeping.make()
  journal.session.close()
  const bytes = fs.readFileSync(files.journal)
  bytes.fill(0, 4096 * 3, 4096 * 3 + 1)
  bytes.writeUInt8(bytes.readUInt8(4096 * 2 + 7) ^ 1, 4096 * 2 + 7)
  fs.writeFileSync(files.journal, bytes)
  fs.writeFileSync(`${files.journal}-wal`, 'left by a crash')
  const damaged = open()
  expect(damaged.session.status()).toMatchObject({ state: 'failed', error: { code: 'journal-damaged' } })
  expect((await damaged.safekeeping.state()).backups[0]).toMatchObject({ contents: { entries: 40 } })
  const report = await damaged.safekeeping.salvage({ secret: null })
  expect(report.damagedPages).toBeGreaterThan(0)
  const again = open()
  expect(again.session.status()).toMatchObject({ state: 'open' })
  expect((await titlesOf(again)).length).toBe(report.entries)
  await expect(again.safekeeping.salvage({ secret: null })).rejects.toMatchObject({ code: 'conflict' })
})

test('backups are copied to a second place, and a disk that is gone is said', async () => {
  const second = path.join(path.dirname(files.folder), 'usb')
  fs.mkdirSync(second)
  const journal = open()
  await journal.entries.create({ title: 'one' })
  await journal.safekeeping.make()
  await journal.safekeeping.setSecondPlace({ folder: second })
  expect(names(second)).toEqual(names())
  expect((await journal.safekeeping.state()).second).toMatchObject({ folder: second, present: true, fault: null })
  fs.renameSync(second, `${second}-gone`)
  await journal.entries.create({ title: 'two' })
  await journal.safekeeping.make()
  expect((await journal.safekeeping.state()).second).toMatchObject({ present: false, copiedAt: expect.any(String) })
  fs.renameSync(`${second}-gone`, second)
  await journal.safekeeping.make()
  expect(names(second)).toEqual(names())
  fs.rmSync(files.backups, { recursive: true })
  expect((await journal.safekeeping.state()).backups.map(({ place }) => place)).toEqual(['second', 'second', 'second'])
})

test('a backup that cannot be made is told, keeps nothing from being saved, and is forgotten once one succeeds', async () => {
  const journal = open()
  fs.writeFileSync(files.backups, 'in the way')
  await journal.entries.create({ title: 'one' })
  await expect(journal.safekeeping.make()).rejects.toMatchObject({ code: 'storage-failed' })
  expect((await journal.safekeeping.state()).fault).toContain(files.backups)
  await journal.entries.create({ title: 'two' })
  expect(await titlesOf(journal)).toEqual(['one', 'two'])
  fs.rmSync(files.backups)
  await journal.safekeeping.make()
  expect((await journal.safekeeping.state()).fault).toBeNull()
})

test('an export is written and brought into another journal, with a backup before it', async () => {
  const journal = open()
  await journal.entries.create({ title: 'carried' })
  const file = path.join(path.dirname(files.folder), 'export.zip')
  expect(await journal.safekeeping.exportTo({ file })).toEqual({ entries: 1, stories: 0, file })
  day = '2026-11-23'
  const other = open(journalFiles(path.join(path.dirname(files.folder), 'other'), 'journal'))
  await other.entries.create({ title: 'own' })
  await expect(other.safekeeping.importChosen()).rejects.toMatchObject({ code: 'not-found' })
  expect(await other.safekeeping.chooseImport({ file })).toMatchObject({ entries: { added: 1, same: 0, different: 0 } })
  expect(await titlesOf(other)).toEqual(['own'])
  await other.safekeeping.importChosen()
  expect(await titlesOf(other)).toEqual(['carried', 'own'])
  expect((await other.safekeeping.state()).backups).toMatchObject([{ kind: 'before-import', contents: { entries: 1 } }])
  expect(await other.safekeeping.undoImport()).toMatchObject({ kept: 0 })
  expect(await titlesOf(other)).toEqual(['own'])
})
