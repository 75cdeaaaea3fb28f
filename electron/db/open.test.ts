import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CallError, ErrorCode } from '../../shared/errors.ts'
import { restoreBackup } from './backup/restore.ts'
import { connect, write } from './database.ts'
import { type JournalFiles, journalFiles } from './journal-files.ts'
import { deriveKey, readDataKey } from './key-file.ts'
import { type Migration, migrations } from './migrate.ts'
import { type OpenJournal, openJournal } from './open.ts'
import { unlock } from './settings.ts'
import { storageErrorOf } from './storage-error.ts'

const needle = 'zebrafinch'

let files: JournalFiles
const opened: OpenJournal[] = []

beforeEach(() => {
  files = journalFiles(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-')), 'journal')
})

afterEach(() => {
  for (const journal of opened.splice(0)) if (journal.db.open) journal.close()
  fs.rmSync(files.folder, { recursive: true })
})

function open(options?: Parameters<typeof openJournal>[1]): OpenJournal {
  const journal = openJournal(files, options)
  opened.push(journal)
  return journal
}

function addRole(journal: OpenJournal, id: string): void {
  write(journal.db, () =>
    journal.db.prepare("INSERT INTO role (id, employer, title) VALUES (?, ?, '')").run(id, needle),
  )
  journal.acknowledge()
}

const roles = (journal: OpenJournal): unknown[] => journal.db.prepare('SELECT id FROM role ORDER BY id').pluck().all()

/** A journal that was used and closed. */
function makeJournal(): void {
  const journal = openJournal(files)
  for (let n = 0; n < 300; n++) addRole(journal, `role-${String(n).padStart(3, '0')}`)
  journal.close()
}

function refusalOf(act: () => unknown): CallError['code'] {
  try {
    act()
  } catch (error) {
    const { code, message } = error as CallError
    expect(message).toMatch(/^[A-Z].*\.$/)
    return ErrorCode.parse(code)
  }
  throw new Error('it was not refused')
}

/** Opens the journal in a process of its own, without the rights of root, and tells what it found. */
function openElsewhere(): { code?: string; readOnly?: boolean; roles?: number; refused?: string } {
  const modules = { open: './open.ts', files: './journal-files.ts' }
  const [openUrl, filesUrl] = Object.values(modules).map(file => new URL(file, import.meta.url).href)
  const script = `
    import { openJournal } from ${JSON.stringify(openUrl)}
    import { journalFiles } from ${JSON.stringify(filesUrl)}
    try {
      const journal = openJournal(journalFiles(${JSON.stringify(files.folder)}, 'journal'))
      const roles = journal.db.prepare('SELECT count(*) FROM role').pluck().get()
      let refused = null
      try { journal.db.prepare('DELETE FROM role').run() } catch (error) { refused = error.code }
      console.log(JSON.stringify({ readOnly: journal.readOnly, roles, refused }))
      journal.close()
    } catch (error) { console.log(JSON.stringify({ code: error.code, message: error.message })) }`
  const uid = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], { ...uid, encoding: 'utf8' })
  if (child.stdout === '') throw new Error(child.stderr)
  return JSON.parse(child.stdout)
}

function ownByNobody(): void {
  if (process.getuid?.() !== 0) return
  for (const file of ['', ...fs.readdirSync(files.folder)]) fs.chownSync(path.join(files.folder, file), 65534, 65534)
}

