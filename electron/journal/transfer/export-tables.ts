import { z } from 'zod'
import { CallError } from '../../../shared/errors.ts'
import { type Database, statement } from '../../db/database.ts'
import { migrations, versionOf } from '../../db/migrate.ts'
import { parseJson } from '../../db/parse-json.ts'
import { quoted, type Row, shapesOf, type TableShape } from './tables.ts'

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

export function exportTables(db: Database, exportedAt: string): ExportedJournal {
  const tables: ExportedJournal['tables'] = {}
  for (const shape of shapesOf(db)) tables[shape.name] = listRows(db, shape).map(row => openUp(row, shape))
  return { format: 'throughline-export', version: exportVersion, schemaVersion: versionOf(db), exportedAt, tables }
}

export function listRows(db: Database, { name, columns, number, identity }: TableShape): Row[] {
  const order = (number ? [number] : identity).map(quoted).join(', ')
  return statement<Row>(db, `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} ORDER BY ${order}`).all({})
}

/** JSON stands in JSON as itself, unless that would change a single character of it. */
function openUp(row: Row, { json }: TableShape): Record<string, unknown> {
  const opened: Record<string, unknown> = { ...row }
  for (const column of json) {
    const text = row[column]
    const value = typeof text === 'string' ? parseJson(text) : undefined
    if (typeof value === 'object' && value !== null && JSON.stringify(value) === text) opened[column] = value
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
