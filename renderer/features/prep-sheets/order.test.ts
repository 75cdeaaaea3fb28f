import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveBy, moveTo, placeAt, toggle } from './order.ts'

test('a story moves up and down, and stays where it is at either end', () => {
  expect(moveBy(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
  expect(moveBy(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
  expect(moveBy(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  expect(moveBy(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
})

test('a story chosen comes last, and goes when it is chosen off', () => {
  expect(toggle(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggle(['a', 'b'], 'a')).toEqual(['b'])
})

test('a story dropped on another one lands above or below it', () => {
  const drop = (over: string, half: 'upper' | 'lower') =>
    moveTo(['a', 'b', 'c'], 'a', placeAt(['a', 'b', 'c'], 'a', over, half))
  expect(drop('c', 'upper')).toEqual(['b', 'a', 'c'])
  expect(drop('c', 'lower')).toEqual(['b', 'c', 'a'])
  expect(drop('b', 'upper')).toEqual(['a', 'b', 'c'])
})

test('no order loses or doubles a story', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(ids, fc.nat(), fc.integer({ min: -40, max: 40 }), (list, pick, place) => {
      const id = list[pick % list.length] ?? ''
      expect(moveTo(list, id, place).toSorted()).toEqual(list.toSorted())
      expect(moveBy(list, id, place).toSorted()).toEqual(list.toSorted())
    }),
  )
})
