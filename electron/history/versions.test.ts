import { beforeEach, describe, expect, test } from 'vitest'
import { documentOf, parcelStory } from '../features/stories/parcel-story.ts'
import { versionsOf } from '../journal/journal-handlers.ts'
import { minuteMs, writerInMemory } from './writer.ts'

let writer: ReturnType<typeof writerInMemory>
let client: ReturnType<typeof writer.client>

beforeEach(() => {
  writer = writerInMemory()
  client = writer.client()
})

describe('a version is kept', () => {
  test('of what stood before the first change of a sitting, and not of nothing', async () => {
    const entry = await writer.writeInto(await client.entries.create({}), 'One.', 'One two.')
    expect(await writer.keptTexts(entry.id)).toEqual([])
    writer.startAgain()
    client = writer.client()
    await writer.writeInto(entry, 'One two three.')
    expect(await writer.keptTexts(entry.id)).toEqual(['One two.'])
    expect(await writer.reasons(entry.id)).toEqual(['sitting'])
  })

  test('after two minutes of writing', async () => {
    let entry = await client.entries.create({})
    for (let minute = 0; minute < 5; minute++) {
      entry = await writer.writeInto(entry, `After ${minute} minutes.`)
      writer.pass(minuteMs)
    }
    expect(await writer.keptTexts(entry.id)).toEqual(['After 3 minutes.', 'After 1 minutes.'])
  })

  test('of the fullest text, when a text is emptied bit by bit', async () => {
    const entry = await client.entries.create({ title: 'The printers' })
    await writer.writeInto(entry, 'Nine parcels', 'Nine parcels stood still.', 'Nine parcels stood', 'Nine', '')
    expect(await writer.keptTexts(entry.id)).toContain('Nine parcels stood still.')
    expect(await writer.reasons(entry.id)).toContain('shrunk')
  })

  test('when a text is emptied at once', async () => {
    const entry = await writer.writeInto(await client.entries.create({}), 'Nine parcels stood still.', '')
    expect(await writer.keptTexts(entry.id)).toEqual(['Nine parcels stood still.'])
    expect(await writer.reasons(entry.id)).toEqual(['emptied'])
  })

  test('when a paste leaves less than half of a text', async () => {
    const entry = await writer.writeInto(
      await client.entries.create({}),
      'Nine parcels stood still in the rain.',
      'Nine.',
    )
    expect(await writer.keptTexts(entry.id)).toEqual(['Nine parcels stood still in the rain.'])
  })

  test('of everything written before an import, with one call, and each state only once', async () => {
    const entry = await writer.writeInto(await client.entries.create({}), 'One.')
    await client.entries.create({})
    const story = await client.stories.create({ headline: 'Parcels moved', sentences: [] })
    const { db, time } = writer.journal()
    const versions = versionsOf({ db, clock: { now: () => time.now, today: () => time.today } })
    expect(versions.keepAll('import')).toBe(2)
    expect(versions.keepAll('import')).toBe(2)
    expect(await writer.reasons(entry.id)).toEqual(['import'])
    expect((await client.history.list({ kind: 'story', id: story.id })).versions).toHaveLength(1)
  })

  test('even of a text that cannot be read, which is neither shown nor lost', async () => {
    const entry = await writer.writeInto(await client.entries.create({}), 'One.')
    writer.journal().db.prepare('UPDATE entryDocument SET json = \'{"root": 7\'').run()
    await expect(client.entries.get({ id: entry.id })).rejects.toMatchObject({ code: 'unreadable' })
    writer.startAgain()
    client = writer.client()
    await writer.writeInto(entry, 'Two.')
    const [version] = (await writer.history(entry.id)).versions
    expect(await client.history.get({ number: version?.number ?? 0 })).toMatchObject({ document: null, text: 'One.' })
  })

  test('not when the save that would have replaced it fails, and then at the next try', async () => {
    const entry = await writer.writeInto(await client.entries.create({}), 'Nine parcels stood still.')
    writer
      .journal()
      .db.exec(`CREATE TRIGGER full BEFORE UPDATE ON entryDocument BEGIN SELECT raise(ABORT, 'no room'); END`)
    await expect(writer.writeInto(entry, '')).rejects.toMatchObject({ code: 'unexpected' })
    expect(await writer.keptTexts(entry.id)).toEqual([])
    writer.journal().db.exec('DROP TRIGGER full')
    await writer.writeInto(entry, '')
    expect(await writer.keptTexts(entry.id)).toEqual(['Nine parcels stood still.'])
  })
})

