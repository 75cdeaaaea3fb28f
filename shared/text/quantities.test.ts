import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phraseOf } from './phrase.ts'
import { quantitiesOf } from './quantities.ts'
import type { Quantity } from './quantity.ts'

type Expected = [text: string, kind: Quantity['kind'], amount: number | null, unit: string | null, noun: string | null]

const seen = (text: string): Expected[] =>
  quantitiesOf(text).map(({ text: found, kind, amount, unit, noun }) => [
    found,
    kind,
    amount === null ? null : Number(amount.toPrecision(4)),
    unit,
    noun,
  ])

describe('What counts or measures is a quantity', () => {
  it.each<[string, Expected[]]>([
    ['About one parcel in nine came back.', [['one parcel in nine', 'ratio', 0.1111, null, 'parcel']]],
    ['One in nine parcels came back.', [['One in nine parcels', 'ratio', 0.1111, null, 'parcels']]],
    ['1 in 9 parcels', [['1 in 9 parcels', 'ratio', 0.1111, null, 'parcels']]],
    ['31 of 40 labels were bad', [['31 of 40 labels', 'ratio', 0.775, null, 'labels']]],
    ['a rating of 4.5 out of 5', [['4.5 out of 5', 'ratio', 0.9, null, null]]],
    ['I gave it 9/10.', [['9/10', 'ratio', 0.9, null, null]]],
    ['It cost somebody twelve minutes of typing.', [['twelve minutes', 'duration', 12, 'minutes', 'typing']]],
    ['I had forty labels on the table.', [['forty labels', 'count', 40, null, 'labels']]],
    ['Thirty-one were from the same room.', [['Thirty-one', 'count', 31, null, null]]],
    [
      'That was eleven thousand and three weeks.',
      [
        ['eleven thousand', 'count', 11000, null, null],
        ['three weeks', 'duration', 3, 'weeks', null],
      ],
    ],
    ['A third of our customers left.', [['A third', 'share', 33.33, '%', 'customers']]],
    ['two-thirds of the orders', [['two-thirds', 'share', 66.67, '%', 'orders']]],
    ['half of the team', [['half', 'share', 50, '%', 'team']]],
    ['It took half an hour.', [['half an hour', 'duration', 0.5, 'hours', null]]],
    ['two dozen boxes', [['two dozen boxes', 'count', 24, null, 'boxes']]],
    ['half a dozen calls', [['half a dozen calls', 'count', 6, null, 'calls']]],
    ['dozens of calls', [['dozens of calls', 'count', null, null, 'calls']]],
    ['tens of thousands of rows', [['tens of thousands of rows', 'count', null, null, 'rows']]],
    ['two hundred and fifty boxes', [['two hundred and fifty boxes', 'count', 250, null, 'boxes']]],
    ['1.5 million users', [['1.5 million users', 'count', 1_500_000, null, 'users']]],
    ['40k users', [['40k users', 'count', 40_000, null, 'users']]],
    ['$1.2M in sales', [['$1.2M', 'money', 1_200_000, 'USD', null]]],
    ['€3bn', [['€3bn', 'money', 3e9, 'EUR', null]]],
    [
      '£4,500.50',
      [['£4,500.50', 'money', 4500.5, 'GBP', null]]
        .map(row => row as Expected)
        .map(([t, k, , u, n]) => [t, k, 4501, u, n]),
    ],
    ['1,200.50 EUR', [['1,200.50 EUR', 'money', 1201, 'EUR', null]].map(row => row as Expected)],
    ['1.200,50 €', [['1.200,50 €', 'money', 1201, 'EUR', null]].map(row => row as Expected)],
    ['1.200 €', [['1.200 €', 'money', 1200, 'EUR', null]]],
    ['12,5 % Ausschuss', [['12,5 %', 'share', 12.5, '%', 'Ausschuss']]],
    ['10 000 customers', [['10 000 customers', 'count', 10000, null, 'customers']]],
    ['eleven grand', [['eleven grand', 'money', 11000, null, null]]],
    ['20 tickets per day', [['20 tickets per day', 'rate', 20, 'per day', 'tickets']]],
    ['5 requests/second', [['5 requests/second', 'rate', 5, 'per second', 'requests']]],
    ['4 hours a week', [['4 hours a week', 'rate', 4, 'hours per week', null]]],
    ['900 rps', [['900 rps', 'rate', 900, 'rps', null]]],
    ['3x faster', [['3x', 'multiple', 3, 'times', null]]],
    ['ten times faster', [['ten times', 'multiple', 10, 'times', null]]],
    ['a 10-fold rise', [['10-fold', 'multiple', 10, 'times', null]]],
    [
      'Sales doubled and costs halved.',
      [
        ['doubled', 'multiple', 2, 'times', null],
        ['halved', 'multiple', 0.5, 'times', null],
      ],
    ],
    ['twice as many calls', [['twice as many', 'multiple', 2, 'times', null]]],
    ['We cut it in half.', [['cut it in half', 'multiple', 0.5, 'times', null]]],
    ['between 3 and 5 days', [['3 and 5 days', 'duration', 4, 'days', null]]],
    [
      '1.900 orders, est. $64k',
      [
        ['1.900 orders', 'count', 1900, null, 'orders'],
        ['$64k', 'money', 64_000, 'USD', null],
      ],
    ],
    ['p99 of 1.250 ms', [['1.250 ms', 'duration', 1.25, 'milliseconds', null]]],
    ['10-15 tickets', [['10-15 tickets', 'count', 12.5, null, 'tickets']]],
    ['three to four weeks', [['three to four weeks', 'duration', 3.5, 'weeks', null]]],
    ['a ten-person team', [['ten-person', 'count', 10, null, 'person']]],
    ['a 24-hour outage', [['24-hour', 'duration', 24, 'hours', null]]],
    ['a two-week delay', [['two-week', 'duration', 2, 'weeks', null]]],
    ['p99 of 200ms', [['200ms', 'duration', 200, 'milliseconds', null]]],
    ['12 open support tickets', [['12 open support tickets', 'count', 12, null, 'tickets']]],
    ['15 claims adjusters left', [['15 claims adjusters', 'count', 15, null, 'adjusters']]],
    ['Only one engineer knew it.', [['one engineer', 'count', 1, null, 'engineer']]],
    [
      'Two testers and one analyst',
      [
        ['Two testers', 'count', 2, null, 'testers'],
        ['one analyst', 'count', 1, null, 'analyst'],
      ],
    ],
    ['A test page cost an hour.', [['an hour', 'duration', 1, 'hours', null]]],
    ['2000 stores in 2019', [['2000 stores', 'count', 2000, null, 'stores']]],
    ['30 basis points', [['30 basis points', 'share', 30, 'basis points', null]]],
    [
      'we have 3 outages in two months',
      [
        ['3 outages', 'count', 3, null, 'outages'],
        ['two months', 'duration', 2, 'months', null],
      ],
    ],
    ['5 lakh rupees', [['5 lakh rupees', 'money', 500_000, 'INR', null]]],
    ['We were down to two of them.', [['two', 'count', 2, null, null]]],
    ['99.9% uptime', [['99.9%', 'share', 99.9, '%', 'uptime']]],
    ['Zero incidents since', [['Zero incidents', 'count', 0, null, 'incidents']]],
    ['seven strokes in 2,812 parcels', [['seven strokes in 2,812 parcels', 'ratio', 0.002489, null, 'parcels']]],
    ['within two weeks after the launch', [['two weeks', 'duration', 2, 'weeks', null]]],
    [
      'It went from five to two.',
      [
        ['five', 'count', 5, null, null],
        ['two', 'count', 2, null, null],
      ],
    ],
    [
      'a canary at 10% traffic, 20% configurable',
      [
        ['10%', 'share', 10, '%', 'traffic'],
        ['20%', 'share', 20, '%', null],
      ],
    ],
  ])('%s', (text, expected) => expect(seen(text)).toEqual(expected))
})

