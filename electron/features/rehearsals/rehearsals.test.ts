import { beforeEach, describe, expect, test } from 'vitest'
import type { RehearsalDraft } from '../../../shared/rehearsals.ts'
import { journalInMemory } from '../../journal/journal-in-memory.ts'

let journal: ReturnType<typeof journalInMemory>
let client: ReturnType<typeof journalInMemory>['client']
let storyId: string

beforeEach(async () => {
  journal = journalInMemory()
  client = journal.client
  storyId = (await client.stories.create({ headline: 'Parcels moved again', sentences: [] })).id
})

const draft = (id: string, changes: Partial<RehearsalDraft> = {}): RehearsalDraft => ({
  id,
  storyId,
  targetId: null,
  question: 'When did you take over?',
  followUp: '',
  seconds: 104,
  rating: 'good',
  note: 'Slower at the numbers.',
  ...changes,
})

describe('a rehearsal', () => {
  test('is kept with its day, the newest first', async () => {
    await client.rehearsals.save(draft('first'))
    journal.time.today = '2026-11-23'
    await client.rehearsals.save(draft('second', { rating: 'easy' }))
    expect(await client.rehearsals.list()).toMatchObject([
      { id: 'second', rehearsedOn: '2026-11-23', rating: 'easy', recordedBytes: 0 },
      { ...draft('first'), rehearsedOn: '2026-11-22' },
    ])
  })

  test('that is changed later stays on the day on which it was told', async () => {
    await client.rehearsals.save(draft('run', { rating: null, note: '' }))
    journal.time.today = '2026-11-23'
    await client.rehearsals.save(draft('run', { note: 'Better.' }))
    expect(await client.rehearsals.list()).toMatchObject([
      { rehearsedOn: '2026-11-22', rating: 'good', note: 'Better.' },
    ])
  })

  test('of a story in the trash is neither listed nor stored, and is back with the story', async () => {
    await client.rehearsals.save(draft('run'))
    await client.stories.moveToTrash({ id: storyId })
    expect(await client.rehearsals.list()).toEqual([])
    await expect(client.rehearsals.save(draft('late'))).rejects.toMatchObject({ code: 'not-found' })
    await client.stories.restore({ id: storyId })
    expect(await client.rehearsals.list()).toHaveLength(1)
  })

  test('is removed once', async () => {
    await client.rehearsals.save(draft('run'))
    await client.rehearsals.remove({ id: 'run' })
    await expect(client.rehearsals.remove({ id: 'run' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await client.rehearsals.list()).toEqual([])
  })
})

describe('a recording', () => {
  const piece = (position: number, ...bytes: number[]) => ({
    rehearsalId: 'run',
    position,
    type: 'audio/webm;codecs=opus',
    bytes: new Uint8Array(bytes),
  })

  test('is stored piece by piece, and a piece that comes twice is stored once', async () => {
    await client.rehearsals.save(draft('run', { rating: null }))
    await client.recordings.append(piece(0, 1, 2))
    await client.recordings.append(piece(1, 3))
    await client.recordings.append(piece(1, 3))
    expect(await client.recordings.get({ rehearsalId: 'run' })).toEqual({
      type: 'audio/webm;codecs=opus',
      bytes: new Uint8Array([1, 2, 3]),
    })
    expect(await client.rehearsals.list()).toMatchObject([{ recordedBytes: 3 }])
  })

  test('belongs to a rehearsal, and goes with it', async () => {
    await expect(client.recordings.append(piece(0, 1))).rejects.toMatchObject({ code: 'not-found' })
    await client.rehearsals.save(draft('run'))
    await client.recordings.append(piece(0, 1))
    await client.rehearsals.remove({ id: 'run' })
    await expect(client.recordings.get({ rehearsalId: 'run' })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is deleted without the rehearsal', async () => {
    await client.rehearsals.save(draft('run'))
    await client.recordings.append(piece(0, 1))
    await client.recordings.remove({ rehearsalId: 'run' })
    await expect(client.recordings.get({ rehearsalId: 'run' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await client.rehearsals.list()).toMatchObject([{ id: 'run', recordedBytes: 0 }])
  })

  test('of more than a megabyte in one piece is refused', async () => {
    await client.rehearsals.save(draft('run'))
    const huge = { ...piece(0), bytes: new Uint8Array(1_048_577) }
    await expect(client.recordings.append(huge)).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('a question of one’s own', () => {
  const own = { id: 'mine', text: 'Why did you leave the depot?', principleIds: ['ownership'] }

  test('is added, changed and removed', async () => {
    await client.questions.save({ questions: [own, { ...own, id: 'other', text: 'What drives you?' }] })
    await client.questions.save({ questions: [{ ...own, text: ' Why did you\nleave? ' }] })
    expect(await client.questions.listOwn()).toMatchObject([
      { id: 'mine', text: 'Why did you leave?', principleIds: ['ownership'] },
      { id: 'other' },
    ])
    await client.questions.remove({ ids: ['mine', 'gone already'] })
    expect(await client.questions.listOwn()).toMatchObject([{ id: 'other' }])
  })

  test('without words is refused, and none of those that came with it is added', async () => {
    const refused = client.questions.save({ questions: [own, { ...own, id: 'empty', text: '\u0000 \u0001' }] })
    await expect(refused).rejects.toMatchObject({ code: 'invalid-input', message: 'A question has words.' })
    expect(await client.questions.listOwn()).toEqual([])
  })
})
