import { type Database, statement } from '../../db/database.ts'
import { shapesOf, type TableShape } from './tables.ts'

type Column = { name: string; type: string; notnull: number; pk: number }

/** A JSON Schema of an export of this version, taken from the tables themselves so that it cannot lag behind them. */
export function exportSchema(db: Database): object {
  const shapes = shapesOf(db)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Export of a Throughline journal',
    type: 'object',
    required: ['format', 'version', 'schemaVersion', 'exportedAt', 'tables'],
    properties: {
      format: { const: 'throughline-export' },
      version: { const: 1 },
      schemaVersion: { type: 'integer' },
      exportedAt: { type: 'string', format: 'date-time' },
      tables: {
        type: 'object',
        properties: Object.fromEntries(
          shapes.map(shape => [shape.name, { type: 'array', items: rowSchema(db, shape) }]),
        ),
      },
    },
  }
}

function rowSchema(db: Database, { name, json, bytes }: TableShape): object {
  const sql = 'SELECT name, type, "notnull", pk FROM pragma_table_info(@name)'
  const columns = statement<Column>(db, sql).all({ name })
  const typeOf = (column: Column): string[] => {
    if (bytes.includes(column.name)) return ['object']
    const type = column.type === 'TEXT' ? 'string' : column.type === 'INTEGER' ? 'integer' : 'number'
    const types = json.includes(column.name) ? ['object', 'array', type] : [type]
    return column.notnull === 0 && column.pk === 0 ? [...types, 'null'] : types
  }
  return {
    type: 'object',
    additionalProperties: false,
    required: columns.filter(({ notnull, pk }) => notnull > 0 || pk > 0).map(column => column.name),
    properties: Object.fromEntries(columns.map(column => [column.name, { type: typeOf(column) }])),
  }
}
