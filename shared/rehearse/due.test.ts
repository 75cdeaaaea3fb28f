import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rating } from '../rehearsals.ts'
import { dueBefore, type Rehearsable } from './due.ts'
import { daysAfter, memoryOf, type Run } from './memory.ts'

const today = '2026-03-16'
const told = (storyId: string, ...runs: [on: string, rating: Rating][]): Rehearsable => ({
  storyId,
  memory: memoryOf(runs.map(([on, rating]) => ({ on, rating }))),
})
const daysOf = (stories: Rehearsable[], interview: string | null) =>
  dueBefore(stories, today, interview).map(({ dueOn }) => dueOn)

describe('without an interview', () => {
  test('a story never told aloud is due today', () => {
    expect(daysOf([told('a')], null)).toEqual([today])
  })

  test('the better a story went, the later it comes back', () => {
    const after = (rating: Rating) => dueBefore([told('a', [today, rating])], today, null)[0]?.dueOn ?? ''
    const days = (['again', 'hard', 'good', 'easy'] as const).map(after)
    expect(days).toEqual(days.toSorted())
    expect(new Set(days).size).toBeGreaterThan(2)
    expect(days[0]).toBe(daysAfter(today, 1))
  })

  test('what was due earlier is due today', () => {
    expect(daysOf([told('a', ['2025-01-01', 'again'])], null)).toEqual([today])
  })
})

describe('before an interview', () => {
  test('stories never told are spread over the first half of the days left', () => {
    const stories = ['a', 'b', 'c', 'd', 'e', 'f'].map(id => told(id))
    expect(daysOf(stories, '2026-03-21')).toEqual([
      '2026-03-16',
      '2026-03-17',
      '2026-03-18',
      '2026-03-16',
      '2026-03-17',
      '2026-03-18',
    ])
  })

  test('a story that memory would bring up too late is told once more in the last three days', () => {
    const fluent = [
      ['2026-01-10', 'easy'],
      ['2026-03-01', 'easy'],
    ] as const
    expect(
      daysOf([told('a', ...fluent.map(([on, rating]) => [on, rating] as [string, Rating]))], '2026-04-01'),
    ).toEqual(['2026-03-29'])
  })

  test('on the eve a story told today is done, and one told yesterday is told again', () => {
    const stories = [told('a', [today, 'easy']), told('b', ['2026-03-15', 'easy'])]
    expect(daysOf(stories, '2026-03-17')).toEqual([null, today])
  })

  test('an interview that is over changes nothing', () => {
    const stories = [told('a'), told('b', [today, 'easy'])]
    expect(daysOf(stories, '2026-03-15')).toEqual(daysOf(stories, null))
  })

  test('everything is told before it, and no story is put on a day that has passed', () => {
    const run: fc.Arbitrary<Run> = fc.record({
      on: fc.integer({ min: -400, max: 0 }).map(days => daysAfter(today, days)),
      rating: fc.constantFrom('again', 'hard', 'good', 'easy'),
    })
    fc.assert(
      fc.property(
        fc.array(fc.array(run, { maxLength: 6 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 90 }),
        (all, days) => {
          const interview = daysAfter(today, days)
          const stories = all.map((runs, at) => ({ storyId: `s${at}`, memory: memoryOf(runs) }))
          for (const { dueOn, memory } of dueBefore(stories, today, interview)) {
            if (dueOn === null) expect(memory?.lastOn).toBe(daysAfter(interview, -1))
            else {
              expect(dueOn >= today).toBe(true)
              expect(dueOn < interview).toBe(true)
            }
          }
        },
      ),
    )
  })
})

describe('memory', () => {
  test('is nothing before the first run', () => {
    expect(memoryOf([])).toBeNull()
  })

  test('fades with the days', () => {
    const memory = memoryOf([{ on: today, rating: 'good' }])
    expect(memory?.recallOn(today)).toBeCloseTo(1)
    expect(memory?.recallOn(daysAfter(today, 30))).toBeLessThan(memory?.recallOn(daysAfter(today, 3)) ?? 0)
  })

  test('takes a day that lies before its forerunner for that one, as when a clock was set back', () => {
    const set = memoryOf([
      { on: today, rating: 'good' },
      { on: '2026-01-01', rating: 'good' },
    ])
    expect(set?.lastOn).toBe(today)
    expect((set?.dueOn ?? '') > today).toBe(true)
  })
})
