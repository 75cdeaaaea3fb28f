import { expect, test } from 'vitest'
import type { Part } from '../../../shared/part.ts'
import { figuresLine } from './figures-line.ts'
import { startPlacements } from './placements.ts'

const placements = (sentences: [string, Part | null][]) =>
  startPlacements(
    sentences.map(([quote, part]) => ({
      passage: { entryId: 'e', blockId: 'b', start: 0, end: quote.length, quote },
      part,
      reason: '',
      confidence: 1,
    })),
  )

test('the line says which end of the story has a number', () => {
  expect(figuresLine(placements([['One in nine parcels came back.', 'situation']]))).toBe(
    'Opening number found. Closing number missing.',
  )
  expect(figuresLine(placements([['It fell to 0.25 %.', 'result']]))).toBe(
    'Opening number missing. Closing number found.',
  )
})

test('a number in a sentence that is left out, or a mere date, opens nothing', () => {
  expect(
    figuresLine(
      placements([
        ['One in nine parcels came back.', null],
        ['It began on 3 March 2026.', 'situation'],
      ]),
    ),
  ).toBe('Opening number missing. Closing number missing.')
})
