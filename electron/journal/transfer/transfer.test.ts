import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import type { Database } from '../../db/database.ts'
import { journalInMemory } from '../journal-in-memory.ts'
import { makeSample } from '../sample.ts'
import { writeExport } from './export-file.ts'
import { exportSchema } from './export-schema.ts'
import { exportTables, parseExport } from './export-tables.ts'
import { readExport } from './import-file.ts'
import { bringIn, stage, takeBack } from './import-tables.ts'
import { shapesOf } from './tables.ts'

const at = '2026-11-24T08:00:00.000Z'
type Journal = ReturnType<typeof journalInMemory>
let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'throughline-'))
})

afterEach(() => fs.rmSync(folder, { recursive: true }))

const contentOf = (db: Database) => exportTables(db, at).journal.tables

function importInto(db: Database, text: string, options = { preview: false }) {
  const staged = stage({ journal: parseExport(text), files: new Map() })
  try {
    return bringIn(db, staged, at, options)
  } finally {
    staged.close()
  }
}

const textOf = (db: Database): string => JSON.stringify(exportTables(db, at).journal)

function sampleJournal(): Journal {
  const journal = journalInMemory()
  makeSample(journal.db, '2026-11-22')
  return journal
}

function addRecording(db: Database): Buffer {
  const bytes = Buffer.from('a sound, spoken once')
  db.prepare(`INSERT INTO rehearsal (id, storyId, question, followUp, seconds, note, rehearsedOn, createdAt)
    SELECT 'run', id, 'Tell me', '', 90, '', '2026-11-24', '${at}' FROM story LIMIT 1`).run()
  db.prepare("INSERT INTO recordingPiece (rehearsalId, position, type, bytes) VALUES ('run', 0, 'audio/webm', ?)").run(
    bytes,
  )
  return bytes
}

const text = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 30 }))
const deed = fc.oneof(
  fc.record({ kind: fc.constant('role' as const), employer: text, title: text }),
  fc.record({
    kind: fc.constant('entry' as const),
    title: text,
    body: fc.array(text, { maxLength: 4 }),
    tags: fc.array(text, { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('story' as const), headline: text, cue: text }),
  fc.record({ kind: fc.constant('trash' as const), which: fc.nat(20) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer Each> ? Each : never

/** Does what a person could do, and lets refusals be refusals. */
async function live({ client }: Journal, deeds: readonly Deed[]): Promise<void> {
  const ids: string[] = []
  const roles: string[] = []
  for (const each of deeds) {
    try {
      if (each.kind === 'role') roles.push((await client.roles.create({ ...each, from: null, to: null })).id)
      if (each.kind === 'entry') ids.push((await client.entries.create(draftOf(each, roles))).id)
      if (each.kind === 'story') {
        const { id } = await client.stories.create({ headline: each.headline, sentences: [] })
        await client.stories.setCueWords({ storyId: id, cueWords: [each.cue] })
      }
      if (each.kind === 'trash') await client.entries.moveToTrash({ id: ids[each.which % ids.length] ?? '' })
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'CallError') throw error
    }
  }
}

function draftOf({ title, body, tags }: Extract<Deed, { kind: 'entry' }>, roles: string[]) {
  const children = body.map(line => ({
    type: 'paragraph',
    version: 1,
    children: [{ type: 'text', text: line, format: 1 }],
  }))
  return { title, document: { root: { type: 'root', children } }, tags, roleId: roles.at(-1) ?? null, period: null }
}

describe('an export', () => {
  test('read back into an empty journal gives an equal one, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 20 }), async deeds => {
        const [journal, empty] = [journalInMemory(), journalInMemory()]
        await live(journal, deeds)
        importInto(empty.db, textOf(journal.db))
        expect(contentOf(empty.db)).toEqual(contentOf(journal.db))
      }),
      { numRuns: 30 },
    )
  })

  test('is one zip: Markdown for people, and JSON that fits the schema beside it', async () => {
    const { db } = sampleJournal()
    const sound = addRecording(db)
    const file = path.join(folder, 'export.zip')
    await writeExport(exportTables(db, at), exportSchema(db), file)
    expect(fs.readdirSync(folder)).toEqual(['export.zip'])
    const read = await readExport(file)
    expect(read.journal).toEqual(exportTables(db, at).journal)
    expect([...read.files.values()]).toEqual([sound])
    const schema = JSON.stringify(exportSchema(db))
    for (const { name, columns } of shapesOf(db))
      for (const column of [name, ...columns]) expect(schema).toContain(`"${column}"`)
    const empty = journalInMemory()
    const staged = stage(read)
    bringIn(empty.db, staged, at, { preview: false })
    staged.close()
    expect(contentOf(empty.db)).toEqual(contentOf(db))
    expect(empty.db.prepare('SELECT bytes FROM recordingPiece').pluck().all()).toEqual([sound])
    const altered = new Map([...read.files.keys()].map(name => [name, Buffer.from('another sound')]))
    expect(() => stage({ ...read, files: altered })).toThrowError(expect.objectContaining({ code: 'invalid-input' }))
    expect((await empty.client.stories.list()).map(({ id }) => id)).toEqual(
      (await sampleJournal().client.stories.list()).map(({ id }) => id),
    )
  })

  test('of the first version of the tables is brought up to date as it is read', () => {
    const { db } = sampleJournal()
    const { tables, ...about } = exportTables(db, at).journal
    const later = ['storyCue', 'storyFollowUp', 'storyMetric', 'storyWording', 'dismissedFinding']
    const known = [
      'role',
      'entry',
      'entryText',
      'entryDocument',
      'entryTag',
      'story',
      'storyDocument',
      'storyEmphasis',
      'source',
      'prepSheet',
    ]
    const first = Object.fromEntries(Object.entries(tables).filter(([name]) => known.includes(name)))
    const empty = journalInMemory()
    importInto(empty.db, JSON.stringify({ ...about, schemaVersion: 1, tables: first }))
    const now = contentOf(empty.db)
    for (const name of known) expect(now[name]).toEqual(tables[name])
    for (const name of later) expect(now[name]).toEqual([])
  })
})

