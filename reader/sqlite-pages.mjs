// Reads tables out of the pages of an SQLite database, without SQLite. https://www.sqlite.org/fileformat2.html
// `pages.read(n)` gives the n-th page (from 1) in clear, or null where it is damaged.

/** The tables of a database: name, columns in the order in which they are stored, and where their rows begin. */
export function listTables(pages, onDamage = () => undefined) {
  const tables = []
  for (const { values } of walk(pages, 1, onDamage)) {
    const [type, name, , rootPage, sql] = values
    if (type !== 'table' || typeof sql !== 'string' || !rootPage) continue
    tables.push({ name, rootPage, ...columnsOf(sql) })
  }
  return tables
}

/** The rows of a table as objects. A row whose pages are damaged is left out, and `onDamage` is told which page it was. */
export function* readTable(pages, table, onDamage = () => undefined) {
  for (const cell of walk(pages, table.rootPage, onDamage)) yield rowOf(table, cell)
}

/** `columns` that a row does not have yet (they were added later) are left out. */
export function rowOf({ columns, rowidColumn }, { rowid, values }) {
  const row = {}
  for (const [index, value] of values.entries()) {
    const name = columns[index]
    if (name !== undefined) row[name] = name === rowidColumn ? rowid : value
  }
  return row
}

/** All cells below a page, in order: of a table with rowid those of its leaves, of one without all that hold a row. */
function* walk(pages, root, onDamage) {
  const seen = new Set()
  const stack = [root]
  for (;;) {
    const number = stack.pop()
    if (number === undefined) return
    if (typeof number === 'object') {
      yield number
      continue
    }
    if (seen.has(number)) continue
    seen.add(number)
    const page = readPage(pages, number)
    if (page === null) {
      onDamage(number)
      continue
    }
    // The last comes off the stack first.
    for (const next of [...contentOf(pages, number, page, onDamage)].reverse()) stack.push(next)
  }
}

/** What a page of a tree holds, in order: numbers of further pages, and cells. */
function* contentOf(pages, number, page, onDamage) {
  const interior = page.type === 'interior-table' || page.type === 'interior-index'
  for (const at of page.cells) {
    if (interior) yield page.bytes.readUInt32BE(at)
    if (page.type === 'interior-table') continue
    const cell = readCell(pages, page, at)
    if (cell) yield cell
    else onDamage(number)
  }
  if (interior) yield page.bytes.readUInt32BE(page.header + 8)
}

const types = { 2: 'interior-index', 5: 'interior-table', 10: 'leaf-index', 13: 'leaf-table' }

/** A page of a tree, or null where it is damaged or none. */
export function readPage(pages, number) {
  const bytes = pages.read(number)
  if (!bytes) return null
  const header = number === 1 ? 100 : 0
  const type = types[bytes[header]]
  if (!type) return null
  const first = header + (type.startsWith('interior') ? 12 : 8)
  const count = bytes.readUInt16BE(header + 3)
  const cells = Array.from({ length: count }, (_, n) => bytes.readUInt16BE(first + n * 2))
  return { bytes, header, type, cells }
}

/** The values of one cell, with those parts of it that lie on further pages; null where one of them is damaged. */
export function readCell(pages, { bytes, type }, at) {
  let position = at
  const number = () => {
    const [value, next] = readVarint(bytes, position)
    position = next
    return value
  }
  if (type === 'interior-index') position += 4
  const length = number()
  const rowid = type === 'leaf-table' ? number() : null
  const payload = readPayload(pages, bytes, position, length, type === 'leaf-table')
  return payload && { rowid, values: readRecord(payload) }
}

function readPayload(pages, bytes, at, length, isTable) {
  const { usable } = pages
  const local = localLength(usable, length, isTable)
  if (local === length) return bytes.subarray(at, at + length)
  const parts = [bytes.subarray(at, at + local)]
  let missing = length - local
  for (let next = bytes.readUInt32BE(at + local); missing > 0; ) {
    const page = next === 0 ? null : pages.read(next)
    if (!page) return null
    const part = page.subarray(4, Math.min(usable, 4 + missing))
    parts.push(part)
    missing -= part.length
    next = page.readUInt32BE(0)
  }
  return Buffer.concat(parts)
}

