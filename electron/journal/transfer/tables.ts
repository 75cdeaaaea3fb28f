import { z } from 'zod'
import { listTables } from '../../db/backup/contents.ts'
import { type Database, statement } from '../../db/database.ts'

/** How a table is carried over: which columns name a row, and whom a row belongs to. */
export type TableShape = {
  name: string
  columns: string[]
  /** Columns that hold JSON, which stands in the export as itself. */
  json: string[]
  /** Columns that hold bytes, which lie beside the export's JSON as files of their own. */
  bytes: string[]
  /** What tells a row from all others, wherever it lies. */
  identity: string[]
  /** A running number that only gives an order; null where there is none. */
  number: string | null
  /** Rows go with those of these tables, and are never mixed into one that is here already. */
  owners: Reference[]
  /** All rows that a row points to, its owners among them. */
  references: Reference[]
}

export type Value = null | number | string | Buffer
export type Row = Record<string, Value>

export type Reference = { table: string; from: string[]; to: string[] }

/** What says which file this is, and when it was looked after: no part of what was written. */
const housekeeping = new Set(['journal', 'upkeep'])

/** Every table that holds what was written. What a row points to comes before it. */
export function shapesOf(db: Database): TableShape[] {
  const shapes = listTables(db)
    .filter(name => !housekeeping.has(name))
    .map(name => shapeOf(db, name))
  const ordered: TableShape[] = []
  const place = (shape: TableShape): void => {
    if (ordered.includes(shape)) return
    for (const needed of shape.references) {
      const other = shapes.find(({ name }) => name === needed.table && name !== shape.name)
      if (other) place(other)
    }
    ordered.push(shape)
  }
  for (const shape of shapes) place(shape)
  return ordered
}

function shapeOf(db: Database, table: string): TableShape {
  const info = statement<{ name: string; type: string; pk: number }>(
    db,
    'SELECT name, type, pk FROM pragma_table_info(@table)',
  ).all({ table })
  const sql = statement<{ sql: string }>(db, 'SELECT sql FROM sqlite_schema WHERE name = @table').get({ table })?.sql
  const columns = info.map(({ name }) => name)
  const key = info.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  const references = referencesOf(db, table)
  const number = runningNumberOf(key, references)
  const others = columns.filter(name => name !== number)
  const named = number === null ? key.map(({ name }) => name) : others.includes('id') ? ['id'] : others
  return {
    name: table,
    columns,
    json: columns.filter(name => name === 'json' || sql?.includes(`json_valid(${name})`)),
    bytes: info.filter(({ type }) => type === 'BLOB').map(({ name }) => name),
    identity: named.length > 0 ? named : columns,
    number,
    owners: references.filter(({ owns }) => owns),
    references,
  }
}

/** A number that SQLite gives: not one that is another row's, nor the `id` of a table with a single row. */
function runningNumberOf(key: { name: string; type: string }[], references: readonly Reference[]): string | null {
  const [only] = key
  if (!only || key.length > 1 || only.type !== 'INTEGER' || only.name === 'id') return null
  return references.some(({ from }) => from.includes(only.name)) ? null : only.name
}

function referencesOf(db: Database, table: string): (Reference & { owns: boolean })[] {
  const sql =
    'SELECT id, "table", "from", "to", on_delete AS onDelete FROM pragma_foreign_key_list(@table) ORDER BY id, seq'
  const rows = z
    .array(z.object({ id: z.int(), table: z.string(), from: z.string(), to: z.string(), onDelete: z.string() }))
    .parse(statement(db, sql).all({ table }))
  return [...new Set(rows.map(({ id }) => id))].flatMap(id => {
    const own = rows.filter(row => row.id === id)
    const [first] = own
    if (!first) return []
    const [from, to] = [own.map(row => row.from), own.map(row => row.to)]
    return [{ table: first.table, from, to, owns: first.onDelete === 'CASCADE' }]
  })
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function equal(one: Value | undefined, other: Value | undefined): boolean {
  return one === other || (Buffer.isBuffer(one) && Buffer.isBuffer(other) && one.equals(other))
}

export function sameIn(columns: readonly string[]): string {
  return columns.map(column => `${quoted(column)} IS @${column}`).join(' AND ')
}

export function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map(column => [column, row[column] ?? null]))
}
