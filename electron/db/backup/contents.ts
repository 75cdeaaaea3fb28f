import crypto from 'node:crypto'
import type { BackupContents } from '../../../shared/backups.ts'
import { type Database, statement } from '../database.ts'

const titleLength = 80

/** How much a journal holds, and the entries that were changed last. */
export function readContents(db: Database, newest: number): BackupContents {
  const count = (table: 'entry' | 'story') =>
    statement<{ count: number }>(db, `SELECT count(*) AS count FROM ${table} WHERE deletedAt IS NULL`).get({})?.count
  const sql = `
    SELECT substr(CASE title WHEN '' THEN preview ELSE title END, 1, ${titleLength}) AS title, sortDay AS day
    FROM entry WHERE deletedAt IS NULL ORDER BY updatedAt DESC, id DESC LIMIT @newest`
  return {
    entries: count('entry') ?? 0,
    stories: count('story') ?? 0,
    newest: statement<{ title: string; day: string }>(db, sql).all({ newest }),
  }
}

/** The tables that hold what people wrote; those of an index are derived. */
export function listTables(db: Database): string[] {
  const sql = `
    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    ORDER BY name`
  return statement<{ name: string }>(db, sql)
    .all({})
    .map(({ name }) => name)
}

/** A hash of everything in all tables, the same for the same content wherever it lies in the file. Yields after each table. */
export function* hashContent(db: Database): Generator<void, string> {
  const hash = crypto.createHash('sha256')
  for (const table of listTables(db)) {
    hash.update(`${table}\n`)
    const columns = orderOf(db, table)
    const rows = db.prepare(`SELECT * FROM "${table}" NOT INDEXED ${columns}`).raw()
    for (const row of rows.iterate()) hash.update(`${JSON.stringify(row)}\n`)
    yield
  }
  return hash.digest('hex')
}

/** Rows in the order of the primary key, where that is the order in which they lie anyway; else as they lie. */
function orderOf(db: Database, table: string): string {
  return statement<{ wr: number }>(db, 'SELECT wr FROM pragma_table_list WHERE name = @table').get({ table })?.wr === 1
    ? ''
    : 'ORDER BY rowid'
}

/** Runs all steps of something at once. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
