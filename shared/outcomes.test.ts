import { expect, test } from 'vitest'
import type { Block } from './document.ts'
import { dueAfter, tellsResult } from './outcomes.ts'

const block = (text: string): Block => ({ id: 'b', kind: 'paragraph', text, sources: [] })

test.each([
  'As a result no parcel was billed wrong.',
  'Within two weeks only 1 of 300 parcels was billed wrong.',
  'None has stopped since.',
  'Complaints fell from nine a week to one.',
  'The checklist is still in use.',
  'Three months later they asked me for the next one.',
])('“%s” tells how it ended', text => {
  expect(tellsResult([block('I was asked to look at it.'), block(text)])).toBe(true)
})

test('what only tells the task and the work has no end yet', () => {
  expect(tellsResult([block('I was asked to find out why the scanners stopped. I traced the cable on Monday.')])).toBe(
    false,
  )
})

test('an answer to a question about the result tells it, whatever its words', () => {
  const prompt = { promptId: 'number-after', lens: 'how-much' as const, question: 'What was the same number after?' }
  expect(tellsResult([{ ...block('Four.'), prompt }])).toBe(true)
  expect(tellsResult([{ ...block(' '), prompt }])).toBe(false)
  expect(tellsResult([{ ...block('Four.'), prompt: { ...prompt, promptId: 'who-involved' } }])).toBe(false)
})

test('an entry is asked about after 30 days, again after 90, and no more after half a year', () => {
  const due = (today: string) => dueAfter('2026-01-01', today)
  expect(['2026-01-30', '2026-01-31', '2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map(due)).toEqual([
    ...[null, 30, 30, 90, 90, null],
  ])
})
