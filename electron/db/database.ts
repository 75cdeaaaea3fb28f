import Sqlite from 'better-sqlite3'

/** The published types are those of the driver without encryption, which lack `key`. */
export type Database = Sqlite.Database & { key(key: Buffer): number }
export type Statement<Row> = Sqlite.Statement<[Record<string, unknown>], Row>

/** Opens a connection and nothing more; a caller sets the key and the settings. Waits up to a second for another program. */
export function connect(path: string, options: { fileMustExist: boolean }): Database {
  return new Sqlite(path, { ...options, timeout: 1000 }) as Database
}

const statements = new WeakMap<Database, Map<string, Statement<unknown>>>()

/** A prepared statement, compiled once a connection. `Row` is what the columns of `sql` are named and hold. */
export function statement<Row>(db: Database, sql: string): Statement<Row> {
  let known = statements.get(db)
  if (!known) {
    known = new Map()
    statements.set(db, known)
  }
  let found = known.get(sql)
  if (!found) {
    found = db.prepare<Record<string, unknown>, unknown>(sql)
    known.set(sql, found)
  }
  // The columns of a statement are known to its author alone.
  return found as Statement<Row>
}

/** Runs a statement that must change exactly one row. */
export function changeOne(db: Database, sql: string, parameters: Record<string, unknown>): void {
  const { changes } = statement(db, sql).run(parameters)
  if (changes !== 1) throw new Error(`expected to change one row, changed ${changes}`)
}

/**
 * One change of the journal: all of it or nothing. It takes the write lock first, so that what it reads cannot be
 * overtaken, and counts itself in `journal.writes`, by which a history that was rewound is noticed later.
 */
export function write<Result>(db: Database, change: () => Result): Result {
  return db
    .transaction(() => {
      const result = change()
      changeOne(db, 'UPDATE journal SET writes = writes + 1 WHERE id = 1', {})
      return result
    })
    .immediate()
}
