import { beforeEach, describe, expect, test } from 'vitest'
import { blocksOf } from '../../../shared/document.ts'
import type { Entry } from '../../../shared/entries.ts'
import { firstSheet } from '../../../shared/prep-sheets.ts'
import { journalInMemory } from '../../journal/journal-in-memory.ts'
import { documentOf, draftOf, parcelStory, placed, rebuilt, stood } from './parcel-story.ts'

let journal: ReturnType<typeof journalInMemory>
let client: ReturnType<typeof journalInMemory>['client']

beforeEach(() => {
  journal = journalInMemory()
  client = journal.client
})

async function rewrite({ id, title }: Entry, ...paragraphs: string[]): Promise<void> {
  const { revision } = await client.entries.get({ id })
  const draft = { title, document: documentOf(...paragraphs), period: null, roleId: null, tags: [] }
  await client.entries.save({ id, baseRevision: revision, draft })
}

const states = async (id: string) => (await client.stories.get({ id })).sources.map(({ state }) => state)

describe('a story', () => {
  test('is built of five parts, and each sentence keeps the passage it came from', async () => {
    const { entry, story } = await parcelStory(client)
    expect(story).toMatchObject({
      headline: 'Parcels moved again',
      status: 'draft',
      kind: null,
      revision: 1,
      emphases: [],
    })
    const blocks = blocksOf(story.document)
    expect(blocks.map(({ part, text }) => [part, text])).toEqual([
      ['situation', stood],
      ['task', ''],
      ['action', rebuilt],
      ['result', ''],
      ['learning', ''],
    ])
    expect(story.sources).toMatchObject([
      { passage: { entryId: entry.id, quote: stood }, text: stood, entryTitle: 'The parcel sorter', state: 'found' },
      { passage: { entryId: entry.id, quote: rebuilt }, text: rebuilt, state: 'found' },
    ])
    expect(blocks.flatMap(({ sources }) => sources.flatMap(({ ids }) => ids))).toEqual(
      story.sources.map(({ id }) => id),
    )
    expect(await client.stories.get({ id: story.id })).toEqual(story)
  })

  test('may begin empty', async () => {
    const story = await client.stories.create({ headline: '', sentences: [] })
    expect(blocksOf(story.document).map(({ part }) => part)).toEqual([
      'situation',
      'task',
      'action',
      'result',
      'learning',
    ])
    expect(story.sources).toEqual([])
  })

  test('is not made of words that no entry holds', async () => {
    const { entry } = await parcelStory(client)
    const [sentence] = [placed(entry, 'result', rebuilt)]
    for (const passage of [
      { ...sentence.passage, quote: 'I rebuilt it in one day.' },
      { ...sentence.passage, entryId: 'none' },
      { ...sentence.passage, quote: '' },
    ]) {
      const made = client.stories.create({ headline: 'Invented', sentences: [{ part: 'result', passage }] })
      await expect(made).rejects.toMatchObject({ code: 'conflict' })
    }
    expect(await client.stories.list()).toHaveLength(1)
  })

  test('counts the words of each part for the list, which stands still while one is written', async () => {
    const { story } = await parcelStory(client)
    const second = await client.stories.create({ headline: 'Second', sentences: [] })
    journal.time.now = '2026-11-22T13:00:00.000Z'
    await client.stories.save({
      id: story.id,
      baseRevision: 1,
      draft: draftOf(story, { kind: 'mistake', status: 'ready' }),
    })
    expect(await client.stories.list()).toMatchObject([
      { id: second.id },
      {
        id: story.id,
        status: 'ready',
        kind: 'mistake',
        updatedAt: journal.time.now,
        words: { situation: 6, task: 0, action: 7, result: 0, learning: 0 },
      },
    ])
  })

  test('is saved like an entry: by revision, never over a change made elsewhere, and twice without harm', async () => {
    const { story } = await parcelStory(client)
    const { id } = story
    const draft = draftOf(story, { headline: 'Changed' })
    const saved = await client.stories.save({ id, baseRevision: 1, draft })
    expect(saved.revision).toBe(2)
    expect(await client.stories.save({ id, baseRevision: 1, draft })).toEqual(saved)
    const other = client.stories.save({ id, baseRevision: 1, draft: draftOf(story, { headline: 'Mine' }) })
    await expect(other).rejects.toMatchObject({ code: 'conflict' })
    expect((await client.stories.get({ id })).headline).toBe('Changed')
  })

  test('keeps exactly its five parts', async () => {
    const { story } = await parcelStory(client)
    const children = story.document.root.children ?? []
    for (const broken of [children.slice(1), [...children, ...children], children.toReversed(), []]) {
      const document = { root: { ...story.document.root, children: broken } }
      const saved = client.stories.save({ id: story.id, baseRevision: 1, draft: draftOf(story, { document }) })
      await expect(saved).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })

  test('goes to the trash and comes back whole', async () => {
    const { story } = await parcelStory(client)
    const { id } = story
    await client.stories.moveToTrash({ id })
    expect(await client.stories.list()).toEqual([])
    expect(await client.stories.listTrash()).toMatchObject([{ id, title: story.headline }])
    await expect(client.stories.get({ id })).rejects.toMatchObject({ code: 'not-found' })
    await client.stories.restore({ id })
    expect(await client.stories.get({ id })).toEqual(story)
  })
})

describe('a source', () => {
  test('is found where it was, elsewhere in its entry, or no more', async () => {
    const { entry, story } = await parcelStory(client)
    await rewrite(entry, `Later I saw it. ${stood} Nobody knew why.`, rebuilt)
    const { sources } = await client.stories.get({ id: story.id })
    expect(sources.map(({ state }) => state)).toEqual(['moved', 'found'])
    expect(sources[0]?.passage).toMatchObject({ start: 16, quote: stood })
    await rewrite(entry, stood)
    expect(await states(story.id)).toEqual(['found', 'missing'])
  })

  test('is changed where its sentence reads otherwise by now, and tells what it says', async () => {
    const { entry, story } = await parcelStory(client)
    const edited = rebuilt.replace(/\w+(?=\W*$)/, 'yesterday')
    await rewrite(entry, stood, edited)
    const { sources } = await client.stories.get({ id: story.id })
    expect(sources[1]).toMatchObject({ state: 'changed', now: edited, passage: { quote: rebuilt } })
    expect(await states(story.id)).toEqual(['found', 'changed'])
    await rewrite(entry, stood)
    expect(await states(story.id)).toEqual(['found', 'missing'])
  })

  test('is missing while its entry is in the trash, and names it all the same', async () => {
    const { entry, story } = await parcelStory(client)
    await client.entries.moveToTrash({ id: entry.id })
    const { sources } = await client.stories.get({ id: story.id })
    expect(sources).toMatchObject([
      { state: 'missing', entryTitle: 'The parcel sorter', text: stood },
      { state: 'missing', entryTitle: 'The parcel sorter', text: rebuilt },
    ])
    await client.entries.restore({ id: entry.id })
    expect(await states(story.id)).toEqual(['found', 'found'])
  })

  test('carries the title its entry has now', async () => {
    const { entry, story } = await parcelStory(client)
    await rewrite({ ...entry, title: 'The sorting line' }, stood, rebuilt)
    const { sources } = await client.stories.get({ id: story.id })
    expect(sources.map(({ entryTitle }) => entryTitle)).toEqual(['The sorting line', 'The sorting line'])
  })

  test('comes along with a sentence that is copied into another story', async () => {
    const { story } = await parcelStory(client)
    const other = await client.stories.create({ headline: 'Other', sentences: [] })
    await client.stories.save({ id: other.id, baseRevision: 1, draft: draftOf(other, { document: story.document }) })
    expect((await client.stories.get({ id: other.id })).sources).toEqual(story.sources)
  })

  test('stays when its sentence is deleted, so that it is there again when that is undone', async () => {
    const { story } = await parcelStory(client)
    const empty = await client.stories.create({ headline: '', sentences: [] })
    await client.stories.save({ id: story.id, baseRevision: 1, draft: draftOf(story, { document: empty.document }) })
    expect((await client.stories.get({ id: story.id })).sources).toEqual(story.sources)
  })
})

describe('an emphasis', () => {
  test('is set, changed and removed, one for each principle', async () => {
    const { id } = (await parcelStory(client)).story
    const emphasis = { principleId: 'ownership', strength: 'secondary', angle: '' } as const
    await client.stories.setEmphasis({ storyId: id, emphasis })
    await client.stories.setEmphasis({ storyId: id, emphasis: { ...emphasis, principleId: 'dive-deep' } })
    await client.stories.setEmphasis({
      storyId: id,
      emphasis: { ...emphasis, strength: 'primary', angle: 'the queue' },
    })
    const emphases = [
      { ...emphasis, principleId: 'dive-deep' },
      { ...emphasis, strength: 'primary', angle: 'the queue' },
    ]
    expect((await client.stories.get({ id })).emphases).toEqual(emphases)
    expect(await client.stories.list()).toMatchObject([{ emphases }])
    await client.stories.removeEmphasis({ storyId: id, principleId: 'dive-deep' })
    await client.stories.removeEmphasis({ storyId: id, principleId: 'dive-deep' })
    expect((await client.stories.get({ id })).emphases).toEqual(emphases.slice(1))
  })

  test('has other wordings of parts, which stay until they are set anew', async () => {
    const { id: storyId } = (await parcelStory(client)).story
    const emphasis = { principleId: 'ownership', strength: 'primary', angle: '' } as const
    const get = async () => (await client.stories.get({ id: storyId })).emphases
    const wordings = { task: 'Nobody had asked me.', learning: 'I kept it.' }
    await client.stories.setEmphasis({ storyId, emphasis: { ...emphasis, wordings } })
    await client.stories.setEmphasis({ storyId, emphasis: { ...emphasis, strength: 'secondary' } })
    expect(await get()).toEqual([{ ...emphasis, strength: 'secondary', wordings }])
    expect(await client.stories.list()).toMatchObject([{ emphases: [{ wordings }] }])
    await client.stories.setEmphasis({ storyId, emphasis: { ...emphasis, wordings: { task: '' } } })
    expect(await get()).toEqual([emphasis])
  })

  test('belongs to a story that is there', async () => {
    const emphasis = { principleId: 'ownership', strength: 'primary', angle: '' } as const
    const set = client.stories.setEmphasis({ storyId: 'none', emphasis })
    await expect(set).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the prep sheet', () => {
  async function ready(headline: string): Promise<string> {
    const story = await client.stories.create({ headline, sentences: [] })
    await client.stories.save({ id: story.id, baseRevision: 1, draft: draftOf(story, { status: 'ready' }) })
    return story.id
  }

  test('is none before it was put together', async () => {
    await ready('one')
    expect(await client.prepSheets.get({ targetId: null })).toBeNull()
  })

  test('is another one for each target', async () => {
    const one = await ready('one')
    await client.prepSheets.save({ ...firstSheet('target', [one]), title: 'AWS', safe: true })
    expect(await client.prepSheets.get({ targetId: null })).toBeNull()
    expect(await client.prepSheets.get({ targetId: 'target' })).toMatchObject({ title: 'AWS', safe: true })
  })

  test('stays as it was left, but for stories in the trash', async () => {
    const [one, two, three] = [await ready('one'), await ready('two'), await ready('three')]
    const sheet = { ...firstSheet(null, [one, three, two]), title: 'For Friday', paper: 'letter' as const }
    await client.prepSheets.save(sheet)
    await ready('four')
    expect(await client.prepSheets.get({ targetId: null })).toEqual(sheet)
    await client.stories.moveToTrash({ id: three })
    expect(await client.prepSheets.get({ targetId: null })).toEqual({ ...sheet, storyIds: [one, two] })
    await client.stories.restore({ id: three })
    expect(await client.prepSheets.get({ targetId: null })).toEqual(sheet)
  })
})
