import { expect, test } from 'vitest'
import { nextMark } from './walk-marks.ts'

const blocks = ['a', 'b', 'c']
const mark = (blockId: string, start: number) => ({ blockId, start })
const marks = [mark('c', 2), mark('a', 9), mark('a', 4)]

test('one walks the marks in the order of the text, and begins anew at its end', () => {
  expect(nextMark(marks, blocks, mark('a', 0), 1)).toEqual(mark('a', 4))
  expect(nextMark(marks, blocks, mark('a', 4), 1)).toEqual(mark('a', 9))
  expect(nextMark(marks, blocks, mark('b', 0), 1)).toEqual(mark('c', 2))
  expect(nextMark(marks, blocks, mark('c', 2), 1)).toEqual(mark('a', 4))
  expect(nextMark(marks, blocks, mark('a', 9), -1)).toEqual(mark('a', 4))
  expect(nextMark(marks, blocks, mark('a', 4), -1)).toEqual(mark('c', 2))
})

test('without a caret one begins at an end, and marks of blocks that are gone are left out', () => {
  expect(nextMark(marks, blocks, undefined, 1)).toEqual(mark('a', 4))
  expect(nextMark([mark('gone', 1)], blocks, undefined, 1)).toBeNull()
})
