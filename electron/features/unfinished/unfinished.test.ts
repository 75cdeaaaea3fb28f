import { expect, test } from 'vitest'
import { journalInMemory } from '../../journal/journal-in-memory.ts'

test('what was typed into a form and not sent is kept as long as it was not taken back', async () => {
  const { client } = journalInMemory()
  expect(await client.unfinished.take()).toEqual({})
  await client.unfinished.keep({ 'role new': '{"employer":"Depot"}', answer: 'Half a sentence \ud800' })
  await client.unfinished.keep({ 'role new': '{"employer":"Depot"}', __proto__x: 'odd name' })
  expect(await client.unfinished.take()).toEqual({ 'role new': '{"employer":"Depot"}', __proto__x: 'odd name' })
  expect(await client.unfinished.take()).toEqual({})
})