describe('a journal', () => {
  test('is made once, with its key beside it, and is then found again', () => {
    const journal = open()
    expect(journal).toMatchObject({ readOnly: false, notice: null })
    addRole(journal, 'one')
    journal.close()
    expect(fs.readdirSync(files.folder)).toEqual([
      'journal.db',
      'journal.key.json',
      'journal.key.json.bak',
      'journal.mark',
    ])
    expect(roles(open())).toEqual(['one'])
  })

  test('shows nothing in clear, neither in its file nor in its log nor anywhere beside it', () => {
    const journal = open()
    for (let n = 0; n < 300; n++) addRole(journal, `role-${n}`)
    journal.db.prepare('SELECT * FROM role ORDER BY employer, title, id').all()
    const wal = fs.readFileSync(`${files.journal}-wal`)
    expect(wal.length).toBeGreaterThan(0)
    const during = fs.readdirSync(files.folder).map(file => fs.readFileSync(path.join(files.folder, file)))
    journal.close()
    const after = fs.readdirSync(files.folder).map(file => fs.readFileSync(path.join(files.folder, file)))
    for (const bytes of [...during, ...after]) {
      expect(bytes.includes(needle)).toBe(false)
      expect(bytes.includes('CREATE TABLE')).toBe(false)
      expect(bytes.includes('SQLite format 3')).toBe(false)
    }
    expect(fs.statSync(files.journal).mode & 0o077).toBe(0)
  })

  test('waits for the disk at each commit, keeps temporary data in memory, and minds its references', () => {
    const { db } = open()
    const settings = [
      'journal_mode',
      'locking_mode',
      'synchronous',
      'temp_store',
      'foreign_keys',
      'fullfsync',
      'trusted_schema',
    ]
    expect(settings.map(name => db.pragma(name, { simple: true }))).toEqual(['wal', 'exclusive', 2, 2, 1, 1, 0])
    expect(fs.existsSync(`${files.journal}-shm`)).toBe(false)
  })

  test('leaves one file that holds everything when it is closed', () => {
    makeJournal()
    expect(fs.readdirSync(files.folder).filter(file => file.startsWith('journal.db'))).toEqual(['journal.db'])
  })

  test('is not given to a second program', () => {
    makeJournal()
    ownByNobody()
    open()
    expect(openElsewhere()).toMatchObject({ code: 'journal-in-use' })
  })

  test('that was begun but not finished is begun again', () => {
    makeJournal()
    fs.renameSync(files.journal, files.unfinished)
    fs.truncateSync(files.unfinished, 5000)
    fs.rmSync(files.watermark)
    const key = fs.readFileSync(files.key, 'utf8')
    expect(roles(open())).toEqual([])
    expect(fs.readFileSync(files.key, 'utf8')).toBe(key)
    expect(fs.existsSync(files.unfinished)).toBe(false)
  })

  test.each(['mark', 'db-wal'])('that has gone while its .%s is still here is missed, not made anew', ending => {
    makeJournal()
    fs.rmSync(files.journal)
    fs.renameSync(files.watermark, path.join(files.folder, `journal.${ending}`))
    expect(refusalOf(open)).toBe('journal-damaged')
    expect(fs.existsSync(files.journal)).toBe(false)
  })

  test('that cannot be made where it should be says which folder cannot be used', () => {
    const file = path.join(files.folder, 'file')
    fs.writeFileSync(file, '')
    const inside = () => openJournal(journalFiles(path.join(file, 'inside'), 'journal'))
    expect(refusalOf(inside)).toBe('storage-failed')
    expect(inside).toThrow(path.join(file, 'inside'))
  })
})

