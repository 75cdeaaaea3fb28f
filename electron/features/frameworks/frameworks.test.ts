import { beforeEach, expect, test } from 'vitest'
import { findShippedFramework } from '../../../shared/content/content.ts'
import { writeFramework } from '../../../shared/framework-file.ts'
import type { Framework } from '../../../shared/frameworks.ts'
import { blankFacts } from '../../../shared/targets.ts'
import { journalInMemory } from '../../journal/journal-in-memory.ts'

let client: ReturnType<typeof journalInMemory>['client']

beforeEach(() => {
  client = journalInMemory().client
})

const principleOf = (id: string, name: string) => ({
  ...{ id, name, gist: '', listenFor: [], usualFailure: '', questions: [], rules: [], related: [], within: null },
  hidden: false,
})

const values: Framework = {
  ...{ id: 'our-values', name: 'Our values', version: '1', labels: null, wordCap: 200, shortlists: [], hidden: false },
  principles: [principleOf('kind', 'Be kind'), principleOf('plain', 'Speak plainly')],
}

const add = (framework: Framework) => client.frameworks.importFile({ text: writeFramework(framework), how: 'new' })
const tell = async (principleId: string) => {
  const { id } = await client.stories.create({ headline: 'Parcels moved again', sentences: [] })
  await client.stories.setEmphasis({ storyId: id, emphasis: { principleId, strength: 'primary', angle: '' } })
  return id
}

test('a framework of one’s own starts with a name and one principle, and is changed as a whole', async () => {
  const made = await client.frameworks.create({ name: 'Ladder' })
  expect(made).toMatchObject({ name: 'Ladder', principles: [{ name: 'First principle' }] })
  const changed = { ...made, principles: [...made.principles, principleOf('own-second', 'Second')] }
  expect(await client.frameworks.save(changed)).toEqual(changed)
  expect(await client.frameworks.listOwn()).toEqual([changed])
})

test('a copy of a shipped framework has ids of its own, and knows what each principle was copied from', async () => {
  const copy = await client.frameworks.copy({ frameworkId: 'amazon' })
  const amazon = findShippedFramework('amazon')
  expect(copy.name).toBe('Amazon Leadership Principles, my copy')
  expect(copy.principles.map(({ name }) => name)).toEqual(amazon?.principles.map(({ name }) => name))
  expect(copy.principles.map(({ related }) => related[0])).toEqual(amazon?.principles.map(({ id }) => id))
  const ids = new Set(copy.principles.map(({ id }) => id))
  for (const id of copy.shortlists.flatMap(({ principleIds }) => principleIds)) expect(ids).toContain(id)
})

test('a story is told for principles of several frameworks, one’s own among them', async () => {
  await add(values)
  const storyId = await tell('kind')
  await client.stories.setEmphasis({
    ...{ storyId, emphasis: { principleId: 'ownership', strength: 'secondary', angle: '' } },
  })
  const story = await client.stories.get({ id: storyId })
  expect(story.emphases.map(({ principleId }) => principleId)).toEqual(['kind', 'ownership'])
  const nobody = { principleId: 'nobody-knows', strength: 'primary' as const, angle: '' }
  await expect(client.stories.setEmphasis({ storyId, emphasis: nobody })).rejects.toMatchObject({ code: 'not-found' })
})

test('a principle that is deleted while a story is told for it is hidden, and nothing mapped to it is lost', async () => {
  await add(values)
  const storyId = await tell('kind')
  expect(await client.frameworks.usesOf({ principleIds: ['kind', 'plain'] })).toEqual([
    { principleId: 'kind', kind: 'story', id: storyId, name: 'Parcels moved again' },
  ])
  const saved = await client.frameworks.save({ ...values, principles: [principleOf('new', 'New')] })
  expect(saved.principles.map(({ id, hidden }) => [id, hidden])).toEqual([
    ['new', false],
    ['kind', true],
  ])
  expect((await client.stories.get({ id: storyId })).emphases).toHaveLength(1)
})

