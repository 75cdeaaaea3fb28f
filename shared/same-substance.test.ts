import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { hasChanged } from './same-substance.ts'

const linked = 'About one parcel in nine came back with a label that nobody could scan, and it cost twelve minutes.'

describe('A sentence still says what it was linked from', () => {
  it.each([
    ['word for word', linked],
    [
      'in other case and punctuation',
      'ABOUT one parcel in nine came back, with a label that nobody could scan – and it cost twelve minutes!',
    ],
    [
      'with other trivial words',
      'About one parcel in nine had come back with some label which nobody could scan; that cost twelve minutes.',
    ],
    [
      'with a number in digits',
      'About 1 parcel in 9 came back with a label that nobody could scan, and it cost 12 minutes.',
    ],
    [
      'in other tense and number',
      'About one parcel in nine comes back with labels that nobody can scan, and it costs twelve minutes.',
    ],
    [
      'with one word exchanged',
      'About one parcel in nine came back with a sticker that nobody could scan, and it cost twelve minutes.',
    ],
    ['cut short', 'It cost twelve minutes.'],
    ['cut to its first half', 'About one parcel in nine came back with a label.'],
    ['empty but for trivial words', 'And so it was.'],
  ])('%s', (_, sentence) => expect(hasChanged(sentence, [linked])).toBe(false))

  test('which is all of its sources together, where two were merged', () => {
    const merged = 'Thirty-one labels were from two machines, and the ruler came out short.'
    const sources = [
      'Thirty-one were from the same two machines.',
      'The ruler came out four per cent short.',
      'A label.',
    ]
    expect(hasChanged(merged, sources)).toBe(false)
    expect(hasChanged(merged, sources.slice(0, 1))).toBe(true)
  })
})

describe('A sentence says something else', () => {
  it.each([
    [
      'with another number',
      'About one parcel in seven came back with a label that nobody could scan, and it cost twelve minutes.',
    ],
    [
      'with a number that was not there',
      'About one parcel in nine came back with a label that nobody could scan, and it cost 412 euros.',
    ],
    ['in mostly other words', 'The couriers were blamed for weeks, and one label came back.'],
    [
      'without its “nobody”',
      'About one parcel in nine came back with a label that we could scan, and it cost twelve minutes.',
    ],
  ])('%s', (_, sentence) => expect(hasChanged(sentence, [linked])).toBe(true))

  test('with a “not” that was not there', () => {
    expect(hasChanged('I did not wait.', ['I waited for Leon.'])).toBe(true)
    expect(hasChanged('I didn’t tell Leon.', ['I told Leon.'])).toBe(true)
  })
})

test('Any sentence agrees with itself, with spaces around it and among other sources', () => {
  const words = fc.array(
    fc.constantFrom(...'I we told Leon three 40 % labels the never queue ran twelve minutes'.split(' ')),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        words.map(all => all.join(' ')),
        fc.string({ unit: 'binary' }),
      ),
      text => {
        expect(hasChanged(text, [text, ''])).toBe(false)
        expect(hasChanged(`  ${text.toUpperCase()} `, [text.toUpperCase()])).toBe(false)
      },
    ),
  )
})
