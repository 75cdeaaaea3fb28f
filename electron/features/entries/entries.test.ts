import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { RichText } from '../../../shared/document.ts'
import type { EntryDraft, EntryGroup } from '../../../shared/entries.ts'
import { journalInMemory } from '../../journal/journal-in-memory.ts'

let journal: ReturnType<typeof journalInMemory>
let entries: ReturnType<typeof journalInMemory>['client']['entries']

beforeEach(() => {
  journal = journalInMemory()
  entries = journal.client.entries
})

function documentOf(...paragraphs: string[]): RichText {
  const children = paragraphs.map((text, index) => ({
    type: 'paragraph',
    version: 1,
    $: { block: `b${index}` },
    children: [{ type: 'text', version: 1, text }],
  }))
  return { root: { type: 'root', version: 1, children } }
}

function draftOf(draft: Partial<EntryDraft> = {}): EntryDraft {
  return { title: '', document: documentOf(''), period: null, roleId: null, tags: [], ...draft }
}

async function titles(limit = 200): Promise<string[]> {
  const { rows } = await entries.list({ after: null, limit })
  return rows.map(({ title }) => title)
}

const create = (title: string, from?: string, to: string | null = null, roleId: string | null = null) =>
  entries.create({ title, roleId, period: from === undefined ? null : { from, to } })

describe('the list', () => {
  test('shows the newest experience first, whenever it was written down', async () => {
    await create('old', '2021-05')
    await create('newest', '2025-11-03')
    await create('middle', '2023-02-01', '2024-01')
    expect(await titles()).toEqual(['newest', 'middle', 'old'])
  })

  test('a month counts as its last day, and a period by its end', async () => {
    await create('mid-month', '2024-02-28')
    await create('the month', '2024-02')
    await create('ends earlier', '2023-01', '2024-01-31')
    expect(await titles()).toEqual(['the month', 'mid-month', 'ends earlier'])
  })

  test('an entry without a date stands at the day it was written', async () => {
    await create('dated', '2026-12')
    await create('undated')
    await create('before', '2026-11-21')
    expect(await titles()).toEqual(['dated', 'undated', 'before'])
  })

  test('an entry without a date stays where it was written down when it is changed later', async () => {
    const { id } = await create('undated')
    journal.time.today = '2027-03-01'
    await entries.save({ id, baseRevision: 1, draft: draftOf({ title: 'changed next year' }) })
    const { rows } = await entries.list({ after: null, limit: 1 })
    expect(rows).toMatchObject([{ title: 'changed next year', year: 2026 }])
  })

  test('within a year, entries stand by role, the later role first and those without a role last', async () => {
    const earlier = await journal.client.roles.create({ employer: 'Depot', title: '', from: '2019-01', to: '2024-06' })
    const later = await journal.client.roles.create({ employer: 'Courier', title: '', from: '2024-07', to: null })
    await create('earlier role', '2024-12-01', null, earlier.id)
    await create('no role', '2024-12-31')
    await create('later role', '2024-01-01', null, later.id)
    await create('later role, later', '2024-11', null, later.id)
    expect(await titles()).toEqual(['later role, later', 'later role', 'earlier role', 'no role'])
    expect(await entries.listGroups()).toEqual([
      { year: 2024, roleId: later.id, count: 2 },
      { year: 2024, roleId: earlier.id, count: 1 },
      { year: 2024, roleId: null, count: 1 },
    ])
  })

  test('follows a role whose start was corrected', async () => {
    const one = await journal.client.roles.create({ employer: 'One', title: '', from: '2019-01', to: null })
    const two = await journal.client.roles.create({ employer: 'Two', title: '', from: '2020-01', to: null })
    await create('of one', '2024-01', null, one.id)
    await create('of two', '2024-01', null, two.id)
    expect(await titles()).toEqual(['of two', 'of one'])
    await journal.client.roles.update({ ...one, from: '2021-01' })
    expect(await titles()).toEqual(['of one', 'of two'])
    expect((await entries.listGroups()).map(({ roleId }) => roleId)).toEqual([one.id, two.id])
  })

  test('pages hold every row once, in the order of the whole, and agree with the groups', async () => {
    const roles = []
    for (const from of ['2018-03', null, '2021-09-15']) {
      roles.push(await journal.client.roles.create({ employer: 'E', title: '', from, to: null }))
    }
    for (let n = 0; n < 57; n++) {
      const role = roles[n % 4]
      await create(`${n}`, n % 5 === 0 ? undefined : `20${20 + (n % 3)}-0${1 + (n % 9)}`, null, role?.id ?? null)
    }
    const whole = (await entries.list({ after: null, limit: 200 })).rows
    const paged = []
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const page: Awaited<ReturnType<typeof entries.list>> = await entries.list({ after, limit: 10 })
      paged.push(...page.rows)
      after = page.next
    }
    expect(paged).toEqual(whole)
    expect(whole).toHaveLength(57)
    const groups: EntryGroup[] = []
    for (const { year, role } of whole) {
      const last = groups.at(-1)
      if (last?.year === year && last.roleId === (role?.id ?? null)) last.count++
      else groups.push({ year, roleId: role?.id ?? null, count: 1 })
    }
    expect(await entries.listGroups()).toEqual(groups)
  })

  test('a made-up place in the list is refused', async () => {
    for (const after of ['', 'nonsense', '[]', '[1,2,3,4]', '{"sortYear":1}']) {
      await expect(entries.list({ after, limit: 10 })).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })

  test('a row shows the role, and a beginning of the text on one line', async () => {
    const role = await journal.client.roles.create({ employer: 'Depot', title: 'Planner', from: null, to: null })
    const long = 'A parcel sorter that stood still. '.repeat(20)
    await entries.create({ title: 'T', document: documentOf('First line', ` ${long}`), roleId: role.id })
    const [row] = (await entries.list({ after: null, limit: 1 })).rows
    expect(row?.role).toEqual(role)
    expect(row?.preview).toMatch(/^First line A parcel sorter/)
    expect(row?.preview.length).toBeLessThanOrEqual(200)
  })
})

