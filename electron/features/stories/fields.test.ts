import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Period } from '../../../shared/day.ts'
import type { Entry } from '../../../shared/entries.ts'
import type { Metric } from '../../../shared/metrics.ts'
import { statement } from '../../db/database.ts'
import { journalInMemory } from '../../journal/journal-in-memory.ts'
import { documentOf, draftOf, parcelStory, placed, rebuilt } from './parcel-story.ts'

let client: ReturnType<typeof journalInMemory>['client']
let db: ReturnType<typeof journalInMemory>['db']

beforeEach(() => {
  const journal = journalInMemory()
  client = journal.client
  db = journal.db
})

describe('what a story holds beyond its text', () => {
  const value = { amount: 40, unit: null, text: 'forty minutes', confidence: 'measured', place: null } as const
  const metric: Metric = {
    id: 'm1',
    what: 'time to roll back',
    unit: 'minutes',
    opening: value,
    closing: { ...value, amount: 3, text: 'three', place: { blockId: 'b', start: 4, end: 9 } },
  }
  const unknown = { amount: null, unit: 'hours', text: '', confidence: 'unknown', place: null } as const

  test('is nothing at first', async () => {
    const { story } = await parcelStory(client)
    expect(story).toMatchObject({ cueWords: [], followUps: [], metrics: [], dismissed: [], happenedOn: null })
    expect(await client.stories.list()).toMatchObject([{ cueWords: [], metric: null }])
  })

  test('is written whole, in order, and read as it was written, without touching the open text', async () => {
    const { id } = (await parcelStory(client)).story
    const cueWords = ['morning shift', 'forty labels']
    const followUps = [
      { id: 'f2', question: 'Which alternatives did you weigh?', answer: 'New printers.\nA second carrier.' },
      { id: 'f1', question: 'What would you do differently?', answer: '' },
    ]
    const metrics = [metric, { ...metric, id: 'm2', what: '', unit: '', closing: unknown }]
    await client.stories.setCueWords({ storyId: id, cueWords: ['old', ...cueWords] })
    await client.stories.setCueWords({ storyId: id, cueWords })
    await client.stories.setFollowUps({ storyId: id, followUps: followUps.toReversed() })
    await client.stories.setFollowUps({ storyId: id, followUps })
    await client.stories.setMetrics({ storyId: id, metrics: metrics.toReversed() })
    await client.stories.setMetrics({ storyId: id, metrics })
    expect(await client.stories.get({ id })).toMatchObject({ cueWords, followUps, metrics, revision: 1 })
    expect(await client.stories.list()).toMatchObject([{ cueWords, metric }])
    await client.stories.moveToTrash({ id })
    await client.stories.restore({ id })
    expect(await client.stories.list()).toMatchObject([{ cueWords, metric }])
  })

  test('keeps no figure without a value and a name, and shows the next one for it', async () => {
    const { id } = (await parcelStory(client)).story
    const blank = { ...metric, id: 'm0', what: ' ', opening: unknown, closing: unknown }
    await client.stories.setMetrics({ storyId: id, metrics: [blank, metric, { ...blank, id: 'm2' }] })
    expect((await client.stories.get({ id })).metrics).toEqual([metric])
    expect(await client.stories.list()).toMatchObject([{ metric }])
    await client.stories.setMetrics({ storyId: id, metrics: [blank] })
    expect(await client.stories.list()).toMatchObject([{ metric: null }])
    const named = { ...blank, what: 'returns' }
    await client.stories.setMetrics({ storyId: id, metrics: [named] })
    expect((await client.stories.get({ id })).metrics).toEqual([named])
  })

  test('shows no figure without a value and a name that was kept before', async () => {
    const { id } = (await parcelStory(client)).story
    await client.stories.setMetrics({ storyId: id, metrics: [{ ...metric, id: 'm0' }, metric] })
    statement(db, `UPDATE storyMetric SET what = '', opening = @none, closing = @none WHERE id = 'm0'`).run({
      none: JSON.stringify(unknown),
    })
    expect((await client.stories.get({ id })).metrics).toEqual([metric])
    expect(await client.stories.list()).toMatchObject([{ metric }])
  })

  test('has limits that are said', async () => {
    const { id: storyId } = (await parcelStory(client)).story
    const six = ['a', 'b', 'c', 'd', 'e', 'f']
    const refused = { code: 'invalid-input' }
    await expect(client.stories.setCueWords({ storyId, cueWords: six })).rejects.toMatchObject(refused)
    await expect(client.stories.setCueWords({ storyId, cueWords: ['x'.repeat(61)] })).rejects.toMatchObject(refused)
    await expect(client.stories.setCueWords({ storyId, cueWords: [' '] })).rejects.toMatchObject(refused)
    await expect(client.stories.setMetrics({ storyId, metrics: [metric, metric] })).rejects.toMatchObject(refused)
    await expect(client.stories.setCueWords({ storyId: 'none', cueWords: [] })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('keeps whatever characters a person writes', async () => {
    const { id: storyId } = (await parcelStory(client)).story
    const odd = fc.string({ unit: 'binary', maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(odd, odd, odd, async (question, answer, text) => {
        await client.stories.setFollowUps({ storyId, followUps: [{ id: 'f', question, answer }] })
        await client.stories.setMetrics({ storyId, metrics: [{ ...metric, what: text, opening: { ...value, text } }] })
        const { followUps, metrics } = await client.stories.get({ id: storyId })
        expect(followUps[0]?.answer).toHaveLength(answer.length)
        expect(metrics[0]?.opening.text).toHaveLength(text.length)
      }),
      { numRuns: 60 },
    )
  })

  test('tells when it happened by the latest of the entries it comes from, a month with its last day', async () => {
    const { entry, story } = await parcelStory(client)
    const other = await client.entries.create({ title: 'Later', document: documentOf('And then it rained.') })
    const passage = placed(other, 'result', 'And then it rained.').passage
    await client.stories.addSources({ storyId: story.id, text: 'It rained.', passages: [passage] })
    const happenedOn = async () => (await client.stories.get({ id: story.id })).happenedOn
    const date = async ({ id, title }: Entry, period: Period | null) => {
      const { revision, document } = await client.entries.get({ id })
      const draft = { title, document, period, roleId: null, tags: [] }
      await client.entries.save({ id, baseRevision: revision, draft })
    }
    expect(await happenedOn()).toBeNull()
    await date(entry, { from: '2026-02-27', to: null })
    expect(await happenedOn()).toBe('2026-02-27')
    await date(other, { from: '2026-01', to: '2026-02' })
    expect(await happenedOn()).toBe('2026-02-28')
    await client.entries.moveToTrash({ id: other.id })
    expect(await happenedOn()).toBe('2026-02-28')
  })
})

describe('a source that is added', () => {
  test('ties passages to the sentence as it stands, after those that were there', async () => {
    const { entry, story } = await parcelStory(client)
    const passages = [placed(entry, 'task', 'Nobody knew why.').passage, placed(entry, 'task', rebuilt).passage]
    const ids = await client.stories.addSources({ storyId: story.id, text: 'I had to find out.', passages })
    const { sources, revision } = await client.stories.get({ id: story.id })
    expect(revision).toBe(1)
    expect(sources.slice(2).map(({ id }) => id)).toEqual(ids)
    expect(sources.slice(2)).toMatchObject([
      { text: 'I had to find out.', passage: { quote: 'Nobody knew why.' }, state: 'found', entryTitle: entry.title },
      { text: 'I had to find out.', passage: { quote: rebuilt } },
    ])
  })

  test('is refused where its entry does not say so', async () => {
    const { entry, story } = await parcelStory(client)
    const passage = { ...placed(entry, 'task', rebuilt).passage, quote: 'I rebuilt it in a day.' }
    const added = client.stories.addSources({ storyId: story.id, text: 'x', passages: [passage] })
    await expect(added).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is removed once, and stays with another story that copied its sentence', async () => {
    const { story } = await parcelStory(client)
    const [first, second] = story.sources
    if (!first || !second) throw new Error('no sources')
    await client.stories.removeSource({ storyId: story.id, sourceId: first.id })
    await client.stories.removeSource({ storyId: story.id, sourceId: first.id })
    expect((await client.stories.get({ id: story.id })).sources).toEqual([second])
    const other = await client.stories.create({ headline: 'Other', sentences: [] })
    await client.stories.save({ id: other.id, baseRevision: 1, draft: draftOf(other, { document: story.document }) })
    await client.stories.removeSource({ storyId: other.id, sourceId: second.id })
    await client.stories.removeSource({ storyId: story.id, sourceId: second.id })
    expect((await client.stories.get({ id: other.id })).sources).toEqual([second])
  })
})

describe('a dismissed finding', () => {
  test('is remembered once, with the sentence it was about, until that is undone', async () => {
    const { id: storyId } = (await parcelStory(client)).story
    const finding = { ruleId: 'first-person', quote: 'We then looked at the queue.' }
    const other = { ruleId: 'opening-number', quote: '' }
    for (const each of [finding, finding, other]) await client.stories.dismissFinding({ storyId, ...each })
    expect((await client.stories.get({ id: storyId })).dismissed).toEqual([finding, other])
    await client.stories.undismissFinding({ storyId, ...finding })
    expect((await client.stories.get({ id: storyId })).dismissed).toEqual([other])
  })
})
