import { beforeEach, expect, test } from 'vitest'
import { documentOf, parcelStory } from '../features/stories/parcel-story.ts'
import { versionsOf } from './journal-handlers.ts'
import { journalInMemory } from './journal-in-memory.ts'
import { checkWhole, isCheckDue, keepUp } from './upkeep.ts'

let journal: ReturnType<typeof journalInMemory>

beforeEach(() => {
  journal = journalInMemory('2026-01-01')
})

const clock = { now: () => journal.time.now, today: () => journal.time.today }

function openOn(day: string): void {
  journal.time.today = day
  journal.time.now = `${day}T12:00:00.000Z`
  keepUp({ db: journal.db, clock, versions: versionsOf({ db: journal.db, clock }) })
}

async function throwAway(title: string): Promise<string> {
  const { id } = await journal.client.entries.create({ title })
  await journal.client.entries.moveToTrash({ id })
  return id
}

const inTrash = async () => (await journal.client.entries.listTrash()).map(({ title }) => title)

test('the trash is emptied after ninety days, not before, and nothing else is', async () => {
  const { client } = journal
  await client.entries.create({ title: 'old and kept' })
  await throwAway('old')
  const story = await client.stories.create({ headline: 'old story', sentences: [] })
  await client.stories.moveToTrash({ id: story.id })
  openOn('2026-03-10')
  await throwAway('newer')
  openOn('2026-03-31')
  expect(await inTrash()).toEqual(['newer', 'old'])
  expect(await client.stories.listTrash()).toHaveLength(1)
  openOn('2026-04-02')
  expect(await inTrash()).toEqual(['newer'])
  expect(await client.stories.listTrash()).toEqual([])
  expect((await client.entries.list({ after: null, limit: 9 })).rows).toMatchObject([{ title: 'old and kept' }])
})

test('a clock that leaps ahead for a day, or a journal that was not opened for long, empties nothing at once', async () => {
  await throwAway('old')
  openOn('2026-01-02')
  openOn('2036-01-01')
  openOn('2036-01-01')
  expect(await inTrash()).toEqual(['old'])
  // The clock is set right again.
  openOn('2026-01-03')
  expect(await inTrash()).toEqual(['old'])
  openOn('2026-06-01')
  expect(await inTrash()).toEqual(['old'])
  openOn('2026-06-02')
  expect(await inTrash()).toEqual([])
})

test('all is looked through once a week, and again where the clock has moved far', () => {
  expect(isCheckDue(journal.db, clock)).toBe(true)
  expect(checkWhole(journal.db, clock)).toBe(true)
  expect(isCheckDue(journal.db, clock)).toBe(false)
  journal.time.today = '2026-01-07'
  expect(isCheckDue(journal.db, clock)).toBe(false)
  journal.time.today = '2026-01-08'
  expect(isCheckDue(journal.db, clock)).toBe(true)
  journal.time.today = '2020-01-01'
  expect(isCheckDue(journal.db, clock)).toBe(true)
})

test('a row without the one it belongs to is not called whole, nor remembered as looked through', () => {
  journal.db.exec("PRAGMA foreign_keys = OFF; INSERT INTO entryText (entryId, text) VALUES ('nobody', 'lost')")
  expect(checkWhole(journal.db, clock)).toBe(false)
  expect(isCheckDue(journal.db, clock)).toBe(true)
})

test('only what is in the trash can be deleted for good, and all of it or none', async () => {
  const { client } = journal
  const { id: kept } = await client.entries.create({ title: 'kept' })
  const thrown = await throwAway('thrown')
  await expect(client.entries.deleteForGood({ ids: [thrown, kept] })).rejects.toMatchObject({ code: 'not-found' })
  expect(await inTrash()).toEqual(['thrown'])
  await client.entries.deleteForGood({ ids: [thrown] })
  expect(await inTrash()).toEqual([])
  await expect(client.history.list({ kind: 'entry', id: thrown })).rejects.toMatchObject({ code: 'not-found' })
  expect(await client.entries.get({ id: kept })).toMatchObject({ title: 'kept' })
})

test('what an entry supported in a story shows as missing once it is deleted, under the title it had last', async () => {
  const { client } = journal
  const { entry, story } = await parcelStory(client)
  const { period, roleId, tags, document } = entry
  await client.entries.save({
    id: entry.id,
    baseRevision: 1,
    draft: { title: 'Renamed', document, period, roleId, tags },
  })
  await client.entries.moveToTrash({ id: entry.id })
  await client.entries.deleteForGood({ ids: [entry.id] })
  const { sources, document: text } = await client.stories.get({ id: story.id })
  expect(text).toEqual(story.document)
  expect(sources).toMatchObject(
    story.sources.map(({ text: told }) => ({ text: told, state: 'missing', entryTitle: 'Renamed' })),
  )
})

test('a source that another story’s copied sentence carries outlives the story it was made in', async () => {
  const { client } = journal
  const { story } = await parcelStory(client)
  const copy = await client.stories.create({ headline: 'Copy', sentences: [] })
  const { headline, status, kind } = copy
  await client.stories.save({
    id: copy.id,
    baseRevision: 1,
    draft: { headline, status, kind, document: story.document },
  })
  await client.stories.moveToTrash({ id: story.id })
  await client.stories.deleteForGood({ ids: [story.id] })
  expect((await client.stories.get({ id: copy.id })).sources).toEqual(story.sources)
})

test('an entry that cannot be read any more leaves the stories that cite it readable', async () => {
  const { client, db } = journal
  const { entry, story } = await parcelStory(client)
  db.prepare("UPDATE entryDocument SET json = 'no text' WHERE entryId = ?").run(entry.id)
  expect((await client.stories.get({ id: story.id })).sources).toMatchObject([
    { state: 'missing' },
    { state: 'missing' },
  ])
  await expect(client.entries.get({ id: entry.id })).rejects.toMatchObject({ code: 'unreadable' })
  expect((await client.entries.create({ document: documentOf('Another.') })).revision).toBe(1)
})
