import { expect, test } from 'vitest'
import { planSuite } from './plan.ts'
import { shapeSuite } from './shape.ts'
import { textSuite } from './text.ts'

test('accounts that shaping has not learned from stay as well read as they were', () => {
  const rows = shapeSuite(['--held-out'])
  const accuracy = (told: string): number =>
    Number(rows.find(row => row.told === told && row.style === 'all')?.accuracy)
  expect(accuracy('in order')).toBeGreaterThan(0.92)
  expect(accuracy('in order, with labels')).toBeGreaterThan(0.92)
  expect(accuracy('shuffled')).toBeGreaterThan(0.77)
}, 120_000)

test('quantities are read as labelled, and traps are none', () => {
  const [all] = textSuite()
  expect(all?.sentences).toBeGreaterThanOrEqual(400)
  expect(all?.precision).toBeGreaterThanOrEqual(0.97)
  expect(all?.recall).toBeGreaterThanOrEqual(0.97)
})

test('the best plan for eight interviewers with four principles each and forty stories is there at once, and fills every slot', () => {
  const goal = planSuite().filter(({ slots, stories }) => slots === 32 && stories === 40)
  expect(goal).toHaveLength(2)
  for (const { medianMs, empty } of goal) {
    expect(empty).toBe(0)
    // A machine that is busy with other things takes its time; a person would not notice this much.
    expect(Number(medianMs)).toBeLessThan(200)
  }
})
