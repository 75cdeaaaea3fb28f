import { expect, test } from 'vitest'
import { isRoughValue } from './rough-value.ts'

test.each([
  '5-10 minutes',
  '5–10',
  '5 to 6 min',
  '5 min to 6 min',
  '3 or 4',
  'three or four',
  'between 3 and 4 days',
  '€5 - €6',
  '$5k-10k',
  'in the 40s',
  '10+',
  '10+ minutes',
  'more than half',
  'at least 12',
  'about 40',
  '~40',
  '40 or so',
  '40-ish',
  '40-odd',
  '40?',
  'a couple of days',
])('A range or a rough word makes no exact value: %s', text => {
  expect(isRoughValue(text)).toBe(true)
})

test.each([
  '',
  '40',
  '-5',
  '+18 %',
  'a third',
  'half',
  'one in nine',
  '1 in 400',
  '1.5 hours',
  '1 hour and 30 minutes',
  '€62,000',
  'twenty-five',
  'one hundred and five',
  '30 hours a month',
  'zero',
])('A plain value is an exact one: %s', text => {
  expect(isRoughValue(text)).toBe(false)
})