describe('where a text was saved from a revision that is not there any more', () => {
  test('both are kept: the stored one stays, the other is a version', async () => {
    const first = await writer.writeInto(await client.entries.create({}), 'Base.')
    await writer.writeInto(first, 'Saved first.')
    await expect(writer.writeInto(first, 'Saved too late.')).rejects.toMatchObject({ code: 'conflict' })
    expect((await writer.history(first.id)).present.text).toBe('Saved first.')
    expect(await writer.keptTexts(first.id)).toEqual(['Saved too late.'])
    expect(await writer.reasons(first.id)).toEqual(['conflict'])
  })

  test('what is written on after that takes the place of what was kept, but not when most of it goes', async () => {
    const first = await writer.writeInto(await client.entries.create({}), 'Base.')
    await writer.writeInto(first, 'Saved first.')
    for (const late of ['Too late', 'Too late, and more', 'T'])
      await expect(writer.writeInto(first, late)).rejects.toMatchObject({ code: 'conflict' })
    expect(await writer.keptTexts(first.id)).toEqual(['T', 'Too late, and more'])
  })

  test('a story does the same', async () => {
    const story = await client.stories.create({ headline: 'First', sentences: [] })
    const { document, status, kind } = story
    const save = (headline: string) =>
      client.stories.save({ id: story.id, baseRevision: 1, draft: { headline, document, status, kind } })
    await save('Saved first')
    await expect(save('Saved too late')).rejects.toMatchObject({ code: 'conflict' })
    const { versions } = await client.history.list({ kind: 'story', id: story.id })
    expect(versions).toMatchObject([{ title: 'Saved too late', reason: 'conflict' }, { title: 'First' }])
  })
})