describe('What dates, names, points or lists is no quantity', () => {
  it.each([
    'In 2019 we began; 2020 was hard; since 2021 it holds.',
    'On 3 June 2024, on 14/03/2024 and on 2024-03-14.',
    'March 5, 2024; the 5th of May; 3–7 May; May 2026.',
    'By ten o’clock, at 14:02, at 3pm, half past ten, quarter to five.',
    'At nine we met, and again at six in the morning.',
    'Version 2.3.1 replaced v2.2 and release 7.',
    'Python 3 and Windows 11 on an iPhone 12.',
    'COVID-19, S3, 5G, GPT-4, B2B, log4j, EC2 and 2FA.',
    'Call +44 20 7946 0958 or 555-123-4567 or (555) 123-4567.',
    'Ticket 4521, INC0012345, #42, order 20481123456.',
    'Phase two, step 3, day one, lane two slips, tier 1.',
    'The top 5 reasons and the top ten.',
    'The 3rd time, the twenty-first try, a second opinion, first of all.',
    'No one of them, the one, this one, each one cost more, one another.',
    'One of us, one day, one by one, one more thing.',
    'Two factor, a two-factor login, a five-star hotel, one-on-one, a one-off.',
    'For three reasons, in two ways, one thing.',
    'Two days ago, three weeks later.',
    '24/7 support, 9-to-5, 50/50, 360 feedback.',
    'Q3 2024, H1 2025, FY24, the 1990s, in her 30s.',
    'He was 25 years old.',
    '1. Call them\n2. Write it down',
    'See https://example.org/a/12?b=34 or mail a12@example.org.',
    'The second half, double-check it, and the first quarter.',
    'Those two were fine, and the other three too.',
    'We double the checks and meet halfway.',
    'An error 500, HTTP 404, port 8080, room 12.',
    'A third vendor came along.',
    'Two weeks after launching it, the buckets were empty.',
    'He slept from four to seven and had it unloaded by four.',
    'Spring Boot 2.7 was old, and Spring Boot 3 pushes you.',
    'Story 1: the silent failure',
    '',
    '...',
  ])('%s', text => expect(seen(text)).toEqual([]))
})