describe('saving', () => {
  test('carries everything a person may change, and grows the revision by one', async () => {
    const { id, revision } = await entries.create({})
    const role = await journal.client.roles.create({ employer: 'Depot', title: '', from: null, to: null })
    const draft = draftOf({
      title: 'T',
      document: documentOf('x'),
      period: { from: '2024-01', to: null },
      roleId: role.id,
      tags: ['b', 'a'],
    })
    journal.time.now = '2026-11-22T13:00:00.000Z'
    expect(await entries.save({ id, baseRevision: revision, draft })).toEqual({
      revision: revision + 1,
      savedAt: journal.time.now,
    })
    expect(await entries.get({ id })).toMatchObject({ ...draft, revision: revision + 1, updatedAt: journal.time.now })
  })

  test('an entry that was changed elsewhere is not overwritten', async () => {
    const { id } = await entries.create({ title: 'first' })
    await entries.save({ id, baseRevision: 1, draft: draftOf({ title: 'theirs' }) })
    const mine = entries.save({ id, baseRevision: 1, draft: draftOf({ title: 'mine' }) })
    await expect(mine).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('changed elsewhere'),
    })
    expect(await entries.get({ id })).toMatchObject({ title: 'theirs', revision: 2 })
  })

  test('the same save sent twice, as after a lost answer, is no conflict and changes nothing', async () => {
    const { id } = await entries.create({ title: 'first' })
    const draft = draftOf({ title: 'second', tags: ['a'], document: documentOf('text') })
    const saved = await entries.save({ id, baseRevision: 1, draft })
    journal.time.now = '2026-11-23T00:00:00.000Z'
    expect(await entries.save({ id, baseRevision: 1, draft })).toEqual(saved)
    await expect(entries.save({ id, baseRevision: 1, draft: { ...draft, tags: [] } })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('what was refused has left nothing behind', async () => {
    const { id } = await entries.create({ title: 'kept', tags: ['kept'] })
    await expect(entries.save({ id, baseRevision: 1, draft: draftOf({ roleId: 'nobody' }) })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await entries.get({ id })).toMatchObject({ title: 'kept', tags: ['kept'], revision: 1 })
    await expect(entries.create({ roleId: 'nobody' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await titles()).toEqual(['kept'])
  })

  test('an entry that is not there is not made by saving', async () => {
    await expect(entries.save({ id: 'none', baseRevision: 1, draft: draftOf() })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('an entry longer than a book is refused with a sentence', async () => {
    const document = documentOf('x'.repeat(10 * 1024 * 1024))
    await expect(entries.create({ document })).rejects.toMatchObject({ code: 'too-large' })
  })

  test('whatever can be written is read back equal', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 })
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map(date => date.toISOString().slice(0, 10))
    const rough = fc.oneof(
      day,
      day.map(whole => whole.slice(0, 7)),
    )
    const period = fc.option(fc.record({ from: rough, to: fc.constant(null) }))
    // Titles and tags are one line each: what would break it becomes a space, which the next test looks at.
    const line = (minLength: number, maxLength: number) =>
      fc
        .string({ unit: 'grapheme', minLength, maxLength })
        .map(written => written.replace(/[\p{Cc}\u2028\u2029]/gu, ''))
    const drafts = fc.record({
      title: line(0, 40),
      document: fc.array(text, { maxLength: 6 }).map(paragraphs => documentOf(...paragraphs)),
      period,
      roleId: fc.constant(null),
      tags: fc.uniqueArray(
        line(1, 12)
          .map(tag => tag.trim())
          .filter(tag => tag !== ''),
        { maxLength: 10 },
      ),
    })
    const { id } = await entries.create({})
    await fc.assert(
      fc.asyncProperty(drafts, async draft => {
        const { revision } = await entries.get({ id })
        await entries.save({ id, baseRevision: revision, draft })
        expect(await entries.get({ id })).toMatchObject(draft)
      }),
      { numRuns: 200 },
    )
  })

  test('text keeps even what a database column cannot hold: NUL and half characters', async () => {
    const odd = 'before\u0000after \ud83d and \u0007'
    const { id } = await entries.create({ document: documentOf(odd) })
    expect((await entries.get({ id })).document).toEqual(documentOf(odd))
    expect((await entries.list({ after: null, limit: 1 })).rows[0]?.preview).toContain('after')
  })

  test('a title and tags are one line without control characters, and what is answered is what is stored', async () => {
    const created = await entries.create({ title: 'a\u0000b\nc\ud83d', tags: ['x\u0000', 'x\u0001', ' y '] })
    expect(created).toMatchObject({ title: 'a b c\ufffd', tags: ['x', 'y'] })
    expect(await entries.get({ id: created.id })).toEqual(created)
  })
})

describe('the trash', () => {
  test('holds an entry that was thrown away, last one first, and gives it back as it was', async () => {
    const kept = await create('kept', '2024-01')
    const one = await create('one', '2024-02')
    const two = await create('two', '2024-03')
    await entries.moveToTrash({ id: one.id })
    journal.time.now = '2026-11-22T13:00:00.000Z'
    await entries.moveToTrash({ id: two.id })
    expect(await titles()).toEqual(['kept'])
    expect((await entries.listTrash()).map(({ title }) => title)).toEqual(['two', 'one'])
    expect(await entries.listGroups()).toEqual([{ year: 2024, roleId: null, count: 1 }])
    await expect(entries.get({ id: one.id })).rejects.toMatchObject({ code: 'not-found' })

    await entries.restore({ id: one.id })
    expect(await titles()).toEqual(['one', 'kept'])
    expect(await entries.get({ id: one.id })).toEqual(one)
    expect(await entries.get({ id: kept.id })).toEqual(kept)
  })

  test('what is still being saved when an entry is thrown away goes with it, not lost', async () => {
    const { id } = await create('thrown')
    await entries.moveToTrash({ id })
    await entries.save({ id, baseRevision: 1, draft: draftOf({ title: 'thrown, last words' }) })
    expect(await titles()).toEqual([])
    await entries.restore({ id })
    expect((await entries.get({ id })).title).toBe('thrown, last words')
  })

  test('throwing away twice, or restoring what is not in the trash, is refused', async () => {
    const { id } = await create('once')
    await expect(entries.restore({ id })).rejects.toMatchObject({ code: 'not-found' })
    await entries.moveToTrash({ id })
    await expect(entries.moveToTrash({ id })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('tags are those of the entries that are there', async () => {
    const { id } = await entries.create({ tags: ['Zebra', 'apple'] })
    await entries.create({ tags: ['Zebra', 'mango'] })
    expect(await entries.listTags()).toEqual(['apple', 'mango', 'Zebra'])
    await entries.moveToTrash({ id })
    expect(await entries.listTags()).toEqual(['mango', 'Zebra'])
  })
})

test('a full disk is told, nothing that was stored changes, and saving goes on once there is room', async () => {
  const { db } = journal
  const { id } = await entries.create({ title: 'kept', tags: ['kept'] })
  const kept = await entries.get({ id })
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
  const draft = draftOf({ title: 'long', document: documentOf('word '.repeat(5000)), tags: ['long'] })
  const refused = { code: 'disk-full', message: expect.stringContaining('Your text stays in this window') }
  await expect(entries.save({ id, baseRevision: 1, draft })).rejects.toMatchObject(refused)
  await expect(entries.create(draft)).rejects.toMatchObject(refused)
  expect(await entries.get({ id })).toEqual(kept)
  expect(await titles()).toEqual(['kept'])

  db.pragma('max_page_count = 100000')
  await entries.save({ id, baseRevision: 1, draft })
  expect(await entries.get({ id })).toMatchObject(draft)
})