test('a target that stresses a principle, or has it in its loop, uses it', async () => {
  await add(values)
  const facts = { ...blankFacts, company: 'Nimbus', frameworkId: values.id, stressedIds: ['plain'] }
  const { id } = await client.targets.create(facts)
  const interviewer = { id: 'i', name: 'Ada', role: '', barRaiser: false, principleIds: ['kind'] }
  await client.targets.setLoop({ targetId: id, loop: [interviewer] })
  const uses = await client.frameworks.usesOf({ principleIds: ['kind', 'plain'] })
  expect(uses.map(({ principleId, name }) => [principleId, name]).sort()).toEqual([
    ['kind', 'Nimbus'],
    ['plain', 'Nimbus'],
  ])
})

test('a framework that nothing uses is deleted; one that is used is hidden, and comes back', async () => {
  await add(values)
  expect(await client.frameworks.remove({ frameworkId: values.id })).toEqual({ removed: 'deleted' })
  await client.frameworks.restore({ framework: values })
  await tell('kind')
  expect(await client.frameworks.remove({ frameworkId: values.id })).toEqual({ removed: 'hidden' })
  expect(await client.frameworks.listOwn()).toEqual([{ ...values, hidden: true }])
  await client.frameworks.restore({ framework: values })
  expect(await client.frameworks.listOwn()).toEqual([values])
})

test('a file of a framework that is there already replaces it, or comes in as a copy', async () => {
  await add(values)
  await tell('kind')
  const text = writeFramework({ ...values, version: '2', principles: [principleOf('bold', 'Be bold')] })
  expect(await client.frameworks.readFile({ text })).toMatchObject({
    existing: { name: 'Our values', version: '1', shipped: false },
  })
  await expect(client.frameworks.importFile({ text, how: 'new' })).rejects.toMatchObject({ code: 'conflict' })
  const replaced = await client.frameworks.importFile({ text, how: 'replace' })
  expect(replaced).toMatchObject({ version: '2', principles: [{ id: 'bold' }, { id: 'kind', hidden: true }] })
  const copy = await client.frameworks.importFile({ text, how: 'copy' })
  expect(copy.id).not.toBe(values.id)
  expect(await client.frameworks.listOwn()).toHaveLength(2)
})

test('a principle’s id means one thing in the whole journal', async () => {
  const claims = { ...values, principles: [principleOf('ownership', 'Mine')] }
  await expect(add(claims)).rejects.toMatchObject({
    code: 'invalid-input',
    message: expect.stringContaining('Amazon Leadership Principles uses already'),
  })
  expect(await client.frameworks.importFile({ text: writeFramework(claims), how: 'copy' })).toBeTruthy()
})

test('a bad file changes nothing, and its line and reason are said', async () => {
  const text = writeFramework({ ...values, principles: [principleOf('kind', 'One'), principleOf('kind', 'Two')] })
  expect(await client.frameworks.readFile({ text })).toEqual({
    ...{ kind: 'problem', line: 23, reason: 'principles 2, id: The id “kind” is used twice.' },
  })
  await expect(client.frameworks.importFile({ text, how: 'new' })).rejects.toMatchObject({
    message: 'Line 23: principles 2, id: The id “kind” is used twice.',
  })
  expect(await client.frameworks.listOwn()).toEqual([])
})

test('more frameworks or principles than a journal holds are refused in a sentence', async () => {
  for (let at = 0; at < 40; at++) await client.frameworks.create({ name: `Number ${at}` })
  await expect(client.frameworks.create({ name: 'One more' })).rejects.toMatchObject({ code: 'too-large' })
  const [first] = await client.frameworks.listOwn()
  if (!first) throw new Error('no framework was made')
  const many = Array.from({ length: 61 }, (_, at) => principleOf(`own-many-${at}`, `P ${at}`))
  await expect(client.frameworks.save({ ...first, principles: many })).rejects.toMatchObject({
    message: 'A framework has at most 60 principles.',
  })
})