describe('importing', () => {
  test('changes nothing as long as it is only looked at', () => {
    const { db } = journalInMemory()
    const before = contentOf(db)
    const { summary } = importInto(db, textOf(sampleJournal().db), { preview: true })
    expect(summary).toMatchObject({ entries: { added: 13, same: 0, different: 0 }, stories: { added: 4 } })
    expect(contentOf(db)).toEqual(before)
  })

  test('a second time finds everything there', () => {
    const { db } = sampleJournal()
    const before = contentOf(db)
    expect(importInto(db, textOf(db)).summary).toMatchObject({ entries: { added: 0, same: 13, different: 0 } })
    expect(contentOf(db)).toEqual(before)
  })

  test('leaves what is here as it is, to its last tag, and adds what is not', async () => {
    const exported = textOf(sampleJournal().db)
    const { client, db } = sampleJournal()
    const { rows } = await client.entries.list({ after: null, limit: 1 })
    const { id, revision: baseRevision, ...entry } = await client.entries.get({ id: rows[0]?.id ?? '' })
    const draft = { title: 'Mine', document: entry.document, period: entry.period, roleId: null, tags: ['mine'] }
    await client.entries.save({ id, baseRevision, draft })
    await client.entries.create({ title: 'Only here' })
    const [story] = await client.stories.list()
    await client.stories.removeEmphasis({
      storyId: story?.id ?? '',
      principleId: story?.emphases[0]?.principleId ?? '',
    })
    db.prepare(
      "DELETE FROM entry WHERE id <> ? AND title <> 'Only here' AND id NOT IN (SELECT entryId FROM source)",
    ).run(id)
    const before = contentOf(db)
    const { summary } = importInto(db, exported)
    expect(summary.entries).toMatchObject({ different: 1 })
    expect(summary.entries.added).toBeGreaterThan(0)
    expect(await client.entries.get({ id })).toMatchObject({ title: 'Mine', tags: ['mine'] })
    expect((await client.stories.list()).map(({ emphases }) => emphases)).toEqual(
      (await sampleJournal().client.stories.list()).map(({ id: each, emphases }) =>
        each === story?.id
          ? emphases.filter(({ principleId }) => principleId !== story?.emphases[0]?.principleId)
          : emphases,
      ),
    )
    for (const [table, kept] of Object.entries(before))
      expect(contentOf(db)[table]).toEqual(expect.arrayContaining(kept))
  })

  test('gives the versions of an entry that comes in other numbers where theirs are taken', async () => {
    const [exporting, importing] = [journalInMemory(), journalInMemory('2026-11-23')]
    for (const { db, client } of [exporting, importing]) {
      // Ids count up in each journal by itself, and the two entries shall have different ones.
      if (db === exporting.db) await client.roles.create({ employer: 'Depot', title: '', from: null, to: null })
      const { id: entryId } = await client.entries.create({ title: 'entry' })
      const about = `INSERT INTO version (entryId, revision, reason, savedAt, title, words, added, removed)
        VALUES ('${entryId}', 1, 'typing', '${at}', 'entry', 1, 1, 0)`
      for (const text of ['first', 'second']) {
        const number = db.prepare(about).run().lastInsertRowid
        db.prepare("INSERT INTO versionText VALUES (?, ?, '{}', '{}')").run(number, `${text} of ${entryId}`)
      }
    }
    const own = importing.db.prepare('SELECT * FROM version JOIN versionText ON versionNumber = number').all()
    importInto(importing.db, textOf(exporting.db))
    const list = (db: Database) =>
      db.prepare('SELECT text FROM version JOIN versionText ON versionNumber = number ORDER BY number').pluck().all()
    expect(list(importing.db)).toEqual([...list(importing.db).slice(0, 2), ...list(exporting.db)])
    expect(list(importing.db)).toHaveLength(4)
    const still = importing.db.prepare('SELECT * FROM version JOIN versionText ON versionNumber = number LIMIT 2').all()
    expect(still).toEqual(own)
  })

  test('can be taken back, but for what was changed since', async () => {
    const { client, db } = journalInMemory()
    await client.entries.create({ title: 'Only here' })
    const before = contentOf(db)
    const exported = textOf(sampleJournal().db)
    const first = importInto(db, exported)
    expect(takeBack(db, first.imported)).toMatchObject({ kept: 0 })
    expect(contentOf(db)).toEqual(before)

    const second = importInto(db, exported)
    const [story] = await client.stories.list()
    await client.stories.setCueWords({ storyId: story?.id ?? '', cueWords: ['new'] })
    expect(takeBack(db, second.imported)).toMatchObject({ kept: 1 })
    expect((await client.stories.list()).map(({ id }) => id)).toEqual([story?.id])
  })
})

