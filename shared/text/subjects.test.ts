import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjectsOf } from './subjects.ts'

const seen = (sentence: string): string[] =>
  subjectsOf(sentence).map(({ start, end, kind }) => `${kind}:${sentence.slice(start, end)}`)

describe('Who acts in a sentence', () => {
  it.each<[string, string[]]>([
    ['I asked for the morning shift.', ['I:I']],
    ['I’d seen it before, so I’ve kept it.', ['I:I’d', 'I:I’ve']],
    ['i fixed it, i.e. the bug.', ['I:i']],
    ['We then looked at the queue.', ['we:We']],
    ['Then we looked, and we’re glad we did.', ['we:we', 'we:we’re', 'we:we']],
    ['Our team shipped it in May.', ['we:Our team']],
    ['I told our team about it.', ['I:I']],
    ['I worked with my team on it.', ['I:I']],
    ['My team and I rebuilt it.', ['we:My team', 'I:I']],
    ['The team agreed.', ['we:The team']],
    ['I cut it so the team could rest.', ['I:I']],
    ['The team’s board was full.', ['other:The team’s']],
    ['Tom changed the template while I wrote the test page.', ['named:Tom', 'I:I']],
    ['Marta and I met daily.', ['I:I']],
    ['She picked up herself and they agreed.', ['other:She', 'other:they']],
    ['Designed the schema and built the API.', ['implied:Designed']],
    ['Led a team of six.', ['implied:Led']],
    ['Then built a dashboard.', ['implied:built']],
    ['Successfully delivered the project.', ['implied:delivered']],
    ['Faced with that, I called Marta.', ['I:I']],
    ['Based on the logs, we stopped.', ['we:we']],
    ['The template was changed overnight.', ['passive:was changed']],
    ['I was asked to approve it.', ['I:I']],
    ['“We can’t do that,” said the vendor, so I called him.', ['I:I']],
    ['"We won" he said.', ['other:he']],
    ['In Phase I we met.', ['we:we']],
    ['I/O was slow.', []],
    ['The heads were fine.', ['other:The heads']],
    ['The two of us sorted them.', ['we:The two of us']],
    ['Kubernetes was down.', ['other:Kubernetes']],
    ['', []],
  ])('%s', (sentence, expected) => expect(seen(sentence)).toEqual(expected))

  it('lies in the sentence, in order, whatever the sentence', () => {
    const words = fc.constantFrom(
      'I',
      'we',
      'We',
      'our team',
      '“',
      '”',
      '"',
      'Tom',
      'asked',
      'was done',
      ',',
      '\udc00',
      'وقت',
      'i',
      '.',
      'built',
      '’',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 20 }).map(all => all.join(' ')),
    )
    fc.assert(
      fc.property(text, sentence => {
        let last = 0
        for (const { start, end } of subjectsOf(sentence)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(sentence.length)
      }),
      { numRuns: 1000 },
    )
  })
})
