import { expect, test } from 'vitest'
import { inTimeOrder } from './time-order.ts'

const dated = (from: string, to: string | null = null) => ({ period: { from, to } })

test('entries stand in the order in which things happened, whatever the precision of their dates', () => {
  const [march, tenth, later] = [dated('2026-03', '2026-04'), dated('2026-03-10'), dated('2026-05')]
  expect(inTimeOrder([later, tenth, march])).toEqual([march, tenth, later])
})

test('what has no date comes last, and in the order in which it was added', () => {
  const [first, second] = [
    { period: null, id: 'first' },
    { period: null, id: 'second' },
  ]
  const known = { ...dated('2020'), id: 'known' }
  expect(inTimeOrder([first, second, known]).map(({ id }) => id)).toEqual(['known', 'first', 'second'])
})
