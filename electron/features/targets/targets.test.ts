import { beforeEach, expect, test } from 'vitest'
import { blankFacts, type Interviewer } from '../../../shared/targets.ts'
import { journalInMemory } from '../../journal/journal-in-memory.ts'

let journal: ReturnType<typeof journalInMemory>
let client: (typeof journal)['client']

beforeEach(() => {
  journal = journalInMemory()
  client = journal.client
})

const facts = { ...blankFacts, company: 'Nimbus', role: 'Support engineer', level: 'L5', date: '2026-12-10' }
const create = (change: Partial<typeof facts> = {}) => client.targets.create({ ...facts, ...change })

const interviewer = (id: string, ...principleIds: string[]): Interviewer => ({
  ...{ id, name: id.toUpperCase(), role: 'Engineer', barRaiser: false },
  principleIds,
})

const tell = async (headline: string, ...principleIds: string[]) => {
  const { id } = await client.stories.create({ headline, sentences: [] })
  for (const principleId of principleIds)
    await client.stories.setEmphasis({ storyId: id, emphasis: { principleId, strength: 'primary', angle: '' } })
  return id
}

test('a target keeps its facts, its sheets, its questions and its loop', async () => {
  const { id } = await create()
  const loop = [interviewer('ada', 'ownership', 'dive-deep'), { ...interviewer('bo', 'frugality'), barRaiser: true }]
  const roleSheet = { fit: 'Between two teams', competencies: 'Calm', training: 'Six weeks', specifics: 'No travel' }
  const systemDesign = { clarifying: 'Who?', assumptions: '1,000 a day', tradeOffs: '', components: '', patterns: '' }
  const questions = [{ id: 'q1', text: 'What would you change here?' }]
  await client.targets.setFacts({ targetId: id, facts: { ...facts, level: 'L6', stressedIds: ['ownership'] } })
  await client.targets.setLoop({ targetId: id, loop })
  await client.targets.setRoleSheet({ targetId: id, roleSheet })
  await client.targets.setSystemDesign({ targetId: id, systemDesign })
  await client.targets.setQuestionsToAsk({ targetId: id, questions })
  expect(await client.targets.get({ id })).toMatchObject({
    ...{ company: 'Nimbus', level: 'L6', stressedIds: ['ownership'], roleSheet, systemDesign, loop },
    questionsToAsk: questions,
  })
  expect(await client.targets.list()).toMatchObject([{ id, interviewers: 2, slots: 3, debriefed: false }])
})

test('the nearest interview comes first, then those without a day, then those that are over', async () => {
  await create({ company: 'Over', date: '2026-11-01' })
  await create({ company: 'Long over', date: '2025-11-01' })
  await create({ company: 'Someday', date: null as unknown as string })
  await create({ company: 'Later', date: '2027-01-01' })
  await create({ company: 'Today', date: '2026-11-22' })
  expect((await client.targets.list()).map(({ company }) => company)).toEqual([
    ...['Today', 'Later', 'Someday', 'Over', 'Long over'],
  ])
})

test('an interviewer probes one to four principles, each once, and a loop has at most twelve of them', async () => {
  const { id } = await create()
  const refused = (loop: Interviewer[]) =>
    expect(client.targets.setLoop({ targetId: id, loop })).rejects.toMatchObject({ code: 'invalid-input' })
  await refused([interviewer('ada')])
  await refused([interviewer('ada', 'a', 'b', 'c', 'd', 'e')])
  await refused([interviewer('ada', 'a', 'a')])
  await refused([interviewer('ada', 'a'), interviewer('ada', 'b')])
  await refused(Array.from({ length: 13 }, (_, at) => interviewer(`i${at}`, 'ownership')))
})

test('the plan puts stories into the slots, and a choice by hand stays until it is given back', async () => {
  const { id } = await create()
  const first = await tell('First', 'ownership')
  const second = await tell('Second', 'ownership')
  await client.targets.setLoop({ targetId: id, loop: [interviewer('ada', 'ownership', 'frugality')] })
  const slot = { targetId: id, interviewerId: 'ada', principleId: 'ownership' }
  const primary = async () => (await client.targets.plan({ targetId: id })).slots[0]?.primary
  const proposed = (await primary())?.storyId
  const other = proposed === first ? second : first
  await client.targets.assign({ ...slot, place: 'primary', storyId: other })
  expect(await primary()).toMatchObject({ storyId: other, locked: true })
  await expect(client.targets.assign({ ...slot, place: 'backup', storyId: other })).rejects.toMatchObject({
    message: expect.stringContaining('its own backup'),
  })
  // The loop is put in another order and loses a principle: the choice is still there.
  const loop = [interviewer('bo', 'dive-deep'), interviewer('ada', 'ownership')]
  await client.targets.setLoop({ targetId: id, loop })
  const { slots } = await client.targets.plan({ targetId: id })
  expect(slots.map(({ interviewerId, primary: story }) => [interviewerId, story?.storyId ?? null])).toEqual([
    ['bo', null],
    ['ada', other],
  ])
  expect(slots[0]?.lack).toBe('No story is told for Dive Deep yet.')
  await client.targets.assign({ ...slot, place: 'primary', storyId: null })
  expect((await client.targets.plan({ targetId: id })).slots[1]?.primary).toMatchObject({
    storyId: proposed,
    locked: false,
  })
})