describe('a file that is not the journal it should be', () => {
  test.each([0, 1, 100, 4095])('cut to %i bytes is never taken for a new journal', size => {
    makeJournal()
    fs.truncateSync(files.journal, size)
    expect(refusalOf(open)).toBe('journal-damaged')
    expect(fs.statSync(files.journal).size).toBe(size)
  })

  test.each([4096, 8192, 10_000])('cut to %i bytes is found damaged', size => {
    makeJournal()
    expect(fs.statSync(files.journal).size).toBeGreaterThan(size)
    fs.truncateSync(files.journal, size)
    expect(refusalOf(() => roles(open({ check: true })))).toBe('journal-damaged')
  })

  test('is foreign where it is a database in clear', () => {
    makeJournal()
    fs.rmSync(files.journal)
    const plain = connect(files.journal, { fileMustExist: false })
    plain.exec('CREATE TABLE theirs (text); INSERT INTO theirs VALUES (zeroblob(9000))')
    plain.close()
    expect(refusalOf(open)).toBe('journal-foreign')
  })

  test('is foreign where our key opens it but it was never a journal', () => {
    makeJournal()
    const key = deriveKey(readDataKey(files), 'database')
    fs.rmSync(files.journal)
    const other = connect(files.journal, { fileMustExist: false })
    unlock(other, key)
    other.exec('CREATE TABLE theirs (text); INSERT INTO theirs VALUES (zeroblob(9000))')
    other.close()
    expect(refusalOf(open)).toBe('journal-foreign')
  })

  test('is refused, and left as it is, where it is noise or belongs to another key', () => {
    makeJournal()
    const noise = Buffer.alloc(40_960, 'noise')
    fs.writeFileSync(files.journal, noise)
    expect(refusalOf(open)).toBe('journal-damaged')
    expect(fs.readFileSync(files.journal).equals(noise)).toBe(true)
  })

  test('is refused, and left as it is with its log, where it was damaged after an unclean end', () => {
    makeJournal()
    const running = open()
    addRole(running, 'last')
    const logFile = `${files.journal}-wal`
    const log = fs.readFileSync(logFile)
    const damaged = fs.readFileSync(files.journal)
    running.close()
    damaged.fill(0, 9_000, 9_100)
    fs.writeFileSync(files.journal, damaged)
    fs.writeFileSync(logFile, log)
    expect(refusalOf(open)).toBe('journal-damaged')
    expect(fs.readFileSync(files.journal).equals(damaged)).toBe(true)
    expect(fs.readFileSync(logFile).equals(log)).toBe(true)
  })

  test('is refused where a newer Throughline wrote it', () => {
    const later: Migration = { name: '002', run: db => db.exec('ALTER TABLE role ADD COLUMN mood TEXT') }
    open({ migrations: [...migrations, later] }).close()
    expect(refusalOf(open)).toBe('journal-newer')
  })

  /** One wrong bit each time, spread over the whole file. */
  function eachFlip(check: () => void): void {
    makeJournal()
    const whole = fs.readFileSync(files.journal)
    for (let n = 0; n < 60; n++) {
      const bytes = Buffer.from(whole)
      const at = Math.floor(((n + 0.5) / 60) * bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (n % 8))
      fs.writeFileSync(files.journal, bytes)
      check()
    }
  }

  test('is found damaged when it is looked through, whichever of 60 bits was flipped', () => {
    eachFlip(() => expect(refusalOf(() => open({ check: true }))).toBe('journal-damaged'))
  })

  test('is never shown altered: what can still be read is as it was written, and the rest is refused', () => {
    const written = Array.from({ length: 300 }, (_, n) => `role-${String(n).padStart(3, '0')}`)
    eachFlip(() => {
      try {
        expect(roles(open())).toEqual(written)
      } catch (error) {
        const { code } = error instanceof CallError ? error : (storageErrorOf(error) ?? { code: error })
        expect(code).toBe('journal-damaged')
      } finally {
        // Closing tidies first, which a damaged file refuses.
        for (const journal of opened.splice(0)) journal.db.close()
      }
    })
  })
})

describe('the key', () => {
  test('is missed where the journal is there, and no other one is made', () => {
    makeJournal()
    fs.rmSync(files.key)
    fs.rmSync(files.keyCopy)
    expect(refusalOf(open)).toBe('key-missing')
    expect(fs.existsSync(files.key) || fs.existsSync(files.keyCopy)).toBe(false)
  })

  test('is taken from its copy where its file is damaged', () => {
    makeJournal()
    fs.writeFileSync(files.key, 'damaged')
    expect(roles(open())).toHaveLength(300)
  })

  test('of another journal opens nothing and harms nothing', () => {
    makeJournal()
    const whole = fs.readFileSync(files.journal)
    const other = journalFiles(files.folder, 'other')
    openJournal(other).close()
    const mine = fs.readFileSync(files.key)
    for (const file of [files.key, files.keyCopy]) fs.copyFileSync(other.key, file)
    expect(refusalOf(open)).toBe('journal-damaged')
    expect(fs.readFileSync(files.journal).equals(whole)).toBe(true)
    for (const file of [files.key, files.keyCopy]) fs.writeFileSync(file, mine)
    expect(roles(open())).toHaveLength(300)
  })
})