describe('The direction of a quantity', () => {
  it.each<[string, (string | null)[]]>([
    ['Churn fell from 30% to 2%.', ['down', 'down']],
    ['We cut it from 40 to 12 minutes.', ['down', 'down']],
    ['NPS went 12 to 47.', ['up', 'up']],
    ['30% → 2%', ['down', 'down']],
    ['We reduced latency by 40 percent.', ['down']],
    ['Sales rose by 12%.', ['up']],
    ['It saved 300 hours.', ['down']],
    ['12% fewer complaints', ['down']],
    ['Forty labels lay there.', [null]],
    ['We processed 4,000 orders.', [null]],
  ])('%s', (text, expected) => expect(quantitiesOf(text).map(({ direction }) => direction)).toEqual(expected))

  it('gives both ends of a change one unit', () => {
    expect(quantitiesOf('from 40 to 12 minutes').map(({ kind, unit }) => [kind, unit])).toEqual([
      ['duration', 'minutes'],
      ['duration', 'minutes'],
    ])
  })
})

it.each<[string, boolean]>([
  ['about 40 labels', true],
  ['~40 labels', true],
  ['40 labels or so', true],
  ['more than 40 labels', true],
  ['40+ labels', true],
  ['exactly 40 labels', false],
])('A rough number is known as rough: %s', (text, approximate) => {
  expect(quantitiesOf(text).map(quantity => quantity.approximate)).toEqual([approximate])
})

it.each([
  ['About one parcel in nine came back', '1 in 9 parcels'],
  ['each cost twelve minutes of typing', '12 minutes'],
  ['forty labels', '40 labels'],
  ['30 % of customers', '30 %'],
  ['eleven thousand boxes', '11,000 boxes'],
  ['31 of 40 labels', '31 of 40 labels'],
])('A quantity is shown in a few words: %s', (text, phrase) => {
  expect(quantitiesOf(text).map(phraseOf)[0]?.startsWith(phrase)).toBe(true)
})

const numberish = fc
  .array(
    fc.constantFrom(
      'from',
      'to',
      '30%',
      'one',
      'in',
      'nine',
      '1,200.50',
      '€',
      '-',
      '2024',
      'half',
      'a',
      'third',
      'of',
      'two',
      'dozen',
      'k',
      '\n',
      '½',
      '٣',
      '\ud83d',
      '.',
      '/',
      'hours',
      'per',
      'day',
      'million',
      'between',
      'and',
    ),
    { maxLength: 30 },
  )
  .map(words => words.join(' '))

it('Every range lies in the text, in order, without overlap, and quotes it, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), numberish), text => {
      let last = 0
      for (const quantity of quantitiesOf(text)) {
        expect(quantity.start).toBeGreaterThanOrEqual(last)
        expect(quantity.end).toBeGreaterThan(quantity.start)
        expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text)
        expect(Number.isNaN(quantity.amount)).toBe(false)
        last = quantity.end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 1000 },
  )
})
