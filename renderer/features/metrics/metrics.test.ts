import { expect, test } from 'vitest'
import type { Block } from '../../../shared/document.ts'
import { formatMetric } from '../../../shared/metric-format.ts'
import type { Metric } from '../../../shared/metrics.ts'
import { proposeMetrics } from '../../../shared/propose-metrics.ts'
import { emptyMetric, moved, openProposals, withConfidence, withText, withUnit } from './ledger.ts'
import { changeInWords, confidenceInWords, problemOf, timeApart } from './metric-words.ts'

const written = (opening: string, closing: string): Metric =>
  withText(withText(emptyMetric('m'), 'opening', opening), 'closing', closing)

const blocks: Block[] = [
  { id: 's', kind: 'paragraph', part: 'situation', sources: [], text: 'One parcel in nine had an unreadable label.' },
  { id: 'r', kind: 'paragraph', part: 'result', sources: [], text: 'Nine weeks later one parcel in four hundred had.' },
]

test('a proportion in words is kept as written and counted in percent', () => {
  const metric = written('one in nine', '1 in 400')
  expect(metric).toMatchObject({ unit: '%', opening: { amount: 11.1, text: 'one in nine', unit: null } })
  expect(problemOf(metric)).toBeNull()
  expect(changeInWords(metric)).toBe('10.9 percentage points down (−97.7 %)')
})

test('percent of a share is not its percentage points', () => {
  expect(changeInWords(written('2 %', '3 %'))).toBe('1 percentage point up (+50 %)')
  expect(problemOf(written('40 %', '2 percentage points'))).toContain('Give the share itself')
})

test('the unit of the first value is that of the metric, and the other may be written in another one', () => {
  expect(written('90 minutes', '1.5 hours')).toMatchObject({ unit: 'minutes', closing: { unit: 'hours' } })
  expect(changeInWords(written('90 minutes', '1.5 hours'))).toBe('unchanged')
  expect(changeInWords(written('40 minutes', '3'))).toBe('−92.5 %')
})

test('values that cannot be compared say so, and so does one without a figure', () => {
  expect(problemOf(written('40 minutes', '3 %'))).toBe(
    'Minutes and Percent cannot be compared. Give both ends in the same unit.',
  )
  expect(problemOf(written('a mess', '3'))).toContain('No figure in “a mess”')
  expect(problemOf(emptyMetric('m'))).toBeNull()
  expect(changeInWords(written('40 minutes', '3 %'))).toBeNull()
})

test('a rough number is an estimate, an empty field is unknown, and the person has the last word', () => {
  expect(written('about 40', '3').opening.confidence).toBe('estimated')
  expect(written('about 40', '').closing.confidence).toBe('unknown')
  expect(confidenceInWords(written('about 40', '3'))).toBe('opening estimated, closing measured')
  const estimated = withConfidence(written('40', '3'), 'closing', 'estimated')
  expect(withText(estimated, 'closing', '30').closing.confidence).toBe('estimated')
})

test.each(['5-10 minutes', '5 to 6 min', '3 or 4', '10+', 'more than half'])(
  'a range or rough words are shown as rough: %s',
  text => {
    const metric = written(text, '3')
    expect(metric.opening.confidence).toBe('estimated')
    expect(formatMetric(metric)).toMatch(/^~/)
  },
)

test('another value over a rough one is judged anew, and a confidence chosen by hand stays', () => {
  expect(withText(written('5-10 minutes', '3'), 'opening', '7 minutes').opening.confidence).toBe('measured')
  expect(withText(written('7', '3'), 'opening', '10+').opening.confidence).toBe('estimated')
  const counted = withConfidence(written('5-10 minutes', '3'), 'opening', 'measured')
  expect(withText(counted, 'opening', '5-11 minutes').opening.confidence).toBe('measured')
})

test('from nothing to something has no percentage', () => {
  expect(changeInWords(written('0', '5'))).toBe('up by 5')
})

test('giving the metric the unit that a value was written in leaves the value without one of its own', () => {
  expect(withUnit(written('90 minutes', '1.5 hours'), 'h').closing.unit).toBeNull()
})

test('what is typed stands as it is typed', () => {
  expect(written('40 ', '').opening.text).toBe('40 ')
})

test('the time between the two values is read where the result says it', () => {
  const [proposal] = proposeMetrics(blocks).proposals
  expect(proposal && timeApart(blocks, proposal)).toBe('nine weeks apart')
  expect(timeApart([], written('1', '2'))).toBeNull()
})

test('a kept proposal is not proposed again', () => {
  const { proposals } = proposeMetrics(blocks)
  expect(openProposals(proposals, [])).toHaveLength(1)
  expect(openProposals(proposals, [{ ...proposals[0], id: 'kept' } as Metric])).toEqual([])
})

test('moving the first up or the last down changes nothing', () => {
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, -1)).toEqual(['b', 'a'])
})
