import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildSampleJournal } from './content/sample-journal.ts'
import { proposeCueWords } from './cue-words.ts'
import { type Block, blocksOf } from './document.ts'
import type { Part } from './part.ts'

const block = (part: Part, text: string): Block => ({ id: part, kind: 'paragraph', text, part, sources: [] })

const checkout = [
  block('situation', 'Our checkout service failed for 3% of orders every Friday. Nobody owned it.'),
  block('task', 'I was asked to find out why within two weeks.'),
  block(
    'action',
    'I pulled the logs for six Fridays. I built a dashboard that showed the connection pool. I asked Priya to raise the limit, but she refused. I wrote a load test and proved that the retry loop was the cause.',
  ),
  block('result', 'Failures fell from 3% to 0.1%.'),
  block('learning', 'It runs in every release, and I wrote a runbook.'),
]

test('Cue words are five short phrases of the story’s own, in the order in which they are told', () => {
  expect(proposeCueWords(checkout)).toEqual(['checkout service', 'six Fridays', 'asked Priya', 'load test', 'runbook'])
})

test('In each sample story they come from its beginning, its Action and its end', () => {
  for (const { id, document } of buildSampleJournal().stories) {
    const blocks = blocksOf(document)
    const cues = proposeCueWords(blocks)
    expect(cues, id).toHaveLength(5)
    const holds = (cue: string | undefined, of: readonly Part[]) =>
      cue !== undefined &&
      blocks.some(({ part, text }) => part && of.includes(part) && text.toLowerCase().includes(cue.toLowerCase()))
    expect(holds(cues[0], ['situation', 'task']), id).toBe(true)
    for (const cue of cues.slice(1, 4)) expect(holds(cue, ['action']), cue).toBe(true)
    expect(holds(cues[4], ['result', 'learning']), id).toBe(true)
  }
})

test('A figure or a person and what was done goes before a plain word', () => {
  const action =
    'I put the list, the form, the tray, the crate and the box on the desk, sorted forty labels and rang Marta.'
  expect(proposeCueWords([block('action', action)]).slice(-2)).toEqual(['forty labels', 'rang Marta'])
})

test('Nothing is proposed where nothing can be read', () => {
  expect(proposeCueWords([])).toEqual([])
  expect(proposeCueWords([block('action', 'Ich habe die Warteschlange neu gebaut.')])).toEqual([])
})

test('Whatever the text, each cue is quoted from it, fits on a line, and shares no word with another', () => {
  const word = fc.constantFrom(
    ...'the a desk labels forty Marta called 40 % printer test page of . , I was \ud83d in nine'.split(' '),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 60 }).map(words => words.join(' ')),
  )
  fc.assert(
    fc.property(text, text, (situation, action) => {
      const cues = proposeCueWords([block('situation', situation), block('action', action)])
      expect(cues.length).toBeLessThanOrEqual(5)
      for (const cue of cues) {
        expect(`${situation}\n${action}`.toLowerCase()).toContain(cue.toLowerCase())
        expect(cue.length).toBeLessThanOrEqual(60)
      }
      expect(new Set(cues).size).toBe(cues.length)
    }),
  )
})
