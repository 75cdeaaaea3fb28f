import { expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'
import type { Strength } from './stories.ts'

const story = (...strengths: Strength[]) => ({
  emphases: strengths.map(strength => ({ principleId: 'ownership', strength, angle: '' })),
})

it.each([
  ['no story is a gap', [], { state: 'gap', primary: 0, secondary: 0 }],
  ['one primary story is thin', [story('primary')], { state: 'thin', primary: 1, secondary: 0 }],
  [
    'two secondary stories are thin',
    [story('secondary'), story('secondary')],
    { state: 'thin', primary: 0, secondary: 2 },
  ],
  [
    'a primary and a secondary cover',
    [story('primary'), story('secondary')],
    { state: 'covered', primary: 1, secondary: 1 },
  ],
  ['two primary stories cover', [story('primary'), story('primary')], { state: 'covered', primary: 2, secondary: 0 }],
] as const)('%s', (_, stories, expected) => {
  expect(coverageOf([...stories], ['ownership']).get('ownership')).toEqual(expected)
})

it('A principle of another framework is left out, and the order given is kept', () => {
  const coverage = coverageOf([story('primary')], ['dive-deep', 'frugality'])
  expect([...coverage.keys()]).toEqual(['dive-deep', 'frugality'])
  expect(coverage.get('dive-deep')?.state).toBe('gap')
})
