import { z } from 'zod'
import { RichText } from '../../../shared/document.ts'
import type { ImportSummary } from '../../../shared/transfer.ts'
import { connect, type Database, statement, write } from '../../db/database.ts'
import { migrate, migrations } from '../../db/migrate.ts'
import { parseJson } from '../../db/parse-json.ts'
import { type ExportedJournal, fileNameOf, listRows, refused } from './export-tables.ts'
import { equal, pick, quoted, type Row, sameIn, shapesOf, type TableShape, type Value } from './tables.ts'

/** What was read of an export: its journal, and the files beside it by their names. */
export type ReadExport = { journal: ExportedJournal; files: Map<string, Buffer> }

/** What an import put in: by it the import can be taken back. */
export type Imported = { table: string; row: Row }[]

/** An export as a journal of its own, in memory: brought up to date, and judged by the tables' own rules. The caller closes it. */
export function stage({ journal, files }: ReadExport): Database {
  const db = connect(':memory:', { fileMustExist: false })
  try {
    db.pragma('temp_store = MEMORY')
    migrate(db, migrations.slice(0, journal.schemaVersion), () => undefined)
    db.pragma('foreign_keys = ON')
    fill(db, journal, files)
    migrate(db, migrations, () => undefined)
    return db
  } catch (error) {
    db.close()
    if (error instanceof Error && 'code' in error && /^SQLITE_(CONSTRAINT|MISMATCH|RANGE)/.test(String(error.code))) {
      throw refused('A part of it contradicts another part, or is longer than can be kept.')
    }
    throw error
  }
}

/** Compares an export with a journal and, unless it is only a preview, brings in what the journal does not have. */
export function bringIn(
  db: Database,
  staged: Database,
  exportedAt: string,
  options: { preview: boolean },
): { summary: ImportSummary; imported: Imported } {
  const none = () => ({ added: 0, same: 0, different: 0 })
  const summary = { exportedAt, entries: none(), stories: none(), others: none() }
  const bringing: Bringing = { db, ...options, here: new Map(), renumbered: new Map(), imported: [] }
  const deed = () => {
    for (const shape of shapesOf(staged)) {
      for (const row of listRows(staged, shape)) {
        const fate = bringRow(bringing, shape, row)
        if (fate !== 'owned' && shape.owners.length === 0) summary[kindOf(shape)][fate]++
      }
    }
  }
  if (options.preview) deed()
  else write(db, deed)
  return { summary, imported: bringing.imported }
}

type Bringing = {
  db: Database
  preview: boolean
  /** Rows by their names: those of the journal itself, with which nothing is mixed, and those that were added. */
  here: Map<string, 'present' | 'added'>
  /** Which number a row has here, by the name that its own number gave it in the export. */
  renumbered: Map<string, Value>
  imported: Imported
}

function bringRow(bringing: Bringing, shape: TableShape, exported: Row): Fate['fate'] {
  const { db, preview, here, renumbered, imported } = bringing
  const row = pointedHere(shape, exported, renumbered)
  const { fate, found } = fateOf(db, shape, row, here)
  const stored = fate === 'added' && !preview ? insert(db, shape, row) : (found ?? row)
  const named = [shape.identity, ...(shape.number === null ? [] : [[shape.number]])]
  for (const columns of named) here.set(nameOf(shape.name, stored, columns), fate === 'added' ? 'added' : 'present')
  if (shape.number !== null) {
    renumbered.set(nameOf(shape.name, exported, [shape.number]), stored[shape.number] ?? null)
  }
  if (fate === 'added') imported.push({ table: shape.name, row: stored })
  return fate
}

/** Takes out what an import put in. What was changed since, and what others need by now, stays. */
export function takeBack(db: Database, imported: Imported): { removed: number; kept: number } {
  const shapes = new Map(shapesOf(db).map(shape => [shape.name, shape]))
  let removed = 0
  let kept = 0
  write(db, () => {
    for (const { table, row } of [...imported].reverse()) {
      const shape = shapes.get(table)
      if (!shape || shape.owners.length > 0) continue
      if (isUnchanged(db, shape, row, imported, shapes) && remove(db, shape, row)) removed++
      else kept++
    }
  })
  return { removed, kept }
}

function fill(db: Database, { tables }: ExportedJournal, files: ReadExport['files']): void {
  const shapes = shapesOf(db)
  const unknown = Object.keys(tables).filter(name => !shapes.some(shape => shape.name === name))
  if (unknown.length > 0) throw refused('It holds tables that no journal of its version has.')
  db.transaction(() => {
    for (const shape of shapes)
      for (const row of tables[shape.name] ?? []) put(db, shape.name, rowOf(row, shape, files))
  }).immediate()
}

/** A row of an export as the table takes it. */
function rowOf(
  given: Record<string, unknown>,
  { columns, json, bytes, name }: TableShape,
  files: ReadExport['files'],
): Row {
  const row: Row = {}
  for (const [column, value] of Object.entries(given)) {
    if (!columns.includes(column)) throw refused('It holds columns that no journal of its version has.')
    if (bytes.includes(column) && value !== null) row[column] = bytesOf(value, files)
    else if (json.includes(column) && typeof value === 'object' && value !== null) row[column] = JSON.stringify(value)
    else row[column] = plain(value)
  }
  const isDocument = name.endsWith('Document') && typeof row.json === 'string'
  if (isDocument && !RichText.safeParse(parseJson(String(row.json))).success) {
    throw refused('A text in it is not in a form the editor knows.')
  }
  return row
}

