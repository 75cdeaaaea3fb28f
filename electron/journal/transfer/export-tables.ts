import crypto from 'node:crypto'
import { z } from 'zod'
import { CallError } from '../../../shared/errors.ts'
import { type Database, statement } from '../../db/database.ts'
import { migrations, versionOf } from '../../db/migrate.ts'
import { parseJson } from '../../db/parse-json.ts'
import { pick, quoted, type Row, sameIn, shapesOf, type TableShape } from './tables.ts'

const exportVersion = 1

/** Everything a journal holds, as `journal.json` of an export has it. docs/journal-format.md describes it. */
export const ExportedJournal = z.object({
  format: z.literal('throughline-export'),
  version: z.literal(exportVersion),
  /** Of the tables: an older one is brought up to date when it is read. */
  schemaVersion: z.int().min(1),
  exportedAt: z.string(),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})
export type ExportedJournal = z.infer<typeof ExportedJournal>

/** The name of a file is the hash of what it holds; its bytes are read only when they are asked for. */
export type ExportedFiles = Map<string, () => Buffer>

export function exportTables(db: Database, exportedAt: string): { journal: ExportedJournal; files: ExportedFiles } {
  const tables: ExportedJournal['tables'] = {}
  const files: ExportedFiles = new Map()
  for (const shape of shapesOf(db)) {
    const rows = statement<Row>(db, selectAll(shape)).iterate({})
    tables[shape.name] = Array.from(rows, row =>
      openUp(row, shape, (column, bytes) => {
        const name = fileNameOf(bytes)
        files.set(name, () => readBytes(db, shape, row, column))
        return { file: name }
      }),
    )
  }
  const about = {
    format: 'throughline-export',
    version: exportVersion,
    schemaVersion: versionOf(db),
    exportedAt,
  } as const
  return { journal: { ...about, tables }, files }
}

export function fileNameOf(bytes: Buffer): string {
  return `files/${crypto.createHash('sha256').update(bytes).digest('hex')}`
}

export function listRows(db: Database, shape: TableShape): Row[] {
  return statement<Row>(db, selectAll(shape)).all({})
}

function selectAll({ name, columns, number, identity }: TableShape): string {
  const order = (number ? [number] : identity).map(quoted).join(', ')
  return `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY ${order}`
}

function readBytes(db: Database, { name, identity }: TableShape, row: Row, column: string): Buffer {
  const sql = `SELECT ${quoted(column)} AS bytes FROM ${quoted(name)} WHERE ${sameIn(identity)}`
  return statement<{ bytes: Buffer }>(db, sql).get(pick(row, identity))?.bytes ?? Buffer.alloc(0)
}

/** JSON stands in JSON as itself, unless that would change a single character of it; bytes become files. */
function openUp(row: Row, { json, bytes }: TableShape, keep: (column: string, bytes: Buffer) => object) {
  const opened: Record<string, unknown> = { ...row }
  for (const column of json) {
    const text = row[column]
    const value = typeof text === 'string' ? parseJson(text) : undefined
    if (typeof value === 'object' && value !== null && JSON.stringify(value) === text) opened[column] = value
  }
  for (const column of bytes) {
    const value = row[column]
    if (Buffer.isBuffer(value)) opened[column] = keep(column, value)
  }
  return opened
}

/** Reads the text of an export. Throws a CallError that says what is wrong with it. */
export function parseExport(text: string): ExportedJournal {
  if (/"(__proto__|constructor|prototype)"\s*:/.test(text)) throw refused('It holds names that no export has.')
  const json = parseJson(text)
  const head = z.object({ format: z.literal('throughline-export'), version: z.int() }).safeParse(json)
  if (!head.success) throw refused('It has no journal in it that was exported by Throughline.')
  const parsed = ExportedJournal.safeParse(json)
  if (head.data.version > exportVersion || (parsed.data?.schemaVersion ?? 0) > migrations.length) {
    throw new CallError('journal-newer', 'This export was made by a newer Throughline. Update Throughline to read it.')
  }
  if (!parsed.success) throw refused('It is damaged, or was changed by hand into something that cannot be read.')
  return parsed.data
}

export function refused(why: string): CallError {
  return new CallError('invalid-input', `This file cannot be imported. ${why} Nothing was changed.`)
}
