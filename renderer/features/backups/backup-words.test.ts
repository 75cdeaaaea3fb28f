import { expect, test } from 'vitest'
import { countsInWords } from '../../ui/journal-counts.ts'
import { originWords, whenWords } from './backup-words.ts'

test('a backup is told by when and why it was made and what it holds', () => {
  const backup = { name: 'x', createdAt: '', bytes: 1, contents: null, fault: null }
  expect(originWords({ ...backup, place: 'here', kind: 'daily' })).toBe('made by itself')
  expect(originWords({ ...backup, place: 'second', kind: 'by-hand' })).toBe('made by hand, in the second place')
  expect(originWords({ ...backup, place: 'set-aside', kind: null })).toContain('set aside')
  expect(countsInWords({ entries: 1, stories: 0 })).toBe('1 entry and 0 stories')
  expect(whenWords('2026-11-24T12:00:00.000Z')).toMatch(/24 November 2026/)
  expect(whenWords('')).toBe('Unknown date')
})
