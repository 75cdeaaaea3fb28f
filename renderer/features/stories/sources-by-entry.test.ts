import { expect, test } from 'vitest'
import type { Source } from '../../../shared/stories.ts'
import { sourcesByEntry } from './sources-by-entry.ts'

const source = (id: string, entryId: string, state: Source['state'] = 'found'): Source => ({
  id,
  passage: { entryId, blockId: 'b', start: 0, end: 4, quote: 'text' },
  text: 'text',
  entryTitle: `Entry ${entryId}`,
  state,
})

test('passages are counted by entry, in the order of the story', () => {
  const lines = sourcesByEntry([source('1', 'b'), source('2', 'a'), source('3', 'b')])
  expect(lines.map(({ title, passages }) => [title, passages])).toEqual([
    ['Entry b', 2],
    ['Entry a', 1],
  ])
})

test('a passage that is gone is counted as missing, and the link leads to one that still stands', () => {
  const [line] = sourcesByEntry([source('1', 'a', 'missing'), source('2', 'a')])
  expect(line).toMatchObject({ passages: 2, missing: 1 })
  expect(line?.first.id).toBe('2')
})
