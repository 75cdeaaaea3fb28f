import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

describe('what a journal held before must be there afterwards, to the last byte', () => {
  const lossy: [name: string, sql: string][] = [
    ['a row that is deleted', "DELETE FROM note WHERE text = 'kept'"],
    ['a text that is changed', "UPDATE note SET text = 'Kept'"],
    ['a row that is doubled', 'INSERT INTO note (text) SELECT text FROM note'],
    ['a type that is changed', 'UPDATE note SET count = 1.0'],
    ['nothing instead of an empty text', 'UPDATE note SET mood = NULL'],
    ['a column that is dropped', 'ALTER TABLE note DROP COLUMN mood'],
    ['a table that is dropped', 'DROP TABLE note'],
    ['a table of another name', 'ALTER TABLE note RENAME TO remark'],
  ]
  const note = step(
    'note',
    `CREATE TABLE note (text TEXT, mood TEXT, count ANY, sound BLOB) STRICT;
     INSERT INTO note VALUES ('kept', '', 1, x'00ff'), ('too', 'fine', 9007199254740993, NULL)`,
  )

  test.each(lossy)('%s is refused, and nothing has happened', (_, sql) => {
    migrate(db, [note], noBackup)
    const rows = db.prepare('SELECT * FROM note').all()
    expect(() => migrate(db, [note, step('lossy', sql)], noBackup)).toThrowError(/left as it was/)
    expect(db.prepare('SELECT * FROM note').all()).toEqual(rows)
    expect(versionOf(db)).toBe(1)
  })

  test('a step that says which table it changes may do so, and in no other one', () => {
    migrate(
      db,
      [note, step('other', "CREATE TABLE other (text TEXT) STRICT; INSERT INTO other VALUES ('x')")],
      noBackup,
    )
    const changing = { ...step('changing', "UPDATE note SET text = 'Kept'"), changes: ['note'] }
    const overreaching = { ...step('overreaching', "UPDATE note SET text = ''; DELETE FROM other"), changes: ['note'] }
    const seen = [note, step('other', '')]
    expect(() => migrate(db, [...seen, overreaching], noBackup)).toThrowError(/left as it was/)
    migrate(db, [...seen, changing], noBackup)
    expect(db.prepare('SELECT DISTINCT text FROM note').all()).toEqual([{ text: 'Kept' }])
  })

  test('a table may be built anew with its rows in another order, and get further columns', () => {
    migrate(db, [note], noBackup)
    const rebuilt = step(
      'rebuilt',
      `CREATE TABLE made (sound BLOB, count ANY, mood TEXT, text TEXT, day TEXT) STRICT;
       INSERT INTO made SELECT sound, count, mood, text, '2026-11-22' FROM note ORDER BY text DESC;
       DROP TABLE note; ALTER TABLE made RENAME TO note`,
    )
    migrate(db, [note, rebuilt], noBackup)
    expect(db.prepare('SELECT text, day FROM note').all()).toHaveLength(2)
  })
})
