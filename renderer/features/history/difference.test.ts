import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf, type Piece } from './difference.ts'

const show = (before: string, after: string) =>
  differenceOf(before, after).map(paragraph => paragraph.map(({ kind, text }) => marked(kind, text)).join(''))

function marked(kind: Piece['kind'], text: string): string {
  return { same: text, added: `{+${text}+}`, removed: `{-${text}-}` }[kind]
}

test('a word that was exchanged is shown as that one word', () => {
  expect(show('Nine parcels stood still.', 'Nine parcels moved still.')).toEqual([
    'Nine parcels {-stood-}{+moved+} still.',
  ])
})

test('words that were added are shown where they stand', () => {
  expect(show('Nine parcels stood.', 'Nine grey parcels stood.')).toEqual(['Nine {+grey +}parcels stood.'])
})

test('a sentence that was written anew is one removal and one addition, not a mosaic', () => {
  expect(show('It was a bad day at work. We stopped.', 'That is my own plan of mine. We stopped.')).toHaveLength(1)
  const [pieces] = differenceOf('I asked a lot of people.', 'We told a bit of truth.')
  expect(pieces?.length).toBeLessThanOrEqual(3)
})

test('paragraphs stay paragraphs, and one that was added stands alone', () => {
  expect(show('One.\nThree.', 'One.\nTwo.\nThree.')).toEqual(['One.', '{+Two.+}', 'Three.'])
})

test('equal texts show no change, and nothing against something is all of it', () => {
  expect(show('One.\nTwo.', 'One.\nTwo.')).toEqual(['One.', 'Two.'])
  expect(show('', 'One.')).toEqual(['{+One.+}'])
  expect(show('One.', '')).toEqual(['{-One.-}'])
})

test('whatever the texts, leaving the additions out gives the one and leaving the removals out the other', () => {
  const text = fc
    .array(fc.constantFrom('I', 'a', 'saw', 'parcels', 'nine', '.', ' ', ' ', '\n', '日本', 'É'), { maxLength: 40 })
    .map(words => words.join(''))
  const without = (kind: Piece['kind'], paragraphs: Piece[][]) =>
    paragraphs
      .flat()
      .filter(piece => piece.kind !== kind)
      .map(piece => piece.text)
      .join('')
  fc.assert(
    fc.property(text, text, (before, after) => {
      const difference = differenceOf(before, after)
      expect(without('added', difference)).toBe(before.replaceAll('\n', ''))
      expect(without('removed', difference)).toBe(after.replaceAll('\n', ''))
    }),
  )
})

test('two long texts that have nothing in common are compared in little time', { timeout: 3000 }, () => {
  const words = (letter: string) => Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join(' ')
  expect(differenceOf(words('a'), words('b')).flat()).toHaveLength(2)
})
