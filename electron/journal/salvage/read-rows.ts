import { openPages, pageSize } from '../../../reader/journal-file.mjs'
import {
  type Cell,
  columnsOf,
  listTables,
  type Pages,
  readCell,
  readPage,
  readTable,
  rowOf,
  type Table,
  type Value,
} from '../../../reader/sqlite-pages.mjs'

export type Row = Record<string, Value>
/** What a leaf holds that no tree leads to any more: rows of a table that has yet to be found out. */
export type StrayRow = Cell & { withoutRowid: boolean }

export type Salvaged = {
  /** By the name of the table. */
  rows: Map<string, Row[]>
  stray: StrayRow[]
  /** As its header says; null where that is damaged. */
  schemaVersion: number | null
  pages: number
  damagedPages: number
}

const freeListAt = 32
const versionAt = 60
const pageCountAt = 28

/** Reads every row of a journal that still authenticates. The file itself is not opened, only its bytes are looked at. */
export function readRows(journal: Uint8Array, wal: Uint8Array | null, key: Uint8Array): Salvaged {
  const source = openPages(journal, key, { wal, lenient: true })
  const seen = new Set<number>()
  const pages: Pages = {
    usable: source.usable,
    read: number => {
      seen.add(number)
      return source.read(number)
    },
  }
  const rows = new Map<string, Row[]>()
  for (const table of listTables(pages)) rows.set(table.name, [...readTable(pages, table)])
  for (const page of freePages(source)) seen.add(page)
  const head = source.read(1)
  // What was cut off the end of a file is missing from it all the same.
  const count = Math.max(source.count, Math.ceil(journal.length / pageSize), head ? numberAt(head, pageCountAt) : 0)
  const [damagedPages, unreached] = [[] as number[], [] as number[]]
  for (let number = 1; number <= count; number++) {
    if (source.read(number) === null) damagedPages.push(number)
    else if (!seen.has(number)) unreached.push(number)
  }
  return {
    rows,
    // In a whole journal every page is reached; what is not reached then is of no tree.
    stray: damagedPages.length > 0 ? unreached.flatMap(number => strayRows(source, number)) : [],
    schemaVersion: head && numberAt(head, versionAt),
    pages: count,
    damagedPages: damagedPages.length,
  }
}

/** Pages that SQLite keeps for later: what still stands there was deleted. */
function freePages(pages: Pages): number[] {
  const head = pages.read(1)
  const free: number[] = []
  for (let trunk = head ? numberAt(head, freeListAt) : 0; trunk !== 0 && !free.includes(trunk); ) {
    free.push(trunk)
    const page = pages.read(trunk)
    if (!page) break
    const count = Math.min(numberAt(page, 4), pages.usable / 4 - 2)
    for (let index = 0; index < count; index++) free.push(numberAt(page, 8 + index * 4))
    trunk = numberAt(page, 0)
  }
  return free
}

function strayRows(pages: Pages, number: number): StrayRow[] {
  const page = looksLikeLeaf(pages, number)
  if (!page) return []
  return page.cells.flatMap(at => {
    const cell = readCell(pages, page, at)
    return cell && cell.values.length > 0 ? [{ ...cell, withoutRowid: page.type === 'leaf-index' }] : []
  })
}

/** A page in the middle of a long text may begin like anything: its cells must lie on the page. */
function looksLikeLeaf(pages: Pages, number: number) {
  const page = readPage(pages, number)
  if (!page?.type.startsWith('leaf') || page.cells.length === 0 || page.cells.length > 1000) return null
  const start = 8 + page.cells.length * 2
  return page.cells.every(at => at >= start && at < pages.usable - 3) ? page : null
}

/** The rows of strays, read as those of a table. */
export function asRow(sql: string, stray: StrayRow): Row | null {
  const table: Table = { name: '', rootPage: 0, ...columnsOf(sql) }
  if (table.withoutRowid !== stray.withoutRowid || table.columns.length !== stray.values.length) return null
  return rowOf(table, stray)
}

function numberAt(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at)
}
