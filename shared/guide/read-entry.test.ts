import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPrompt, prompts } from '../content/content.ts'
import type { DocumentNode, RichText } from '../document.ts'
import { readEntry } from './read-entry.ts'
import { lensStatesOf } from './reading.ts'

const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const answer = (promptId: string, ...texts: string[]): DocumentNode => {
  const prompt = findPrompt(promptId)
  return { type: 'prompt', promptId, lens: prompt?.lens, question: prompt?.question, children: texts.map(paragraph) }
}
const entry = (...children: (string | DocumentNode)[]): RichText => ({
  root: { type: 'root', children: children.map(child => (typeof child === 'string' ? paragraph(child) : child)) },
})

const labels = entry(
  'The returns desk had been blaming the couriers for weeks. About one parcel in nine came back with a label nobody could scan, and each one cost somebody twelve minutes of typing. I asked for the morning shift on the desk, because the tickets all said “courier damage” and not one of them had a photograph.',
  'By ten o’clock I had forty labels on the table, sorted by the printer they came from. Thirty-one were from the same two machines.',
  answer(
    'who-involved',
    'Six people on the desk, Marta who runs it, two of us from operations. I did the sorting and found the queue.',
  ),
  answer(
    'why-this',
    'Everybody wanted new printers. A test page cost an hour, and would tell us whether we needed them.',
  ),
)

describe('The entry of the label printers', () => {
  const reading = readEntry(labels)

  it('has answered WHO and WHY and lacks the closing number', () => {
    expect(lensStatesOf(reading)).toEqual({ who: 'answered', why: 'answered', 'how-much': 'partly' })
    expect(reading.lenses['how-much'].note).toBe('opening found, closing missing')
  })

  it('shows the numbers it opened with', () => {
    expect(reading.lenses['how-much'].found).toEqual(['1 in 9 parcels', '12 minutes'])
  })

  it('lists its answered questions, and asks next for the closing number', () => {
    expect(reading.lenses.who.answered).toEqual(['who-involved'])
    expect(reading.lenses.why.answered).toEqual(['why-this'])
    expect(reading.next).toBe('number-after')
    expect(reading.lenses['how-much'].open[0]).toBe('number-after')
  })

  it('does not ask again for what the text tells', () => {
    const open = Object.values(reading.lenses).flatMap(lens => lens.open)
    expect(open).not.toContain('number-before')
    expect(open).not.toContain('who-involved')
    expect(open).not.toContain('what-problem')
  })

  it('is answered in full once the closing number stands there', () => {
    const { root } = labels
    const more = {
      root: {
        ...root,
        children: [...(root.children ?? []), answer('number-after', 'Nine weeks later one label in four hundred.')],
      },
    }
    const { lenses, next } = readEntry(more)
    expect(lenses['how-much'].state).toBe('answered')
    expect(next).toBeNull()
  })
})

describe('An entry without text', () => {
  it.each([
    ['empty', entry()],
    ['blank', entry('', '  \n')],
    ['of an empty answer', entry(answer('who-involved', '', ' '))],
  ])('%s, is asked the first question', (_, document) => {
    const reading = readEntry(document)
    expect(lensStatesOf(reading)).toEqual({ who: 'none', why: 'none', 'how-much': 'none' })
    expect(reading.next).toBe('who-involved')
    expect(Object.values(reading.lenses).map(lens => lens.note)).toEqual(['not yet', 'not yet', 'not yet'])
  })
})

describe('What a lens makes of a text', () => {
  it.each<[string, string, string, string]>([
    ['I sorted them all by myself.', 'who', 'partly', 'your part told, others missing'],
    ['Marta ran the desk.', 'who', 'partly', 'others named, your part missing'],
    ['Our CTO wanted it and I built it.', 'who', 'answered', 'answered'],
    ['Orders were lost every night.', 'why', 'partly', 'problem found, reason missing'],
    ['I called them because it was cheap.', 'why', 'partly', 'reason found, problem missing'],
    ['picked the second one bc it was cheap', 'why', 'partly', 'reason found, problem missing'],
    ['Orders were lost every night. I called because it was the quickest way.', 'why', 'answered', 'answered'],
    ['Errors fell from 12% to 2%.', 'how-much', 'answered', 'answered'],
    ['In 2023 we used version 2.3.1.', 'how-much', 'none', 'not yet'],
  ])('%s', (text, lens, state, note) => {
    const reading = readEntry(entry(text)).lenses
    expect(reading[lens as keyof typeof reading]).toMatchObject({ state, note })
  })
})

it('A reason is quoted with its numbers whole', () => {
  const { why } = readEntry(
    entry('I said no because it would have reversed 7,760 payments, and at 2.5 days each.'),
  ).lenses
  expect(JSON.stringify(why)).toContain('because it would have reversed 7,760 payments"')
})

it.each([
  [
    'The queue grew every day and nobody knew why, so I counted it for a week and told the team what I had found in it, and then we moved the desk.',
    true,
  ],
  [
    'Im Frühjahr warteten die Kunden an unserer Kasse im Schnitt zwölf Minuten, und viele gingen wieder. Zuerst habe ich eine Woche lang die Schlange gezählt, dann habe ich eine zweite Kasse geöffnet.',
    false,
  ],
  ['Kurz.', true],
])('Whether the language can be read is said, and a few words get the benefit of the doubt: %s', (text, readable) => {
  expect(readEntry(entry(text)).readable).toBe(readable)
})

it('An answer to a question of a newer version is kept as answered', () => {
  const document = entry({
    type: 'prompt',
    promptId: 'from-the-future',
    lens: 'who',
    question: 'Who?',
    children: [paragraph('Ines.')],
  })
  expect(readEntry(document).lenses.who.answered).toEqual(['from-the-future'])
})

it('Every question is either answered, told or open, and none is asked in two places, whatever the text', () => {
  const words = fc.constantFrom(
    'I',
    'we',
    'Marta',
    'because',
    'lost',
    '30%',
    'from',
    'to',
    '2%',
    '. ',
    '\ud800',
    'customers',
    'later',
    '“',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 30 }).map(all => all.join(' ')),
  )
  const node = fc.oneof(
    text.map(paragraph),
    fc.tuple(fc.constantFrom(...prompts), text).map(([prompt, words]) => answer(prompt.id, words)),
  )
  fc.assert(
    fc.property(fc.array(node, { maxLength: 8 }), children => {
      const { lenses, next } = readEntry(entry(...children))
      const open = Object.values(lenses).flatMap(lens => lens.open)
      const answered = Object.values(lenses).flatMap(lens => lens.answered)
      expect(new Set([...open, ...answered]).size).toBe(open.length + answered.length)
      for (const { lens, open: own } of Object.values(lenses))
        for (const id of own) expect(findPrompt(id)?.lens).toBe(lens)
      expect(next === null || open.includes(next)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
