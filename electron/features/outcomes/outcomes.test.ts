import { beforeEach, expect, test } from 'vitest'
import type { RichText } from '../../../shared/document.ts'
import { journalInMemory } from '../../journal/journal-in-memory.ts'

let journal: ReturnType<typeof journalInMemory>

beforeEach(() => {
  journal = journalInMemory('2026-06-01')
})

const written = (text: string): RichText => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }], $: { block: 'b' } }] },
})

const open = 'I was asked to find out why the scanners stopped. I traced the cable on Monday and wrote to the cleaners.'
const told = `${open} As a result, within two weeks no scanner stopped any more, and the floor saved 90 parcels an hour.`

const on = (today: string) => {
  journal.time.today = today
}
const asked = async () => (await journal.client.outcomes.list()).map(({ title, afterDays }) => [title, afterDays])

test('30 and 90 days after an entry without a result, and not sooner, the journal asks what came of it', async () => {
  await journal.client.entries.create({ title: 'Scanners', document: written(open) })
  on('2026-06-30')
  expect(await asked()).toEqual([])
  on('2026-07-01')
  expect(await asked()).toEqual([['Scanners', 30]])
  on('2026-08-30')
  expect(await asked()).toEqual([['Scanners', 90]])
  on('2027-01-01')
  expect(await asked()).toEqual([])
})

test('an entry that tells its result, an empty one, and one in the trash are not asked about', async () => {
  await journal.client.entries.create({ title: 'Told', document: written(told) })
  await journal.client.entries.create({ title: 'Empty' })
  const { id } = await journal.client.entries.create({ title: 'Gone', document: written(open) })
  await journal.client.entries.moveToTrash({ id })
  on('2026-07-05')
  expect(await asked()).toEqual([])
})

test('a question that was put away comes back after 90 days, and at once when that is undone', async () => {
  const { id } = await journal.client.entries.create({ title: 'Scanners', document: written(open) })
  on('2026-07-05')
  await journal.client.outcomes.dismiss({ entryId: id, afterDays: 30 })
  expect(await asked()).toEqual([])
  await journal.client.outcomes.undismiss({ entryId: id, afterDays: 30 })
  expect(await asked()).toEqual([['Scanners', 30]])
  await journal.client.outcomes.dismiss({ entryId: id, afterDays: 30 })
  await journal.client.outcomes.dismiss({ entryId: id, afterDays: 30 })
  on('2026-08-30')
  expect(await asked()).toEqual([['Scanners', 90]])
  await expect(journal.client.outcomes.dismiss({ entryId: 'none', afterDays: 30 })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('no more than three are asked about at a time, those written last first', async () => {
  for (const title of ['A', 'B', 'C', 'D']) await journal.client.entries.create({ title, document: written(open) })
  on('2026-07-05')
  expect(await asked()).toEqual([
    ['D', 30],
    ['C', 30],
    ['B', 30],
  ])
})
