import { z } from 'zod'
import { type DocumentNode, plainTextOf, RichText } from '../../../shared/document.ts'
import { parts } from '../../../shared/part.ts'
import { type Database, statement } from '../../db/database.ts'
import { parseJson } from '../../db/parse-json.ts'
import { entryRecordOf } from '../../features/entries/entry-record.ts'
import { insertEntry } from '../../features/entries/store.ts'
import { insertStory } from '../../features/stories/store.ts'
import { storyRecordOf } from '../../features/stories/story-record.ts'
import { asRow, type Row, type StrayRow } from './read-rows.ts'

/** `today` dates what has lost its own date. `missing` takes sentences for the person. */
type Mending = { db: Database; today: string; now: string; newId: () => string; missing: string[] }

const lostEmployer = 'An employer whose name was lost'

/** Puts rows into the tables of the same name, those that are there; what is there twice is taken once. */
export function insertRows(db: Database, rows: Map<string, Row[]>): void {
  for (const table of ownTables(db)) for (const row of rows.get(table.name) ?? []) insertRow(db, table.name, row)
}

/** Finds for each stray row the table that takes it, the owners before what they own. Returns how many no table takes. */
export function insertStrays(db: Database, strays: readonly StrayRow[]): number {
  let left = [...strays]
  for (let before = Number.POSITIVE_INFINITY; left.length < before; ) {
    before = left.length
    for (const { name, sql } of ownTables(db)) {
      left = left.filter(stray => {
        const row = asRow(sql, stray)
        return row === null || !fits(db, name, row) || !insertRow(db, name, row)
      })
    }
  }
  return left.length
}

/** Gives back what hangs together as far as it can: a text without its entry becomes an entry, an entry without its text keeps its beginning. */
export function mend(mending: Mending): void {
  mendRoles(mending)
  mendEntries(mending)
  mendStories(mending)
  dropOwnerless(mending)
}

function mendRoles({ db, missing }: Mending): void {
  const lost =
    'SELECT DISTINCT roleId AS id FROM entry WHERE roleId IS NOT NULL AND roleId NOT IN (SELECT id FROM role)'
  for (const { id } of statement<{ id: string }>(db, lost).all({})) {
    insertRow(db, 'role', { id, employer: lostEmployer, title: '', from: null, to: null })
    missing.push('The name of an employer is lost. Its entries still stand together; name it anew at one of them.')
  }
}

function mendEntries({ db, today, now, newId, missing }: Mending): void {
  const orphans = 'SELECT entryId AS id, json FROM entryDocument WHERE entryId NOT IN (SELECT id FROM entry)'
  for (const { id, json } of statement<{ id: string; json: string }>(db, orphans).all({})) {
    const document = RichText.safeParse(parseJson(json))
    if (!document.success) continue
    const draft = { title: '', document: document.data, period: null, roleId: null, tags: [] }
    const record = entryRecordOf(draft, today)
    for (const table of ['entryDocument', 'entryText'])
      statement(db, `DELETE FROM ${table} WHERE entryId = @id`).run({ id })
    insertEntry(db, record, { id, createdOn: today, createdAt: now })
    missing.push(`Title, date and role of the entry that begins “${start(record.text)}” are lost. Its text is there.`)
  }
  const textless = `
    SELECT id, title, preview, text FROM entry LEFT JOIN entryText ON entryText.entryId = id
    WHERE id NOT IN (SELECT entryId FROM entryDocument)`
  type Textless = { id: string; title: string; preview: string; text: string | null }
  for (const { id, title, preview, text } of statement<Textless>(db, textless).all({})) {
    const document = documentOf(text ?? preview, newId)
    insertRow(db, 'entryDocument', { entryId: id, json: JSON.stringify(document) })
    const lost = text === null ? 'its text is lost but for the beginning' : 'its formatting is lost; its text is there'
    missing.push(`Of the entry “${start(title || preview)}” ${lost}.`)
  }
  const plainless = `SELECT entryId AS id, json FROM entryDocument WHERE entryId NOT IN (SELECT entryId FROM entryText)`
  for (const { id, json } of statement<{ id: string; json: string }>(db, plainless).all({})) {
    const document = RichText.safeParse(parseJson(json))
    insertRow(db, 'entryText', { entryId: id, text: document.success ? plainTextOf(document.data) : '' })
  }
}

function mendStories({ db, now, newId, missing }: Mending): void {
  const orphans = 'SELECT storyId AS id, json FROM storyDocument WHERE storyId NOT IN (SELECT id FROM story)'
  for (const { id, json } of statement<{ id: string; json: string }>(db, orphans).all({})) {
    const document = RichText.safeParse(parseJson(json))
    if (!document.success) continue
    const draft = { headline: 'A story whose headline was lost', document: document.data, status: 'draft', kind: null }
    statement(db, 'DELETE FROM storyDocument WHERE storyId = @id').run({ id })
    insertStory(db, storyRecordOf({ ...draft, status: 'draft' }), { id, createdAt: now })
    missing.push(
      `The headline of the story that begins “${start(plainTextOf(document.data))}” is lost. Its text is there.`,
    )
  }
  const textless = 'SELECT id, headline FROM story WHERE id NOT IN (SELECT storyId FROM storyDocument)'
  for (const { id, headline } of statement<{ id: string; headline: string }>(db, textless).all({})) {
    insertRow(db, 'storyDocument', { storyId: id, json: JSON.stringify(emptyStory(newId)) })
    missing.push(`The text of the story “${start(headline)}” is lost.`)
  }
}

