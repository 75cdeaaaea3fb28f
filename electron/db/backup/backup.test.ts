import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BackupKind } from '../../../shared/backups.ts'
import { CallError } from '../../../shared/errors.ts'
import { write } from '../database.ts'
import { type JournalFiles, journalFiles } from '../journal-files.ts'
import { addPassphrase } from '../key-changes.ts'
import { type OpenJournal, openJournal } from '../open.ts'
import { readHeader } from './backup-file.ts'
import { atOnce, hashContent } from './contents.ts'
import { listBackups } from './list-backups.ts'
import { backUp, removeUnfinishedBackups } from './make-backup.ts'
import { finishReplacing } from './replace-journal.ts'
import { previewBackup, restoreBackup } from './restore.ts'
import { unseal } from './sealed.ts'
import { copyToSecondPlace } from './second-place.ts'
import { listSetAside, restoreSetAside } from './set-aside.ts'

const needle = 'zebrafinch'
const stamp = '2026-11-24T08:00:00.000Z'
let files: JournalFiles
let folders: string[]
const opened: OpenJournal[] = []
let minute = 0

beforeEach(() => {
  folders = []
  minute = 0
  files = journalFiles(newFolder(), 'journal')
})

afterEach(() => {
  for (const journal of opened.splice(0)) if (journal.db.open) journal.close()
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-'))
  folders.push(folder)
  return folder
}

function open(of = files, secret: Parameters<typeof openJournal>[1] = {}): OpenJournal {
  const journal = openJournal(of, secret)
  opened.push(journal)
  return journal
}

function addRoles(journal: OpenJournal, ...ids: string[]): void {
  write(journal.db, () => {
    for (const id of ids)
      journal.db.prepare("INSERT INTO role (id, employer, title) VALUES (?, ?, '')").run(id, needle.repeat(9))
  })
  journal.acknowledge()
}

const rolesOf = (journal: OpenJournal): unknown[] => journal.db.prepare('SELECT id FROM role ORDER BY id').pluck().all()
const clock = { now: () => `2026-11-22T12:${String(minute++).padStart(2, '0')}:00.000Z`, today: () => '2026-11-22' }

function make({ db, keys }: OpenJournal, kind: BackupKind = 'by-hand', of = files): string {
  return path.join(of.backups, atOnce(backUp({ db, files: of, keys, clock }, kind)))
}

function untilCopied(steps: Generator<void, string>): void {
  do steps.next()
  while (fs.readdirSync(files.backups).length === 0)
}

function refusalOf(act: () => unknown): CallError['code'] {
  try {
    act()
  } catch (error) {
    if (error instanceof CallError) return error.code
    throw error
  }
  throw new Error('it was not refused')
}

const alone = { present: null, secret: null, stamp, writes: 0, close: () => undefined }

describe('a backup', () => {
  test('is one file that shows nothing of what was written, and says when and of what it was made', () => {
    const journal = open()
    addRoles(journal, 'one', 'two')
    const file = make(journal)
    expect(fs.readdirSync(files.backups)).toEqual([path.basename(file)])
    const bytes = fs.readFileSync(file)
    for (const clear of [needle, 'CREATE TABLE', 'SQLite format 3']) expect(bytes.includes(clear)).toBe(false)
    expect(fs.statSync(file).mode & 0o077).toBe(0)
    const header = readHeader(file)
    expect(header).toMatchObject({ kind: 'by-hand', day: '2026-11-22', writes: 1 })
    expect(unseal(header, journal.keys.backup)).toMatchObject({ entries: 0, stories: 0, newest: [] })
    expect(unseal({ ...header, writes: 2 }, journal.keys.backup)).toBeNull()
    expect(unseal(header, journal.keys.database)).toBeNull()
  })

  test('lets changes through between its steps, and holds what was there when it began', () => {
    const journal = open()
    addRoles(journal, 'before')
    const steps = backUp({ db: journal.db, files, keys: journal.keys, clock }, 'daily')
    steps.next()
    addRoles(journal, 'before it was copied')
    untilCopied(steps)
    addRoles(journal, 'during')
    const file = path.join(files.backups, atOnce(steps))
    journal.close()
    restoreBackup(file, files, alone)
    expect(rolesOf(open())).toEqual(['before', 'before it was copied'])
  })

  test('that was not finished leaves nothing that passes for one', () => {
    const journal = open()
    addRoles(journal, 'one')
    const steps = backUp({ db: journal.db, files, keys: journal.keys, clock }, 'daily')
    untilCopied(steps)
    expect(listBackups(files.backups)).toEqual([])
    expect(fs.readdirSync(files.backups)).toHaveLength(1)
    removeUnfinishedBackups(files)
    expect(fs.readdirSync(files.backups)).toEqual([])
    expect(() => atOnce(steps)).toThrow()
    expect(listBackups(files.backups)).toEqual([])
  })

  test('is refused where it was altered anywhere, cut off, of another kind or of a later version', () => {
    const journal = open()
    addRoles(journal, ...Array.from({ length: 100 }, (_, n) => `role-${n}`))
    const file = make(journal)
    journal.close()
    const whole = fs.readFileSync(file)
    const codeOf = (bytes: Buffer) => {
      fs.writeFileSync(file, bytes)
      return refusalOf(() => restoreBackup(file, files, alone))
    }
    for (let at = 16_384; at < whole.length; at += 1013) {
      const altered = Buffer.from(whole)
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
      expect(codeOf(altered)).toBe('journal-damaged')
    }
    for (const size of [100, 4096, 8192, 16_384, 20_000, whole.length - 1])
      expect(codeOf(whole.subarray(0, size))).toBe('journal-damaged')
    expect(codeOf(Buffer.from(''))).toBe('journal-foreign')
    expect(codeOf(Buffer.from('PK'))).toBe('journal-foreign')
    expect(codeOf(Buffer.from(whole.toString('latin1').replaceAll('backup 1\n', 'backup 2\n'), 'latin1'))).toBe(
      'journal-newer',
    )
    expect(fs.existsSync(files.incoming)).toBe(false)
    expect(rolesOf(open())).toHaveLength(100)
  })

  test('whose first header was torn is read by its second', () => {
    const journal = open()
    const file = make(journal)
    const handle = fs.openSync(file, 'r+')
    fs.writeSync(handle, Buffer.alloc(500, 'x'), 0, 500, 200)
    fs.closeSync(handle)
    expect(readHeader(file).kind).toBe('by-hand')
  })

  test('is copied to a second place, and only those of its own journal are pruned there', () => {
    const journal = open()
    const foreign = journalFiles(newFolder(), 'journal')
    const other = open(foreign)
    const second = newFolder()
    fs.copyFileSync(make(other, 'daily', foreign), path.join(second, 'other.throughline'))
    for (let n = 0; n < 6; n++) {
      addRoles(journal, `role-${n}`)
      make(journal, 'daily')
    }
    atOnce(copyToSecondPlace(files, second, clock.now()))
    const names = fs.readdirSync(files.backups).sort()
    expect(names).toHaveLength(6)
    expect(fs.readdirSync(second).sort()).toEqual([...names.slice(-3), 'other.throughline'])
  })
})

describe('restoring', () => {
  test('brings back exactly what was backed up, sets the present journal aside, and knows the way back', () => {
    const journal = open()
    addRoles(journal, 'kept')
    const file = make(journal)
    const hash = atOnce(hashContent(journal.db))
    expect(unseal(readHeader(file), journal.keys.backup)?.contentHash).toBe(hash)
    addRoles(journal, 'later')
    journal.close()
    restoreBackup(file, files, { ...alone, writes: 2 })
    const back = open()
    expect(back.notice).toBeNull()
    expect(rolesOf(back)).toEqual(['kept'])
    expect(back.db.prepare('SELECT writes FROM journal').pluck().get()).toBe(3)
    back.close()
    const [aside] = listSetAside(files)
    expect(aside).toMatchObject({ createdAt: stamp })
    restoreSetAside(aside?.name ?? '', files, { ...alone, stamp: '2026-11-24T09:00:00.000Z', writes: 3 })
    expect(rolesOf(open())).toEqual(['kept', 'later'])
    expect(listSetAside(files)).toHaveLength(2)
  })

  test('works on a machine that has never seen the journal, where its own key takes the place of the new one', () => {
    const journal = open()
    addRoles(journal, 'kept')
    const file = make(journal)
    journal.close()
    const fresh = journalFiles(newFolder(), 'journal')
    open(fresh).close()
    restoreBackup(file, fresh, alone)
    expect(rolesOf(open(fresh))).toEqual(['kept'])
    expect(fs.readFileSync(fresh.key, 'utf8')).toBe(fs.readFileSync(files.key, 'utf8'))
    const empty = journalFiles(path.join(newFolder(), 'not', 'there'), 'journal')
    restoreBackup(file, empty, alone)
    expect(rolesOf(open(empty))).toEqual(['kept'])
  })

  test('asks for the passphrase where one protects the backup', () => {
    open().close()
    addPassphrase(files, 'correct horse', { N: 2, r: 1, p: 1 })
    const passphrase = (text: string) => ({ kind: 'passphrase' as const, passphrase: text })
    const journal = open(files, { secret: passphrase('correct horse') })
    addRoles(journal, 'kept')
    const file = make(journal)
    journal.close()
    const fresh = journalFiles(newFolder(), 'journal')
    const restoring = (secret: Parameters<typeof previewBackup>[1]['secret']) => () =>
      restoreBackup(file, fresh, { ...alone, secret })
    expect(refusalOf(restoring(null))).toBe('locked')
    expect(refusalOf(restoring(passphrase('wrong')))).toBe('wrong-passphrase')
    expect(fs.readdirSync(fresh.folder)).toEqual([])
    expect(previewBackup(file, { present: null, secret: passphrase('correct horse') })).toMatchObject({ entries: 0 })
    restoring(passphrase('correct horse'))()
    expect(rolesOf(open(fresh, { secret: passphrase('correct horse') }))).toEqual(['kept'])
  })

  test('of a journal whose passphrase was added later needs the passphrase too, wherever the old key lay', () => {
    const journal = open()
    addRoles(journal, 'kept')
    const file = make(journal)
    const second = newFolder()
    atOnce(copyToSecondPlace(files, second, clock.now()))
    journal.close()
    const other = journalFiles(newFolder(), 'journal')
    const foreign = path.join(files.backups, 'foreign.throughline')
    fs.copyFileSync(make(open(other), 'daily', other), foreign)
    restoreBackup(file, files, alone)
    addPassphrase(files, 'correct horse', { N: 2, r: 1, p: 1 })
    const unprotected = { present: null, secret: null }
    expect(refusalOf(() => previewBackup(file, unprotected))).toBe('locked')
    expect(previewBackup(foreign, unprotected).entries).toBe(0)
    const [aside] = listSetAside(files)
    expect(refusalOf(() => restoreSetAside(aside?.name ?? '', files, alone))).toBe('locked')
    atOnce(copyToSecondPlace(files, second, clock.now()))
    expect(refusalOf(() => previewBackup(path.join(second, path.basename(file)), unprotected))).toBe('locked')
  })

  test('that was interrupted anywhere is ended at the next start', () => {
    const journal = open()
    addRoles(journal, 'kept')
    const file = make(journal)
    addRoles(journal, 'later')
    journal.close()
    const before = fs.readdirSync(files.folder)
    const folder = files.folder
    let ends = 0
    for (let stopAt = 1; ; stopAt++) {
      fs.cpSync(folder, `${folder}-${stopAt}`, { recursive: true })
      folders.push(`${folder}-${stopAt}`)
      const there = journalFiles(`${folder}-${stopAt}`, 'journal')
      const stopped = stopAfterRenames(stopAt, () =>
        restoreBackup(path.join(there.backups, path.basename(file)), there, alone),
      )
      const found = open(there)
      expect([['kept'], ['kept', 'later']]).toContainEqual(rolesOf(found))
      if (rolesOf(found).length === 1) ends++
      found.close()
      finishReplacing(there)
      expect(fs.readdirSync(there.folder).filter(name => !before.includes(name))).toEqual(
        listSetAside(there).length > 0 ? ['set-aside'] : [],
      )
      if (!stopped) break
    }
    expect(ends).toBeGreaterThan(4)
  })
})

/** Runs something until its n-th rename, which fails, as all after it do. True where it came to that. */
function stopAfterRenames(count: number, act: () => void): boolean {
  const rename = fs.renameSync
  let renames = 0
  fs.renameSync = (...names) => {
    if (++renames >= count) throw new Error('the power went')
    rename(...names)
  }
  try {
    act()
    return false
  } catch (error) {
    if (error instanceof Error && error.message === 'the power went') return true
    throw error
  } finally {
    fs.renameSync = rename
  }
}