function bytesOf(value: unknown, files: ReadExport['files']): Buffer {
  const { data } = z.object({ file: z.string() }).safeParse(value)
  const bytes = data && files.get(data.file)
  if (!bytes || fileNameOf(bytes) !== data.file) throw refused('A recording that belongs to it is missing or damaged.')
  return bytes
}

function plain(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw refused('A value in it is of a kind that no journal has.')
}

/** A row that points to the numbers that other rows have here. */
function pointedHere({ references }: TableShape, row: Row, renumbered: Bringing['renumbered']): Row {
  const pointed = { ...row }
  for (const { table, from, to } of references) {
    const [column = ''] = from
    const here =
      from.length === 1 ? renumbered.get(nameOf(table, { [to[0] ?? '']: row[column] ?? null }, to)) : undefined
    if (here !== undefined) pointed[column] = here
  }
  return pointed
}

type Fate = { fate: 'added' | 'same' | 'different' | 'owned'; found?: Row }

/** `owned`: it belongs to something that is in the journal already, and stays with what that has. */
function fateOf(db: Database, shape: TableShape, row: Row, here: Bringing['here']): Fate {
  const owners = shape.owners.map(({ table, from, to }) => {
    const owner = Object.fromEntries(from.map((column, index) => [to[index] ?? '', row[column] ?? null]))
    return here.get(nameOf(table, owner, to))
  })
  if (owners.includes('present')) return { fate: 'owned' }
  // What belongs to something that was not here cannot be here itself.
  if (owners.includes('added')) return { fate: 'added' }
  const found = find(db, shape, row)
  if (!found) return { fate: 'added' }
  const same = shape.columns.every(column => column === shape.number || equal(found[column], row[column]))
  return { fate: same ? 'same' : 'different', found }
}

function find(db: Database, { name, columns, identity }: TableShape, row: Row): Row | undefined {
  const sql = `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} WHERE ${sameIn(identity)}`
  return statement<Row>(db, sql).get(pick(row, identity))
}

/** A running number that is taken here is given anew; the order among what is imported stays. */
function insert(db: Database, shape: TableShape, row: Row): Row {
  const { number, name } = shape
  if (number === null) return put(db, name, row).row
  const taken = statement(db, `SELECT 1 FROM ${quoted(name)} WHERE ${sameIn([number])}`).get(pick(row, [number]))
  const { row: stored, rowid } = put(db, name, taken === undefined ? row : { ...row, [number]: null })
  return { ...stored, [number]: rowid }
}

function put(db: Database, table: string, row: Row): { row: Row; rowid: number } {
  const columns = Object.keys(row)
  const sql = `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(name => `@${name}`).join(', ')})`
  return { row, rowid: Number(statement(db, sql).run(row).lastInsertRowid) }
}

function remove(db: Database, { name, identity }: TableShape, row: Row): boolean {
  try {
    return statement(db, `DELETE FROM ${quoted(name)} WHERE ${sameIn(identity)}`).run(pick(row, identity)).changes === 1
  } catch (error) {
    // Something that was written since refers to it, a role for example.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return false
    throw error
  }
}

/** Neither the row nor anything that came with it was changed, and nothing was added to it. */
function isUnchanged(
  db: Database,
  shape: TableShape,
  row: Row,
  imported: Imported,
  shapes: Map<string, TableShape>,
): boolean {
  const found = find(db, shape, row)
  if (!found || !shape.columns.every(column => column === shape.number || equal(found[column], row[column])))
    return false
  return [...shapes.values()].every(detail =>
    detail.owners
      .filter(({ table }) => table === shape.name)
      .every(({ from, to }) => {
        const isOwned = (of: Row) => from.every((column, index) => of[column] === row[to[index] ?? ''])
        const brought = imported.filter(({ table, row: each }) => table === detail.name && isOwned(each))
        const now = countOwned(db, detail, from, to, row)
        return now === brought.length && brought.every(each => isUnchanged(db, detail, each.row, imported, shapes))
      }),
  )
}

function countOwned(db: Database, { name }: TableShape, from: string[], to: string[], owner: Row): number {
  const sql = `SELECT count(*) AS count FROM ${quoted(name)} WHERE ${sameIn(from)}`
  const key = Object.fromEntries(from.map((column, index) => [column, owner[to[index] ?? ''] ?? null]))
  return statement<{ count: number }>(db, sql).get(key)?.count ?? 0
}

function kindOf({ name }: TableShape): 'entries' | 'stories' | 'others' {
  if (name === 'entry') return 'entries'
  return name === 'story' ? 'stories' : 'others'
}

function nameOf(table: string, row: Row, columns: readonly string[]): string {
  return JSON.stringify([table, ...[...columns].sort().map(column => row[column] ?? null)])
}