/** How much of a payload lies on the page itself. */
function localLength(usable, length, isTable) {
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23
  if (length <= most) return length
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (usable - 4))
  return fitting <= most ? fitting : least
}

function readRecord(payload) {
  const [headerLength, first] = readVarint(payload, 0)
  const values = []
  let body = headerLength
  for (let at = first; at < headerLength; ) {
    const [type, next] = readVarint(payload, at)
    const [value, length] = readValue(payload, body, type)
    values.push(value)
    body += length
    at = next
  }
  return values
}

const integerLengths = [0, 1, 2, 3, 4, 6, 8]

function readValue(bytes, at, type) {
  if (type === 0) return [null, 0]
  if (type <= 5) return [bytes.readIntBE(at, integerLengths[type]), integerLengths[type]]
  if (type === 6) return [Number(bytes.readBigInt64BE(at)), 8]
  if (type === 7) return [bytes.readDoubleBE(at), 8]
  if (type <= 9) return [type - 8, 0]
  const length = Math.floor((type - 12) / 2)
  const value = bytes.subarray(at, at + length)
  return [type % 2 === 1 ? value.toString('utf8') : value, length]
}

function readVarint(bytes, at) {
  let value = 0n
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index] ?? 0
    if (index === 8) return [Number(BigInt.asIntN(64, (value << 8n) | BigInt(byte))), at + 9]
    value = (value << 7n) | BigInt(byte & 127)
    if (byte < 128) return [Number(value), at + index + 1]
  }
  return [Number(value), at + 9]
}

/** Reads a CREATE TABLE statement as far as needed: names of the columns, in the order in which a row stores them. */
export function columnsOf(sql) {
  const withoutRowid = /\)[^()]*\bWITHOUT\s+ROWID\b[^()]*$/i.test(sql)
  const definitions = splitAtCommas(sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')')))
  const isConstraint = text => /^(PRIMARY\s+KEY|UNIQUE|CHECK|FOREIGN\s+KEY|CONSTRAINT)\b/i.test(text)
  const own = definitions.filter(text => !isConstraint(text))
  const columns = own.map(text => unquote(/^("[^"]*"|\[[^\]]*\]|`[^`]*`|[^\s(]+)/.exec(text)?.[0] ?? ''))
  const named = own.findIndex(text => /\bPRIMARY\s+KEY\b/i.test(text))
  if (!withoutRowid) {
    const isRowid = named >= 0 && /^\S+\s+INTEGER\s+(NOT\s+NULL\s+)?PRIMARY\s+KEY\b/i.test(own[named])
    return { columns, rowidColumn: isRowid ? columns[named] : null, withoutRowid }
  }
  const key = definitions.map(text => /^PRIMARY\s+KEY\s*\(([^)]*)\)/i.exec(text)?.[1]).find(list => list !== undefined)
  const first = key === undefined ? [columns[named]] : key.split(',').map(text => unquote(text.trim()))
  return { columns: [...first, ...columns.filter(name => !first.includes(name))], rowidColumn: null, withoutRowid }
}

function splitAtCommas(text) {
  const parts = []
  let depth = 0
  let quote = null
  let start = 0
  for (const [at, letter] of [...text].entries()) {
    if (quote) quote = letter === quote ? null : quote
    else if (letter === '"' || letter === "'" || letter === '`') quote = letter
    else if (letter === '(') depth++
    else if (letter === ')') depth--
    else if (letter === ',' && depth === 0) {
      parts.push(text.slice(start, at).trim())
      start = at + 1
    }
  }
  return [...parts, text.slice(start).trim()]
}

function unquote(name) {
  return /^["[`]/.test(name) ? name.slice(1, -1) : name
}