describe('a file that is no export', () => {
  async function zipOf(files: Record<string, Buffer | string>, change = (bytes: Buffer) => bytes): Promise<string> {
    const zip = new ZipFile()
    for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name)
    zip.end()
    const file = path.join(folder, 'hostile.zip')
    const out = fs.createWriteStream(file)
    zip.outputStream.pipe(out)
    await once(out, 'close')
    fs.writeFileSync(file, change(fs.readFileSync(file)))
    return file
  }
  const exported = textOf(sampleJournal().db)

  test.each([
    ['is empty', ''],
    ['is no JSON', '{"format":'],
    ['is other JSON', '{"format":"other"}'],
    ['has a name that reaches elsewhere', exported.replace('"tables":{', '"tables":{"__proto__":[],')],
    ['has an unknown table', exported.replace('"tables":{', '"tables":{"sqlite_schema":[{"name":"x"}],')],
    ['has an unknown column', exported.replace('"role":[{', '"role":[{"rowid":1,')],
    [
      'has a role twice',
      exported.replace(
        '"role":[{',
        '"role":[{"id":"a","employer":"b","title":"","from":null,"to":null},{"id":"a","employer":"b","title":"","from":null,"to":null},{',
      ),
    ],
    [
      'has no owner for a tag',
      exported.replace('"entryTag":[', '"entryTag":[{"entryId":"none","position":0,"tag":"x"},'),
    ],
    [
      'has too deep a text',
      exported.replace('"children":[', `"children":[${'{"type":"quote","children":['.repeat(80)}${']}'.repeat(80)},`),
    ],
  ])('that %s is refused with a sentence', (_what, content) => {
    const { db } = journalInMemory()
    const before = contentOf(db)
    expect(() => importInto(db, content)).toThrowError(
      expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining('Nothing was changed') }),
    )
    expect(contentOf(db)).toEqual(before)
  })

  test('of a newer version says so', () => {
    for (const newer of [
      exported.replace('"version":1', '"version":2'),
      exported.replace('"schemaVersion":', '"schemaVersion":9'),
    ])
      expect(() => parseExport(newer)).toThrowError(expect.objectContaining({ code: 'journal-newer' }))
  })

  test('is refused where the zip lies, reaches elsewhere, or unpacks without end', async () => {
    const swap = (from: string, to: string) => (bytes: Buffer) =>
      Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
    const files = [
      () => zipOf({ 'journal.json': exported, 'aa/evil.md': 'x' }, swap('aa/evil.md', '../evil.md')),
      () => zipOf({ 'journal.json': exported, 'aevil.md': 'x' }, swap('aevil.md', '/evil.md')),
      () => zipOf({ 'journal.json': exported, 'aevil.md': 'x' }, swap('aevil.md', '\u0000evil.md')),
      () => zipOf({ 'journal.json': exported }, bytes => bytes.subarray(0, bytes.length - 30)),
      () => zipOf({ 'journal.json': Buffer.alloc(60 * 1024 * 1024, ' ') }),
      () => zipOf({ 'notes.txt': 'x' }),
      async () => {
        const file = path.join(folder, 'pk')
        fs.writeFileSync(file, 'PK\u0003\u0004 and nothing more')
        return file
      },
    ]
    for (const make of files) {
      await expect(readExport(await make())).rejects.toMatchObject({ code: 'invalid-input' })
    }
    expect(fs.readdirSync(folder).sort()).toEqual(['hostile.zip', 'pk'])
  })
})
