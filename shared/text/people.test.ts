import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peopleOf } from './people.ts'

const seen = (text: string): string[] =>
  peopleOf(text).map(({ text: found, kind, count }) => `${kind}:${found}${(count ?? 1) > 1 ? ` (${count})` : ''}`)

describe('The people of a text', () => {
  it.each<[string, string[]]>([
    ['I did it alone.', []],
    ['Three engineers from payments helped.', ['group:Three engineers from payments (3)']],
    ['Six people on the desk.', ['group:Six people (6)', 'group:the desk']],
    ['Marta, who runs the desk, agreed.', ['name:Marta', 'group:the desk']],
    ['Our CTO signed it off.', ['role:Our CTO']],
    ['My manager asked me to do it.', ['role:My manager']],
    ['Two of us from operations went.', ['group:Two of us from operations (2)']],
    ['I asked Zbigniew to look.', ['name:Zbigniew']],
    ['The customers were told on Monday.', ['group:The customers']],
    ['On Monday Kubernetes asked for memory.', []],
    ['We used Python and Excel in London.', []],
    ['Nobody had looked.', []],
    ['Wanjiru said no.', ['name:Wanjiru']],
    ['The finance team closed the books.', ['group:The finance team']],
    ['I wrote fourteen reports.', []],
    ['I was working as a marketing manager.', []],
    ['I was the engineer on duty.', []],
    ['Two kids passed, and their parents called.', ['group:Two kids (2)', 'group:their parents']],
    ['', []],
  ])('%s', (text, expected) => expect(seen(text)).toEqual(expected))

  it('stand in the text as quoted, in order, whatever the text', () => {
    const words = fc.constantFrom(
      'Marta',
      'three',
      'engineers',
      'our',
      'team',
      'who',
      ',',
      'asked',
      'Zed',
      '\ud800',
      'the',
      'customer',
      'from',
      '.',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 20 }).map(all => all.join(' ')),
    )
    fc.assert(
      fc.property(text, written => {
        let last = 0
        for (const person of peopleOf(written)) {
          expect(person.start).toBeGreaterThanOrEqual(last)
          expect(written.slice(person.start, person.end)).toBe(person.text)
          last = person.end
        }
      }),
      { numRuns: 500 },
    )
  })
})