test('a story that goes into the trash leaves the plan, and takes its chosen place again when it comes back', async () => {
  const { id } = await create()
  const story = await tell('First', 'ownership')
  await client.targets.setLoop({ targetId: id, loop: [interviewer('ada', 'ownership')] })
  const at = { targetId: id, interviewerId: 'ada', principleId: 'ownership', place: 'primary' as const }
  await client.targets.assign({ ...at, storyId: story })
  await client.stories.moveToTrash({ id: story })
  expect((await client.targets.plan({ targetId: id })).slots[0]?.primary).toBeNull()
  await client.stories.restore({ id: story })
  expect((await client.targets.plan({ targetId: id })).slots[0]?.primary).toMatchObject({
    storyId: story,
    locked: true,
  })
})

test('what a company has heard is kept from its next round, and from no other company', async () => {
  const told = await tell('Told', 'ownership')
  const fresh = await tell('Fresh', 'ownership')
  const earlier = await create({ date: '2026-10-01' })
  const answer = { id: 'a1', interviewerId: null, principleId: 'ownership', asked: 'When?', storyId: told }
  const debrief = {
    outcome: 'next-round' as const,
    note: 'Friendly',
    answers: [{ ...answer, went: 'well' as const, note: '' }],
  }
  await client.targets.setDebrief({ targetId: earlier.id, debrief })
  expect(await client.targets.get({ id: earlier.id })).toMatchObject({ debrief })
  const primaryFor = async (company: string) => {
    const { id } = await create({ company })
    await client.targets.setLoop({ targetId: id, loop: [interviewer('ada', 'ownership')] })
    return (await client.targets.plan({ targetId: id })).slots[0]
  }
  expect((await primaryFor(' nimbus '))?.primary).toMatchObject({ storyId: fresh, heard: false })
  expect((await primaryFor('NIMBUS'))?.backup).toMatchObject({ storyId: told, heard: true })
  expect((await primaryFor('Cumulus'))?.primary?.heard).toBe(false)
})

test('the plan weighs when a story happened, by the entries it comes from', async () => {
  const { id } = await create()
  await client.targets.setLoop({ targetId: id, loop: [interviewer('ada', 'ownership')] })
  await tell('Undated', 'ownership')
  const { slots } = await client.targets.plan({ targetId: id })
  expect(slots[0]?.primary?.why).toContain('without a date')
})

test('the options of a place name each story and its cost', async () => {
  const { id } = await create()
  const first = await tell('First', 'ownership')
  const other = await tell('Other', 'frugality')
  await client.targets.setLoop({ targetId: id, loop: [interviewer('ada', 'ownership')] })
  const at = { targetId: id, interviewerId: 'ada', principleId: 'ownership', place: 'primary' as const }
  expect(await client.targets.options(at)).toEqual([
    { storyId: first, headline: 'First', mapped: true, chosen: true, cost: 'costs nothing' },
    { storyId: other, headline: 'Other', mapped: false, chosen: false, cost: 'not told for Ownership' },
  ])
})

test('a target goes into the trash and comes back, and what is not there is refused in a sentence', async () => {
  const { id } = await create()
  await client.targets.moveToTrash({ id })
  expect(await client.targets.list()).toEqual([])
  expect(await client.targets.listTrash()).toMatchObject([{ id }])
  const refused = { code: 'not-found', message: 'This target is not in the journal. It may be in the trash.' }
  await expect(client.targets.get({ id })).rejects.toMatchObject(refused)
  await expect(client.targets.setFacts({ targetId: id, facts })).rejects.toMatchObject(refused)
  await expect(client.targets.setLoop({ targetId: id, loop: [] })).rejects.toMatchObject(refused)
  await expect(client.targets.plan({ targetId: id })).rejects.toMatchObject(refused)
  await client.targets.restore({ id })
  expect(await client.targets.list()).toHaveLength(1)
  await expect(create({ frameworkId: 'nowhere' })).rejects.toMatchObject({ code: 'not-found' })
})
