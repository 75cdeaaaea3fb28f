import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from './sentences.ts'

const texts = (text: string): string[] => sentencesOf(text).map(sentence => sentence.text)

describe('A text falls into the sentences a reader would see', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['  \n\n ', []],
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['We met Dr. Osei at 9. She agreed.', ['We met Dr. Osei at 9.', 'She agreed.']],
    ['Use a queue, e.g. Kafka, vs. a cron job. It held.', ['Use a queue, e.g. Kafka, vs. a cron job.', 'It held.']],
    ['It fell from 3.5 to 1.2 seconds. Good.', ['It fell from 3.5 to 1.2 seconds.', 'Good.']],
    ['We moved to v2.4.1 in May. It broke.', ['We moved to v2.4.1 in May.', 'It broke.']],
    ['J. R. Hartley signed it off. I left.', ['J. R. Hartley signed it off.', 'I left.']],
    ['Nobody knew but Tom and I. We waited.', ['Nobody knew but Tom and I.', 'We waited.']],
    ['The U.S. Navy called. They paid.', ['The U.S. Navy called.', 'They paid.']],
    ['We sold it in the U.S. The price held.', ['We sold it in the U.S.', 'The price held.']],
    ['I started at 6 a.m. The desk was empty.', ['I started at 6 a.m.', 'The desk was empty.']],
    ['See No. 5 and Fig. 3 for details. No. We said no.', ['See No. 5 and Fig. 3 for details.', 'No.', 'We said no.']],
    ['It took four days. 12 people waited.', ['It took four days.', '12 people waited.']],
    ['All below Rs. 50, mended the same day. Good.', ['All below Rs. 50, mended the same day.', 'Good.']],
    ['At 4 p.m. 3 of us left, see No. 5 and fig. 2 there.', ['At 4 p.m. 3 of us left, see No. 5 and fig. 2 there.']],
    ['Acme Inc. The rest is history.', ['Acme Inc.', 'The rest is history.']],
    ['Situation\nSales fell\nI called', ['Situation', 'Sales fell', 'I called']],
    ['- Designed the schema\n- Built the API', ['Designed the schema', 'Built the API']],
    ['1. Call them. 2. Write it down.', ['Call them.', 'Write it down.']],
    ['1) Ask\n2) Listen', ['Ask', 'Listen']],
    ['• Led six people • Shipped in May', ['Led six people', 'Shipped in May']],
    ['“Why now?” she asked. I had no answer.', ['“Why now?” she asked.', 'I had no answer.']],
    [
      'it broke on friday. i fixed it. then we wrote it down.',
      ['it broke on friday.', 'i fixed it.', 'then we wrote it down.'],
    ],
    ['Costs, fees, etc. were high. We cut them.', ['Costs, fees, etc. were high.', 'We cut them.']],
    ['Well... maybe. Then I tried.', ['Well... maybe.', 'Then I tried.']],
    ['I rewrote it in Node.js and ASP.NET. It ran.', ['I rewrote it in Node.js and ASP.NET.', 'It ran.']],
    ['Ship it 🎉 Done!', ['Ship it 🎉 Done!']],
    [
      'The returns desk had been blaming the couriers for several\nweeks and nobody had looked.',
      ['The returns desk had been blaming the couriers for several\nweeks and nobody had looked.'],
    ],
    ['---\nDone.', ['Done.']],
    ['It cost $4.50. Cheap.', ['It cost $4.50.', 'Cheap.']],
    ['They said (wrongly.) We checked.', ['They said (wrongly.)', 'We checked.']],
  ])('%j', (text, expected) => expect(texts(text)).toEqual(expected))

  it('gives ranges that lie in the text, in order, and quote it exactly, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string(), roughProse),
        text => {
          let last = 0
          for (const sentence of sentencesOf(text)) {
            expect(sentence.start).toBeGreaterThanOrEqual(last)
            expect(sentence.end).toBeGreaterThan(sentence.start)
            expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
            last = sentence.end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('cuts a text without stops at spaces, so that no sentence grows without end', () => {
    const log = 'word '.repeat(2_000)
    const cut = sentencesOf(log)
    expect(Math.max(...cut.map(sentence => sentence.text.length))).toBeLessThanOrEqual(1_200)
    expect(cut.map(sentence => sentence.text).join(' ')).toBe(log.trim())
    expect(sentencesOf('😀x'.repeat(2_000)).every(sentence => sentence.text.isWellFormed())).toBe(true)
  })

  it('loses no word of a text', () => {
    fc.assert(
      fc.property(roughProse, text => {
        const kept = sentencesOf(text)
          .map(sentence => sentence.text)
          .join(' ')
        const words = (from: string): number => (from.match(/\p{L}{3,}/gu) ?? []).length
        expect(words(kept)).toBe(words(text))
      }),
      { numRuns: 300 },
    )
  })
})

const roughProse = fc
  .array(
    fc.constantFrom(
      'Dr.',
      'we',
      'The',
      'fixed',
      '3.5',
      '\n',
      '- ',
      '“no?”',
      'e.g.',
      'I.',
      '1. ',
      '…',
      '!',
      '\ud800',
      'مرحبا',
      '👩‍👩‍👧',
      'v1.2',
    ),
    {
      maxLength: 40,
    },
  )
  .map(words => words.join(' '))
