import { expect, test } from 'vitest'
import type { EntryRow } from '../../../shared/entries.ts'
import type { SentenceEvidence } from '../../../shared/evidence.ts'
import { evidenceText } from './evidence-groups.ts'
import { matchingEntries } from './matching-entries.ts'
import { passagesOf } from './passages-of-entry.ts'

const sentence = (state: SentenceEvidence['state']): SentenceEvidence => ({
  blockId: 'b',
  part: 'action',
  start: 0,
  end: 4,
  text: 'Done',
  sourceIds: state === 'none' ? [] : ['s'],
  state,
})

test('a sentence that went on still has its source, one whose passage is gone has none', () => {
  const told = (...states: SentenceEvidence['state'][]) => evidenceText(states.map(sentence))
  expect(told()).toBe('Nothing to support yet.')
  expect(told('none', 'none')).toBe('No sentence has a source yet.')
  expect(told('none', 'missing')).toBe('Its sources are no longer in the journal.')
  expect(told('sourced', 'changed', 'none')).toBe('2 of 3 sentences have a source.')
  expect(told('none', 'sourced')).toBe('1 of 2 sentences has a source.')
  expect(told('sourced', 'sourced')).toBe('All 2 sentences have a source.')
})

const row = (title: string): EntryRow => ({
  id: title,
  title,
  preview: '',
  period: null,
  year: 2026,
  role: null,
  lenses: { who: 'none', why: 'none', 'how-much': 'none' },
})

test('an entry is found by words of its title in any order, the newest first', () => {
  const rows = ['Printers that lied', 'The night shift', 'New printers'].map(row)
  expect(matchingEntries(rows, 'PRINTERS').map(({ title }) => title)).toEqual(['Printers that lied', 'New printers'])
  expect(matchingEntries(rows, 'lied print').map(({ title }) => title)).toEqual(['Printers that lied'])
  expect(matchingEntries(rows, ' ')).toHaveLength(3)
})

test('every sentence of an entry can be pointed at, and reads as it stands there', () => {
  const text = 'One in nine came back. Nobody knew why, e.g. the desk.'
  const paragraph = { type: 'paragraph', $: { block: 'b1' }, children: [{ type: 'text', text }] }
  const passages = passagesOf('e1', { root: { type: 'root', children: [paragraph] } })
  expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(passages.map(({ quote }) => quote))
  expect(passages.map(({ blockId, entryId }) => [entryId, blockId])).toEqual([
    ['e1', 'b1'],
    ['e1', 'b1'],
  ])
})
