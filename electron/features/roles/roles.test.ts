import { beforeEach, expect, test } from 'vitest'
import { journalInMemory } from '../../journal/journal-in-memory.ts'

let roles: ReturnType<typeof journalInMemory>['client']['roles']

beforeEach(() => {
  roles = journalInMemory().client.roles
})

const role = { employer: 'Depot', title: 'Planner', from: '2021-03', to: null }

test('roles stand with the later start first, and those without one last', async () => {
  const undated = await roles.create({ ...role, from: null })
  const month = await roles.create(role)
  const day = await roles.create({ ...role, from: '2021-03-15', to: '2022-01' })
  const later = await roles.create({ ...role, from: '2023-01' })
  expect(await roles.list()).toEqual([later, day, month, undated])
})

test('a role is corrected in place', async () => {
  const created = await roles.create(role)
  expect(created).toMatchObject(role)
  const corrected = { ...created, employer: 'The depot', title: 'Lead planner', to: '2024-05-31' }
  expect(await roles.update(corrected)).toEqual(corrected)
  expect(await roles.list()).toEqual([corrected])
})

test('a role that is not there is not made by correcting it', async () => {
  await expect(roles.update({ ...role, id: 'none' })).rejects.toMatchObject({ code: 'not-found' })
  expect(await roles.list()).toEqual([])
})

test('an employer has a name that can be seen, on one line', async () => {
  for (const employer of ['', '  ', '\u0000', '\u0001 \u0002']) {
    await expect(roles.create({ ...role, employer })).rejects.toMatchObject({
      code: 'invalid-input',
      message: 'Name the employer.',
    })
  }
  expect(await roles.create({ ...role, employer: ' A\nB\u0000 ' })).toMatchObject({ employer: 'A B' })
})

test('a role ends no sooner than it starts, however rough its days', async () => {
  const refused = { code: 'invalid-input', message: 'The end is before the start.' }
  await expect(roles.create({ ...role, from: '2021-03', to: '2021-02-28' })).rejects.toMatchObject(refused)
  const created = await roles.create({ ...role, from: '2021-03-15', to: '2021-03' })
  await expect(roles.update({ ...created, to: '2020-12' })).rejects.toMatchObject(refused)
  expect(await roles.list()).toEqual([created])
})
