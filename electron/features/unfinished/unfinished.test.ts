import { expect, test } from 'vitest'
import { longestUnfinished } from '../../../shared/unfinished.ts'
import { journalInMemory } from '../../journal/journal-in-memory.ts'

test('what was typed into a form and not sent is kept until the form says that it is done', async () => {
  const { client } = journalInMemory()
  expect(await client.unfinished.list()).toEqual({})
  await client.unfinished.keep({ 'role new': '{"employer":"Depot"}', answer: 'Half a sentence \ud800' })
  expect(await client.unfinished.list()).toEqual({
    'role new': '{"employer":"Depot"}',
    answer: 'Half a sentence \ufffd',
  })
  expect(Object.keys(await client.unfinished.list())).toHaveLength(2)
  await client.unfinished.keep({ answer: '', 'never there': '' })
  expect(await client.unfinished.list()).toEqual({ 'role new': '{"employer":"Depot"}' })
})

test('what is typed on takes the place of what was kept of the same form, and of no other', async () => {
  const { client } = journalInMemory()
  await client.unfinished.keep({ question: 'Tell me about', 'role new': '{}' })
  await client.unfinished.keep({ question: 'Tell me about a time', __proto__x: 'odd name' })
  expect(await client.unfinished.list()).toEqual({
    question: 'Tell me about a time',
    'role new': '{}',
    __proto__x: 'odd name',
  })
})

test('a long list that was pasted is kept whole', async () => {
  const { client } = journalInMemory()
  const pasted = 'Tell me about a time. '.repeat(longestUnfinished).slice(0, longestUnfinished)
  await client.unfinished.keep({ 'questions from a text': pasted })
  expect((await client.unfinished.list())['questions from a text']).toBe(pasted)
})
