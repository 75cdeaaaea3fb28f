import { createHash } from 'node:crypto'
import type { Database } from './database.ts'

/** For each table the columns it has, how many rows, and a hash of all that is in them. */
export type ContentMark = ReadonlyMap<string, { columns: readonly string[]; rows: number; hash: string }>

/** What a journal holds, short enough to be compared. Only the columns that `like` knew are read, where it is given. */
export function markContent(db: Database, like?: ContentMark): ContentMark {
  const mark = new Map<string, { columns: readonly string[]; rows: number; hash: string }>()
  for (const table of listTables(db)) {
    const present = listColumns(db, table)
    const columns = like?.get(table)?.columns.filter(column => present.includes(column)) ?? present
    mark.set(table, { columns, ...readTable(db, table, columns) })
  }
  return mark
}

/** The tables in which something of `before` is not there any more, or not the same. New tables and columns are none of them. */
export function differingTables(db: Database, before: ContentMark): string[] {
  const after = markContent(db, before)
  return [...before].flatMap(([table, { columns, rows, hash }]) => {
    const now = after.get(table)
    const same = now && now.columns.length === columns.length && now.rows === rows && now.hash === hash
    return same ? [] : [table]
  })
}

/** Our own tables, without those that SQLite keeps for a search index. */
function listTables(db: Database): string[] {
  const sql = `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`
  return db.prepare(sql).pluck().all().map(String)
}

function listColumns(db: Database, table: string): string[] {
  return db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY name').pluck().all(table).map(String)
}

/** Rows are hashed one by one and summed, so that their order counts for nothing. */
function readTable(db: Database, table: string, columns: readonly string[]): { rows: number; hash: string } {
  const list = columns.map(column => `"${column}"`).join(', ')
  const sum = Buffer.alloc(32)
  let rows = 0
  for (const row of db.prepare(`SELECT ${list} FROM "${table}"`).raw().safeIntegers().iterate()) {
    // Raw rows are arrays of what columns hold.
    addInto(sum, hashOf(row as unknown[]))
    rows++
  }
  return { rows, hash: sum.toString('hex') }
}

function hashOf(values: readonly unknown[]): Buffer {
  const hash = createHash('sha256')
  for (const value of values) {
    const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value))
    hash.update(`${value === null ? 'null' : typeof value} ${bytes.length} `).update(bytes)
  }
  return hash.digest()
}

function addInto(sum: Buffer, bytes: Buffer): void {
  let carry = 0
  for (let index = sum.length - 1; index >= 0; index--) {
    carry += (sum[index] ?? 0) + (bytes[index] ?? 0)
    sum[index] = carry & 255
    carry >>= 8
  }
}
