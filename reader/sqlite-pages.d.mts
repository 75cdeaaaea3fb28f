/** The pages of a database in clear: `read` gives the n-th, from 1, or null where it is damaged. */
export type Pages = { usable: number; read: (number: number) => Uint8Array | null }
export type Value = null | number | string | Uint8Array
export type Table = {
  name: string
  rootPage: number
  columns: string[]
  rowidColumn: string | null
  withoutRowid: boolean
}
export type Cell = { rowid: number | null; values: Value[] }
export type TreePage = {
  bytes: Uint8Array
  type: 'interior-index' | 'interior-table' | 'leaf-index' | 'leaf-table'
  cells: number[]
}
export declare function columnsOf(sql: string): Pick<Table, 'columns' | 'rowidColumn' | 'withoutRowid'>
export declare function listTables(pages: Pages, onDamage?: (page: number) => void): Table[]
export declare function readTable(
  pages: Pages,
  table: Table,
  onDamage?: (page: number) => void,
): Generator<Record<string, Value>>
export declare function readPage(pages: Pages, number: number): TreePage | null
export declare function readCell(pages: Pages, page: TreePage, at: number): Cell | null
export declare function rowOf(table: Table, cell: Cell): Record<string, Value>
