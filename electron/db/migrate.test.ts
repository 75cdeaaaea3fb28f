import fs from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, type Database } from './database.ts'
import { type Migration, migrate, migrations, versionOf } from './migrate.ts'

let db: Database

beforeEach(() => {
  db = connect(':memory:', { fileMustExist: false })
})

afterEach(() => {
  db.close()
})

const noBackup = () => undefined

/** Everything a schema consists of, however its lines are broken. */
function schemaOf(of: Database): unknown[] {
  const sql = 'SELECT type, name, tbl_name AS tableName, sql FROM sqlite_schema ORDER BY type, name'
  const rows = of.prepare(sql).all() as { sql: string | null }[]
  return rows.map(row => ({ ...row, sql: row.sql?.replace(/\s+/g, ' ') }))
}

test('an empty file brought to the newest version has exactly the schema that is drawn in schema.sql', () => {
  migrate(db, migrations, noBackup)
  const drawn = connect(':memory:', { fileMustExist: false })
  drawn.exec(fs.readFileSync(new URL('schema.sql', import.meta.url), 'utf8'))
  expect(schemaOf(db)).toEqual(schemaOf(drawn))
  expect(versionOf(db)).toBe(migrations.length)
})

test('every table is strict, and every text in it has a limit', () => {
  migrate(db, migrations, noBackup)
  const tables = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").all() as {
    name: string
    sql: string
  }[]
  for (const { name, sql } of tables) {
    expect(sql, name).toMatch(/\) STRICT(, WITHOUT ROWID)?$/)
    const texts = sql.split('\n').filter(line => / TEXT\b/.test(line))
    for (const line of texts) expect(line, name).toMatch(/CHECK|REFERENCES/)
  }
})

test('a journal of the first version keeps its stories and their emphases when it gets more to hold', () => {
  migrate(db, migrations.slice(0, 1), noBackup)
  db.exec(`
    INSERT INTO story (id, headline, status, wordsSituation, wordsTask, wordsAction, wordsResult, wordsLearning, revision, createdAt, updatedAt)
    VALUES ('s', 'Parcels moved again', 'draft', 0, 0, 0, 0, 0, 1, '2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00.000Z');
    INSERT INTO storyEmphasis (storyId, principleId, strength, angle) VALUES ('s', 'ownership', 'primary', 'mine');`)
  migrate(db, migrations, noBackup)
  expect(db.prepare('SELECT id, headline FROM story').all()).toEqual([{ id: 's', headline: 'Parcels moved again' }])
  db.exec("INSERT INTO storyWording VALUES ('s', 'ownership', 'task', 'It was mine.')")
  db.exec("DELETE FROM storyEmphasis WHERE storyId = 's'")
  expect(db.prepare('SELECT * FROM storyWording').all()).toEqual([])
})

const step = (name: string, sql: string): Migration => ({ name, run: to => to.exec(sql) })
const first = step('first', "CREATE TABLE note (text TEXT) STRICT; INSERT INTO note VALUES ('kept')")
const second = step('second', 'ALTER TABLE note ADD COLUMN mood TEXT')
const failing = step('failing', "INSERT INTO note (text) VALUES ('half'); SELECT nonsense")

test('only the steps that a journal has not seen are run, after a backup', () => {
  const backups: number[] = []
  const backUp = () => backups.push(versionOf(db))
  migrate(db, [first], backUp)
  expect(backups).toEqual([])
  migrate(db, [first, second], backUp)
  expect(backups).toEqual([1])
  migrate(db, [first, second], backUp)
  expect(backups).toEqual([1])
  expect(db.prepare('SELECT * FROM note').all()).toEqual([{ text: 'kept', mood: null }])
})

test('a step that fails leaves the journal as it was, the steps before it included', () => {
  migrate(db, [first], noBackup)
  const before = schemaOf(db)
  expect(() => migrate(db, [first, second, failing], noBackup)).toThrow()
  expect(schemaOf(db)).toEqual(before)
  expect(versionOf(db)).toBe(1)
  expect(db.prepare('SELECT text FROM note').all()).toEqual([{ text: 'kept' }])
})

test('without a backup nothing is changed', () => {
  migrate(db, [first], noBackup)
  const refused = () => {
    throw new Error('no room')
  }
  expect(() => migrate(db, [first, second], refused)).toThrow('no room')
  expect(versionOf(db)).toBe(1)
})

test('a journal from a newer Throughline is refused and not touched', () => {
  migrate(db, [first, second], noBackup)
  expect(() => migrate(db, [first], noBackup)).toThrowError(expect.objectContaining({ code: 'journal-newer' }))
  expect(versionOf(db)).toBe(2)
})
