import { expect, it } from 'vitest'
import { principlesSuite } from './principles.ts'

it.each([
  ['tuned on', 0.8, 0.7],
  ['kept aside', 0.7, 0.7],
])(
  'On the stories %s, most principles a story is told for are suggested, and few others',
  (stories, leastPrecision, leastRecall) => {
    const all = principlesSuite().find(row => row.stories === stories && row.principle === 'all principles')
    expect(all?.precision).toBeGreaterThanOrEqual(leastPrecision)
    expect(all?.recall).toBeGreaterThanOrEqual(leastRecall)
  },
)