/** What belongs to something that is gone has no place any more. */
function dropOwnerless({ db, missing }: Mending): void {
  const broken = z.array(z.object({ table: z.string(), rowid: z.int().nullable(), parent: z.string() }))
  let dropped = 0
  for (const { table, rowid } of broken.parse(db.pragma('foreign_key_check'))) {
    if (rowid !== null) dropped += statement(db, `DELETE FROM "${table}" WHERE rowid = @rowid`).run({ rowid }).changes
  }
  for (const { name } of ownTables(db)) {
    for (const owner of ownersOf(db, name)) {
      const sql = `DELETE FROM "${name}" WHERE "${owner.from}" IS NOT NULL AND "${owner.from}" NOT IN (SELECT "${owner.to}" FROM "${owner.table}")`
      dropped += statement(db, sql).run({}).changes
    }
  }
  if (dropped > 0) {
    const what =
      dropped === 1 ? 'One detail (a tag, a source or a figure)' : `${dropped} details (tags, sources, figures)`
    missing.push(`${what} of entries or stories that are lost could not be kept.`)
  }
}

type Owner = { table: string; from: string; to: string }

function ownersOf(db: Database, table: string): Owner[] {
  const sql = 'SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(@table)'
  const all = statement<Owner & { id: number }>(db, sql).all({ table })
  return all.filter(({ id }) => all.filter(other => other.id === id).length === 1)
}

function ownTables(db: Database): { name: string; sql: string }[] {
  const sql = `
    SELECT list.name, sql FROM pragma_table_list AS list JOIN sqlite_schema ON sqlite_schema.name = list.name
    WHERE list.schema = 'main' AND list.type = 'table' AND list.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND list.name <> 'journal'
    ORDER BY sqlite_schema.rowid`
  return statement<{ name: string; sql: string }>(db, sql).all({})
}

/** False where the table does not take it. */
function insertRow(db: Database, table: string, row: Row): boolean {
  const columns = Object.keys(row)
  const names = columns.map(name => `"${name}"`).join(', ')
  const sql = `INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`
  try {
    return db.prepare(sql).run(...columns.map(name => row[name])).changes === 1
  } catch (error) {
    // A row of another table: the types or limits of this one refuse it.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

/** Whether a stray row can be one of this table: its owner is there, and what should be a document is one. */
function fits(db: Database, table: string, row: Row): boolean {
  if (!hasTypes(db, table, row)) return false
  for (const [name, value] of Object.entries(row)) {
    if (typeof value !== 'string') continue
    if ((name === 'json' || name === 'document') !== value.startsWith('{"root":')) return false
  }
  return ownersOf(db, table).every(({ table: parent, from, to }) => {
    const value = row[from]
    if (value === null || value === undefined) return true
    const sql = `SELECT 1 FROM "${parent}" WHERE "${to}" = ?`
    return db.prepare(sql).get(value) !== undefined || ownsItself(table, row)
  })
}

/** A strict table would turn a number into a text, and so take what an index holds. */
function hasTypes(db: Database, table: string, row: Row): boolean {
  const sql = 'SELECT name, type, "notnull" AS required, pk FROM pragma_table_info(@table)'
  const columns = statement<{ name: string; type: string; required: number; pk: number }>(db, sql).all({ table })
  return columns.every(({ name, type, required, pk }) => {
    const value = row[name] ?? null
    if (value === null) return required === 0 && pk === 0
    return typeof value === (type === 'TEXT' ? 'string' : 'number')
  })
}

/** A text outlives the row of its entry or story, which is then made anew for it. */
function ownsItself(table: string, row: Row): boolean {
  if (table !== 'entryDocument' && table !== 'storyDocument') return false
  return String(row.json).includes('"type":"part"') === (table === 'storyDocument')
}

function documentOf(text: string, newId: () => string): RichText {
  const paragraphs = text.split('\n').map(line => paragraph(line, newId))
  return { root: { ...blockNode, type: 'root', children: paragraphs } }
}

function emptyStory(newId: () => string): RichText {
  const children = parts.map(part => ({ ...blockNode, type: 'part', part, children: [paragraph('', newId)] }))
  return { root: { ...blockNode, type: 'root', children } }
}

const blockNode = { version: 1, direction: null, format: '', indent: 0 }

function paragraph(text: string, newId: () => string): DocumentNode {
  const words = { type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }
  const children = text === '' ? [] : [words]
  return { ...blockNode, type: 'paragraph', textFormat: 0, textStyle: '', children, $: { block: newId() } }
}

function start(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
