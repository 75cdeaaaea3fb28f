import { beforeEach, expect, test } from 'vitest'
import { journalInMemory } from '../../journal/journal-in-memory.ts'

let journal: ReturnType<typeof journalInMemory>
let asked: string[]

beforeEach(() => {
  journal = journalInMemory()
  asked = []
  const { db } = journal
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => {
    asked.push(sql)
    return prepare(sql)
  }) as typeof db.prepare
})

function plans(): string[] {
  return asked.flatMap(sql => {
    const steps = journal.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(namesIn(sql)) as { detail: string }[]
    return steps.map(({ detail }) => detail)
  })
}

/** A plan depends on no value, but each name wants one. */
function namesIn(sql: string): Record<string, null> {
  return Object.fromEntries([...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null]))
}

test('a page of the list is found through its index and never sorted, the first page like any other', async () => {
  const { id } = await journal.client.entries.create({})
  await journal.client.entries.create({})
  asked.length = 0
  const { next } = await journal.client.entries.list({ after: null, limit: 1 })
  expect((await journal.client.entries.list({ after: next, limit: 1 })).rows).toMatchObject([{ id }])
  const steps = plans()
  expect(steps).toContainEqual(expect.stringMatching(/^SEARCH entry USING INDEX entryInOrder /))
  expect(steps.filter(step => /SCAN|TEMP B-TREE/.test(step))).toEqual([])
})

test('groups are counted in the index alone, and the trash is read through its own', async () => {
  await journal.client.entries.listGroups()
  expect(plans()).toEqual(['SCAN entry USING COVERING INDEX entryInOrder'])
  asked.length = 0
  await journal.client.entries.listTrash()
  expect(plans()[0]).toMatch(/entry USING INDEX entryInTrash/)
})

test('opening and saving an entry touches the rows of that entry and no others', async () => {
  const { entries, roles } = journal.client
  const role = await roles.create({ employer: 'E', title: '', from: null, to: null })
  const { id, document } = await entries.create({ roleId: role.id, tags: ['a'] })
  const draft = { title: 'T', document, period: null, roleId: role.id, tags: ['b'] }
  await entries.save({ id, baseRevision: 1, draft })
  await entries.save({ id, baseRevision: 1, draft })
  await entries.moveToTrash({ id })
  await entries.restore({ id })
  await entries.get({ id })
  await roles.update(role)
  expect(plans().filter(step => step.startsWith('SCAN'))).toEqual([])
})
