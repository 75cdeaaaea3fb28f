import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { buildSampleJournal } from './content/sample-journal.ts'
import { type Block, blocksOf } from './document.ts'
import { formatMetric } from './metric-format.ts'
import { MetricValue } from './metrics.ts'
import type { Part } from './part.ts'
import { proposeMetrics } from './propose-metrics.ts'

const block = (part: Part, text: string): Block => ({ id: part, kind: 'paragraph', text, part, sources: [] })

function proposed(situation: string, result: string, action = ''): string[] {
  const blocks = [block('situation', situation), block('action', action), block('result', result)]
  return proposeMetrics(blocks).proposals.map(metric => [formatMetric(metric), metric.what].filter(Boolean).join(', '))
}

describe('A metric is proposed from what the text says', () => {
  it.each<[string, string, string[]]>([
    [
      'About one parcel in nine came back with a label nobody could scan.',
      'Nine weeks later one label in four hundred was unreadable.',
      ['~11.1 % → 0.25 %, unreadable labels'],
    ],
    ['Our ledger disagreed 214 times a day.', 'The breaks went from 214 a day to zero.', ['214 → 0 per day, breaks']],
    ['It took forty minutes.', 'Rolling back now takes three minutes instead of forty.', ['40 → 3 min, rolling back']],
    ['Bruno wanted five lanes.', 'Three lanes carried the peak instead of five.', ['5 → 3, lanes']],
    ['Churn was 30% a year.', 'Churn fell from 30% to 2%.', ['30 % → 2 %, churn']],
    ['We had 40 tickets open.', 'There were 12 tickets left.', ['40 → 12, tickets']],
    ['A build took 90 minutes.', 'A build takes 1.5 seconds.', ['90 min → 1.5 s, build']],
    ['The cloud bill was €9,000 a month.', 'The cloud bill is €4,000 a month.', ['EUR']],
  ])('%s %s', (situation, result, expected) => {
    const found = proposed(situation, result)
    if (expected[0] === 'EUR') expect(found).toEqual([expect.stringContaining('9,000')])
    else expect(found).toEqual(expected)
  })

  it.each<[string, string]>([
    ['We had 40 tickets open.', 'It took us three weeks.'],
    ['We had 40 tickets open.', 'Twelve customers thanked us.'],
    ['It cost $40,000.', 'We saved €30,000.'],
    ['It was live for 46 sellers.', 'All 46 sellers stayed.'],
    ['A build took 90 minutes.', 'A build takes 1.5 hours.'],
    ['We met for two days.', 'The new pump runs six weeks without a stop.'],
    ['Nobody knew how bad it was.', 'It got three times better.'],
    ['', ''],
  ])('and none where nothing of it changed: %s %s', (situation, result) => {
    expect(proposed(situation, result)).toEqual([])
  })

  test('the surest first: a change that one sentence tells goes before one across parts', () => {
    const situation = 'We had 40 tickets open. Replies took two days.'
    const result = 'There were 12 tickets left. Reply times fell from two days to three hours.'
    expect(proposed(situation, result)).toEqual(['2 days → 3 h, reply times', '40 → 12, tickets'])
  })

  it.each<[string, string, string, string[]]>([
    [
      'We had 250 complaints a week.',
      'The first version brought complaints from 250 to 180.',
      'Complaints fell from 250 to 40 a week.',
      ['250 → 40 per week, complaints'],
    ],
    [
      'We had 250 complaints.',
      'A new form took complaints from 250 to 180.',
      'We now have 40 complaints.',
      ['250 → 40, complaints'],
    ],
    [
      'Nobody counted.',
      'With the form the waiting time went from 50 to 30 minutes.',
      'A customer waits nine minutes.',
      [],
    ],
    [
      'Our ledger disagreed 214 times a day.',
      'I cut the meeting from 60 to 30 minutes.',
      'The breaks went from 214 a day to zero.',
      ['214 → 0 per day, breaks', '60 → 30 min'],
    ],
    ['Nobody counted.', 'I brought complaints from 250 to 180.', 'My manager was glad.', ['250 → 180']],
  ])('a change told on the way gives way to where it ended: %s %s %s', (situation, action, result, expected) => {
    expect(proposed(situation, result, action)).toEqual(expected)
  })

  test('a rough number stays an estimate', () => {
    const { proposals } = proposeMetrics([
      block('situation', 'We had about 40 tickets open.'),
      block('result', 'There were 12 tickets left.'),
    ])
    expect(proposals[0]).toMatchObject({ opening: { confidence: 'estimated' }, closing: { confidence: 'measured' } })
  })

  test('numbers that nothing answers are listed, a figure told twice is not', () => {
    const { orphans } = proposeMetrics([
      block('situation', 'It took forty minutes, and sixty-one orders were wrong.'),
      block('result', 'Rolling back takes three minutes instead of forty. It cost 412 euros.'),
    ])
    expect(orphans).toEqual([
      { part: 'situation', text: 'sixty-one orders', place: { blockId: 'situation', start: 27, end: 43 } },
      { part: 'result', text: '412 euros', place: { blockId: 'result', start: 59, end: 68 } },
    ])
  })

  test('in each story of the sample, the one that its headline is about', () => {
    const first = buildSampleJournal().stories.map(({ document }) => proposeMetrics(blocksOf(document)).proposals[0])
    expect(first.map(metric => metric && formatMetric(metric))).toEqual([
      '~11.1 % → 0.25 %',
      '214 → 0 per day',
      '40 → 3 min',
      '5 → 3',
    ])
  })
})

test('Whatever the text, each value is quoted from it, stands at its place, and is used once', () => {
  const words = fc.constantFrom(
    ...'from to 30% 40 tickets minutes three instead of one in nine €90 zero fell . , and labels per day ½ \ud83d \n a'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 40 }).map(all => all.join(' ')),
  )
  fc.assert(
    fc.property(text, text, text, (situation, action, result) => {
      const blocks = [block('situation', situation), block('action', action), block('result', result)]
      const { proposals, orphans } = proposeMetrics(blocks)
      const values = proposals.flatMap(({ opening, closing }) => [opening, closing])
      for (const value of values) expect(() => MetricValue.parse(value)).not.toThrow()
      const places = [...values, ...orphans].map(({ place, text }) => {
        const own = blocks.find(({ id }) => id === place?.blockId)
        expect(own?.text.slice(place?.start, place?.end)).toBe(text)
        return `${place?.blockId} ${place?.start}`
      })
      expect(new Set(places).size).toBe(places.length)
    }),
    { numRuns: 400 },
  )
})
