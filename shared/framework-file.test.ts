import { expect, test } from 'vitest'
import { z } from 'zod'
import { frameworks } from './content/content.ts'
import { readFramework, writeFramework } from './framework-file.ts'
import { Framework } from './frameworks.ts'

const principle = (id: string, more: object = {}) => ({ id, name: 'Be kind', ...more })
const file = (principles: object[], more: object = {}) =>
  JSON.stringify({ id: 'values', name: 'Our values', version: '1', principles, ...more }, null, 2)

test('a framework written to a file is read back as it was', () => {
  for (const framework of frameworks) expect(readFramework(writeFramework(framework))).toEqual({ framework })
})

test('a short file is enough: ids, names and a version', () => {
  expect(readFramework(file([principle('kind')]))).toMatchObject({
    framework: { name: 'Our values', wordCap: null, principles: [{ id: 'kind', questions: [], hidden: false }] },
  })
  expect(readFramework(`\uFEFF${file([principle('kind')])}`)).toHaveProperty('framework')
})

test.each([
  ['an empty file', ' \n', 1, 'The file is empty.'],
  [
    'no JSON',
    '{\n  "id": values\n}',
    2,
    'This is not JSON: a word stands here that JSON does not know; texts need double quotes.',
  ],
  ['a missing comma', '{\n  "id": "values"\n  "name": "x"\n}', 3, 'This is not JSON: a comma is missing before this.'],
  ['a comment', '{\n  // mine\n  "id": "values"\n}', 2, 'This is not JSON: JSON has no comments.'],
  ['a name twice', '{\n  "id": "values",\n  "id": "other"\n}', 3, '“id” stands twice in the same place.'],
  ['a double id', file([principle('kind'), principle('kind')]), 11, 'principles 2, id: The id “kind” is used twice.'],
  [
    'a circle',
    file([principle('a', { within: 'b' }), principle('b', { within: 'a' })]),
    9,
    'principles 1, within: A circle: “a” within “b” within “a”.',
  ],
  [
    'a principle within nothing',
    file([principle('a', { within: 'z' })]),
    9,
    'principles 1, within: “a” lies within “z”, which is not in this framework.',
  ],
  ['no principle', file([]), 5, 'principles: A framework needs at least one principle.'],
  [
    'an id with a capital',
    file([principle('Kind')]),
    7,
    'principles 1, id: An id is made of lower-case letters, digits and single hyphens.',
  ],
  [
    'too many principles',
    file(Array.from({ length: 61 }, (_, at) => principle(`p${at}`))),
    5,
    'principles: A framework has at most 60 principles.',
  ],
])('a bad file is refused with its line and the reason: %s', (_, text, line, reason) => {
  expect(readFramework(text)).toEqual({ line, reason })
})

test('a field that no framework has is named', () => {
  const read = readFramework(file([principle('kind', { colour: 'red' })]))
  expect(read).toMatchObject({ line: 6, reason: expect.stringContaining('colour') })
})

test('the published schema is the one that files are read by', async () => {
  const schema = z.toJSONSchema(Framework, { io: 'input' })
  const published = { title: 'A framework of Throughline', ...schema }
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot('../docs/framework.schema.json')
})