describe('restoring a version', () => {
  test('brings text, title, date, tags and role back, and keeps what was there', async () => {
    const role = await client.roles.create({ employer: 'Northwind', title: 'Lead', from: null, to: null })
    const created = await client.entries.create({
      title: 'Before',
      document: documentOf('Old text.'),
      period: { from: '2026-03', to: null },
      roleId: role.id,
      tags: ['printers'],
    })
    const { revision } = await client.entries.save({
      id: created.id,
      baseRevision: 1,
      draft: { title: 'After', document: documentOf('New text.'), period: null, roleId: null, tags: [] },
    })
    const [old] = (await writer.history(created.id)).versions
    expect((await client.history.get({ number: old?.number ?? 0 })).details).toEqual([
      { label: 'When', text: 'March 2026' },
      { label: 'Role', text: 'Lead, Northwind' },
      { label: 'Tags', text: 'printers' },
    ])
    const restored = await client.history.restore({ number: old?.number ?? 0, baseRevision: revision })
    expect(await client.entries.get({ id: created.id })).toMatchObject({
      title: 'Before',
      document: created.document,
      period: { from: '2026-03', to: null },
      roleId: role.id,
      tags: ['printers'],
      revision: restored.revision,
    })
    await client.history.restore({ number: restored.keptAs, baseRevision: restored.revision })
    expect(await client.entries.get({ id: created.id })).toMatchObject({ title: 'After', tags: [], roleId: null })
  })

  test('of a story brings what stands beside its text back, and sources that were untied', async () => {
    const { story } = await parcelStory(client)
    const of = { kind: 'story', id: story.id } as const
    const followUps = [{ id: 'f', question: 'What else?', answer: 'A long and careful answer.' }]
    await client.stories.setFollowUps({ storyId: story.id, followUps })
    await client.stories.setEmphasis({
      storyId: story.id,
      emphasis: { principleId: 'ownership', strength: 'primary', angle: 'Mine to mend', wordings: { task: 'Mine.' } },
    })
    const full = await client.stories.get({ id: story.id })
    await client.stories.setFollowUps({ storyId: story.id, followUps: [] })
    await client.stories.removeEmphasis({ storyId: story.id, principleId: 'ownership' })
    await client.stories.removeSource({ storyId: story.id, sourceId: full.sources[0]?.id ?? '' })
    const { versions } = await client.history.list(of)
    const whole = await Promise.all(versions.map(({ number }) => client.history.get({ number })))
    const at = whole.findIndex(({ details }) => details.some(({ text }) => text.includes('careful')))
    expect(whole[at]?.details).toContainEqual({ label: 'Ownership', text: 'Primary\nMine to mend\nTask: Mine.' })
    await client.history.restore({ number: versions[at]?.number ?? 0, baseRevision: 1 })
    const { followUps: back, emphases, sources } = await client.stories.get({ id: story.id })
    expect({ back, emphases, sources }).toEqual({ back: followUps, emphases: full.emphases, sources: full.sources })
  })

  test('is refused where the document has changed since, and changes nothing', async () => {
    const entry = await writer.writeInto(await client.entries.create({}), 'A first text.', '')
    const [version] = (await writer.history(entry.id)).versions
    await writer.writeInto(entry, 'Written meanwhile.')
    await expect(
      client.history.restore({ number: version?.number ?? 0, baseRevision: entry.revision }),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect((await writer.history(entry.id)).present.text).toBe('Written meanwhile.')
  })

  test('of a version that is no text any more is refused, and changes nothing', async () => {
    const entry = await writer.writeInto(await client.entries.create({}), 'One.', '')
    writer.journal().db.prepare("UPDATE versionText SET document = 'no text'").run()
    const [version] = (await writer.history(entry.id)).versions
    await expect(
      client.history.restore({ number: version?.number ?? 0, baseRevision: entry.revision }),
    ).rejects.toMatchObject({ code: 'unreadable' })
    expect(await writer.history(entry.id)).toMatchObject({ present: { text: '' }, versions: [version] })
  })
})

test('the list says how many words each version added and removed, the present one too', async () => {
  const entry = await writer.writeInto(await client.entries.create({}), 'Nine parcels stood.')
  writer.pass(3 * minuteMs)
  let open = await writer.writeInto(entry, 'Nine parcels stood still.')
  writer.pass(3 * minuteMs)
  open = await writer.writeInto(open, 'Nine parcels moved.')
  const { present, versions } = await writer.history(open.id)
  expect(present).toMatchObject({ words: 3, added: 1, removed: 2 })
  expect(versions).toMatchObject([
    { words: 4, added: 1, removed: 0 },
    { words: 3, added: 3, removed: 0 },
  ])
})

test('thinning counts the words of what stays anew', async () => {
  let entry = await client.entries.create({})
  const texts = Array.from({ length: 30 }, (_, count) => 'word '.repeat(count + 1).trim())
  for (const text of texts) {
    entry = await writer.writeInto(entry, text)
    writer.pass(2 * minuteMs)
  }
  expect((await writer.history(entry.id)).versions).toHaveLength(29)
  writer.pass(40 * 24 * 60 * minuteMs)
  entry = await writer.writeInto(entry, 'word '.repeat(40).trim())
  const { versions } = await writer.history(entry.id)
  // The twenty newest, and the last one of the day before them.
  expect(versions).toHaveLength(21)
  expect(versions.at(-1)).toMatchObject({ words: 10, added: 10, removed: 0 })
  expect(versions.at(-2)).toMatchObject({ words: 11, added: 1, removed: 0 })
})

test('an entry or story that is deleted takes its versions along, and touches no other one', async () => {
  const one = await writer.writeInto(await client.entries.create({}), 'One text.', '')
  const other = await writer.writeInto(await client.entries.create({}), 'Another text.', '')
  writer.journal().db.prepare('DELETE FROM entry WHERE id = ?').run(one.id)
  expect(writer.journal().db.prepare('SELECT count(*) FROM versionText').pluck().get()).toBe(1)
  expect(await writer.keptTexts(other.id)).toEqual(['Another text.'])
})