describe('where nothing may be written', () => {
  const readable = { readOnly: true, roles: 300, refused: 'SQLITE_READONLY' }

  test('a closed journal is opened for reading, be it the file or the folder that refuses', () => {
    makeJournal()
    ownByNobody()
    fs.chmodSync(files.journal, 0o400)
    expect(openElsewhere()).toEqual(readable)
    fs.chmodSync(files.journal, 0o600)
    fs.chmodSync(files.folder, 0o500)
    expect(openElsewhere()).toEqual(readable)
    fs.chmodSync(files.folder, 0o700)
  })

  test('what was saved last is shown too, even where the program was killed before it could tidy up', () => {
    const journal = open()
    for (let n = 0; n < 300; n++) addRole(journal, `role-${n}`)
    const image = journalFiles(fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-')), 'journal')
    for (const file of fs.readdirSync(files.folder))
      fs.copyFileSync(path.join(files.folder, file), path.join(image.folder, file))
    journal.close()
    fs.rmSync(files.folder, { recursive: true })
    files = image
    ownByNobody()
    fs.chmodSync(files.folder, 0o500)
    const before = fs.readdirSync(files.folder)
    expect(before).toContain('journal.db-wal')
    expect(openElsewhere()).toEqual(readable)
    expect(fs.readdirSync(files.folder)).toEqual(before)
    fs.chmodSync(files.folder, 0o700)
  })
})

describe('history', () => {
  test('that was rewound is noticed, and the watermark stays until something new is saved', () => {
    const journal = open()
    for (let n = 0; n < 5; n++) addRole(journal, `role-${n}`)
    journal.checkpoint()
    fs.copyFileSync(files.journal, `${files.journal}.old`)
    for (let n = 5; n < 8; n++) addRole(journal, `role-${n}`)
    journal.close()
    fs.renameSync(`${files.journal}.old`, files.journal)

    for (let round = 0; round < 2; round++) {
      const rewound = open()
      expect(rewound.notice).toContain('the last 3 changes are missing')
      rewound.close()
    }
    const goingOn = open()
    addRole(goingOn, 'new')
    goingOn.close()
    expect(open().notice).toBeNull()
  })

  test('is not called rewound where the watermark is missing, cut off, or of another journal', () => {
    makeJournal()
    const other = journalFiles(files.folder, 'other')
    openJournal(other).close()
    for (const damage of [
      () => fs.rmSync(files.watermark),
      () => fs.truncateSync(files.watermark, 7),
      () => fs.copyFileSync(other.watermark, files.watermark),
    ]) {
      damage()
      const journal = open()
      expect(journal.notice).toBeNull()
      journal.close()
    }
  })

  test('is kept in an encrypted copy before an update changes the journal', () => {
    makeJournal()
    const later: Migration = {
      name: 'later',
      changes: ['role'],
      run: db => db.exec('DELETE FROM role; ALTER TABLE role ADD COLUMN mood TEXT CHECK (length(mood) < 9)'),
    }
    const clock = { now: () => '2026-11-22T10:11:12.345Z', today: () => '2026-11-22' }
    const journal = open({ migrations: [...migrations, later], clock })
    expect(roles(journal)).toEqual([])
    journal.close()

    const name = 'journal-2026-11-22T10-11-12-345Z-before-update.throughline'
    expect(fs.readdirSync(files.backups)).toEqual([name])
    const backup = path.join(files.backups, name)
    expect(fs.readFileSync(backup).includes(needle)).toBe(false)
    restoreBackup(backup, files, { present: null, secret: null, stamp: clock.now(), writes: 0, close: () => undefined })
    expect(roles(open())).toHaveLength(300)
  })
})
