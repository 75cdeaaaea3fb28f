import { expect, test } from 'vitest'
import { changedPassage } from './changed-passage.ts'

const quote = 'The misreads went down to 11 a day.'
const passage = { entryId: 'e', blockId: 'b1', start: 0, end: quote.length, quote }
const now = (text: string, id = 'b1') => changedPassage(passage, [{ id, text }])?.text ?? null

test('a sentence of which a word was changed is still that sentence, with what it says now', () => {
  const changed = 'The misreads went down to 14 a day.'
  expect(now(changed)).toBe(changed)
  expect(now(`Nobody knew why. ${changed} Leon was glad.`)).toBe(changed)
  expect(changedPassage(passage, [{ id: 'b1', text: `So. ${changed}` }])).toMatchObject({ start: 4, end: 39 })
})

test('where nothing like it is left it has gone', () => {
  expect(now('')).toBeNull()
  expect(now('I moved the printers to the night shift.')).toBeNull()
  expect(now('The misreads annoyed everyone in the hall.')).toBeNull()
})

test('only its own paragraph is looked at', () => {
  expect(now('The misreads went down to 14 a day.', 'b2')).toBeNull()
})

test('of two alike the nearest to where it stood is taken, of unequal ones the likest', () => {
  expect(now('The misreads went down to 14 a day. The misreads went down to 15 a day.')).toContain('14')
  expect(now('The misreads went down by half. The misreads went down to 15 a day.')).toContain('15')
})

test('a passage of two sentences is compared with two', () => {
  const two = { ...passage, quote: `${quote} Leon counted them every evening.` }
  const text = 'The misreads went down to 14 a day. Leon counted them every evening. Then we stopped.'
  expect(changedPassage(two, [{ id: 'b1', text }])?.text).toBe(text.slice(0, 68))
})
