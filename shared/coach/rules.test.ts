import { describe, expect, it, test } from 'vitest'
import { readStory } from './coach.ts'
import { type Change, changed, context, importStory as told } from './good-stories.ts'

const quotes = (ruleId: string, change: Change): (string | undefined)[] =>
  readStory(changed(change), context)
    .findings.filter(found => found.ruleId === ruleId)
    .map(({ range, title }) => range?.quote ?? title)

const mistake = { kind: 'mistake' } as const
const learning = { kind: 'learning' } as const
const customer = { kind: 'customer-delivered' } as const

const faulty: [string, Change][] = [
  ['parts-present', { result: '' }],
  ['closing-number', { result: 'The import runs well and everybody is glad.' }],
  [
    'opening-number',
    { situation: 'It was a group project in the third semester, 5 people, we made an app for the canteen.' },
  ],
  ['opening-number', { situation: 'We were five students, and our group had to build an import.' }],
  [
    'closes-the-loop',
    {
      situation: 'It was a group project, 5 people, we made an app. On a phone the menu loaded in 40 seconds.',
      result: 'We tested it with 10 students and we got a 1.7.',
    },
  ],
  [
    'closes-the-loop',
    {
      situation: 'At first 40 students gave up.',
      result: 'We tested it with 10 students, and all liked it.',
    },
  ],
  ['closes-the-loop', { result: 'The team won a prize of 2,000 euros and 14 letters came.' }],
  [
    'action-largest',
    {
      action:
        'I read the logs of all failures. Then I moved the check into the database, because the index made it free.',
    },
  ],
  [
    'situation-short',
    { situation: `${told.parts.situation} ${'It had been so for a while and nobody minded it much. '.repeat(6)}` },
  ],
  ['active-voice', { action: 'I was involved in the repair. I worked on the import. I helped with the tests.' }],
  ['active-voice', { action: 'First I read the logs. The import was rebuilt and the tests were written.' }],
  [
    'ordered-steps',
    {
      action:
        'I was the one who knew the import, and it needed a good deal of patience and a lot of care over these weeks to be better.',
    },
  ],
  [
    'reason-given',
    {
      action:
        'First I read the logs. Then I moved the check into the database. Next I built a switch. Finally I left it on for everyone in the company.',
    },
  ],
  [
    'people-counted',
    {
      situation: 'The nightly import of orders failed on 9 nights out of 30. It had done so all year.',
      task: 'I owned the import.',
      action:
        'First I read the logs of all nine failures. I found that the check ran out of memory, and I moved it into the database because the index made it free. Then I ran both ways side by side for ten nights, and they agreed. It was slow at first.',
    },
  ],
  [
    'obstacle',
    {
      principles: ['deliver-results'],
      action:
        'First I read the logs of all nine failures and found the cause. Then I moved the check into the database with Ravi, because the index there made it free. Finally I tested it for ten nights.',
    },
  ],
  [
    'root-cause',
    {
      principles: ['dive-deep'],
      learning: 'A test runs before each release.',
      action:
        'First I ordered a bigger machine, because the supplier had one in stock. Then I moved the import to it with Ravi over a weekend. Finally I tested it for ten nights.',
    },
  ],
  [
    'validated',
    {
      principles: ['dive-deep'],
      result: 'The import failed on 0 nights out of 30 in May.',
      action:
        'First I read the logs of all nine failures. I found that the check ran out of memory. Then I moved the check into the database, because the index there made it free. Ravi was sceptical, and I switched it on that evening.',
    },
  ],
  [
    'obstacle',
    {
      action:
        'First I wrote down what I wanted. Then I chose the new version and not a bigger machine, since it was cheap. After that I installed it with Ravi and made a plan for the month. It all went smoothly.',
    },
  ],
  ['closes-the-loop', { result: 'The whole move took 3 weeks and we won 14 letters.' }],
  ['closing-number', { result: 'The two colleagues can do other things now.' }],
  ['told-back', { ...customer, result: 'They called twice in June instead of 14 times.' }],
  ['artifact', { learning: 'One is never too old to learn, and young people know a lot.' }],
  [
    'disagreed-then-committed',
    {
      principles: ['have-backbone-disagree-and-commit'],
      action:
        'I told my manager that the new version was wrong, and I showed her the logs of nine nights. She decided for it all the same. I walked out. Next day I told my team that they could ignore it.',
      result: 'It failed on 9 nights out of 30, and in the end I was right.',
    },
  ],
  ['told-back', customer],
  ['told-back', { principles: ['customer-obsession'] }],
  ['artifact', { learning: 'I learned that one should always look twice.' }],
  ['artifact', { learning: 'It showed me that communication is key. I am more patient now.' }],
  [
    'mistake-brief',
    {
      ...mistake,
      action: `I deleted the wrong table. It was stupid of me. I should have looked. I had been tired that day. I felt terrible. ${told.parts.action}`,
    },
  ],
  [
    'consulted',
    {
      principles: ['are-right-a-lot'],
      action:
        'I just knew that the check was the cause. First I switched it off. Then I told Ravi, who was angry. Later I compared the totals for ten nights, because he wanted proof.',
    },
  ],
  [
    'deliberate-learning',
    {
      ...learning,
      action:
        'First I asked Ravi how it works. He explained it to me and wrote the first part. Then I changed the dates, because they were old. It broke, and he explained that too.',
    },
  ],
  [
    'learning-compounds',
    {
      ...learning,
      learning: 'A list of the dates lies in the folder.',
      result: 'The import failed on 0 nights out of 30.',
    },
  ],
  [
    'beyond-scope',
    {
      principles: ['ownership'],
      situation: 'The nightly import failed on 9 nights out of 30.',
      task: 'My manager gave me the target for the quarter: a month without repairs.',
      learning: 'The test runs before each release.',
    },
  ],
  [
    'disagreed-then-committed',
    {
      principles: ['have-backbone-disagree-and-commit'],
      action:
        'First I read the logs. Then I moved the check into the database with Ravi, because it was free there. Finally I tested it.',
    },
  ],
  ['throughline', { situation: `${told.parts.situation} Then I called the vendor. I wrote a list of questions.` }],
  [
    'throughline',
    {
      action: `${told.parts.action} The company had been founded in 1998. The product was built in 2004 by students. The festival takes place in May.`,
    },
  ],
  ['vague-amount', { result: 'Things improved significantly. A lot of people noticed.' }],
  ['vague-amount', { situation: 'Numerous orders were lost and customers complained.' }],
  ['headline', { headline: 'How I worked on the import' }],
  ['headline', { headline: 'The import project' }],
  ['headline', { headline: `The import stopped failing ${'and so on '.repeat(7)}` }],
  ['headline', { ...mistake, headline: 'I deleted the wrong table' }],
  ['spoken-length', { action: `${told.parts.action} `.repeat(5) }],
]

describe('The coach objects', () => {
  it.each(faulty)('%s', (ruleId, change) => {
    expect(quotes(ruleId, change)).not.toEqual([])
  })
})

const fine: [string, Change][] = [
  ['parts-present', {}],
  ['closing-number', { result: 'Not a single night has failed since.' }],
  ['closing-number', { result: 'The failures were halved.' }],
  ['closes-the-loop', { result: 'Failed nights fell to zero.' }],
  ['closes-the-loop', { result: 'The repairs went from 18 mornings a month to none.' }],
  [
    'active-voice',
    { action: 'I helped Ravi write the test. I was asked to wait. The index was slow because it was built by hand.' },
  ],
  [
    'ordered-steps',
    { action: 'I read the logs. I sorted them by hour. I moved the check. I tested it for ten nights with Ravi.' },
  ],
  [
    'reason-given',
    {
      action:
        'I moved the check into the database rather than buy a bigger machine. I built a switch. I ran both for ten nights.',
    },
  ],
  ['opening-number', { situation: 'In our group project 5 people gave up before the first month was over.' }],
  ['opening-number', { situation: 'We saw that 12 students had failed the exam, and the group was afraid.' }],
  ['people-counted', { action: `${told.parts.action.replaceAll('Ravi', 'A colleague')} Two engineers helped.` }],
  ['obstacle', { principles: ['deliver-results'] }],
  ['root-cause', { principles: ['dive-deep'] }],
  ['validated', { principles: ['dive-deep'] }],
  [
    'told-back',
    { ...customer, result: 'The import failed on 0 nights out of 30. I told the customers, and they thanked us.' },
  ],
  ['told-back', {}],
  ['artifact', { learning: 'I wrote a checklist, and the night shift uses it.' }],
  ['artifact', { learning: 'Every newcomer now runs the import once by hand.' }],
  ['mistake-brief', { ...mistake, action: `I deleted the wrong table. That was my mistake. ${told.parts.action}` }],
  [
    'mistake-brief',
    { action: `It was stupid. I felt terrible. I should have looked. I had been tired. ${told.parts.action}` },
  ],
  ['consulted', { principles: ['are-right-a-lot'] }],
  ['consulted', { action: 'I just knew that the check was the cause. First I switched it off.' }],
  [
    'deliberate-learning',
    { ...learning, action: `I took a course for six weeks and did the exercises. ${told.parts.action}` },
  ],
  ['learning-compounds', { ...learning, learning: 'In May I used it again, alone, for the returns.' }],
  ['beyond-scope', { principles: ['ownership'], task: 'It was nobody’s job, and I took it on.' }],
  [
    'throughline',
    { situation: 'When I joined, the import failed on 9 nights out of 30. I led a team of four. I noticed it in May.' },
  ],
  ['throughline', { action: `${told.parts.action} The check had been written in 2018.` }],
  ['vague-amount', { result: 'Failures dropped significantly, from 9 nights to 0.' }],
  [
    'vague-amount',
    { action: 'I asked how many there were, and as many as could came. “A lot,” said Ravi. It means a lot to me.' },
  ],
  ['active-voice', { action: 'I read the logs. The check was built in 2018.' }],
  ['headline', { headline: 'I learned the new database and moved 40 tables in three weeks' }],
  [
    'disagreed-then-committed',
    {
      principles: ['have-backbone-disagree-and-commit'],
      action:
        'I said that the new version was wrong, and I showed my manager the logs of nine nights. She decided for it all the same. I told her that she could count on me, and to the team I presented it as ours.',
    },
  ],
  ['headline', { headline: 'Nobody repairs the import any more: it went from nine failures to none' }],
  ['headline', { ...mistake, headline: 'I deleted the wrong table, restored it in an hour and made it impossible' }],
  ['spoken-length', {}],
  ['situation-short', {}],
  ['action-largest', { ...mistake }],
]

describe('The coach is silent', () => {
  it.each(fine)('%s: %j', (ruleId, change) => {
    expect(quotes(ruleId, change)).toEqual([])
  })
})

describe('The very words', () => {
  it.each<[string, Change, string[]]>([
    ['vague-amount', { result: 'Waiting improved significantly. We had a lot of praise.' }, ['improved', 'a lot of']],
    [
      'active-voice',
      { action: 'I was involved in the planning. I worked on the import.' },
      ['was involved in', 'worked on'],
    ],
    ['active-voice', { action: 'I read it. The import was rebuilt.' }, ['was rebuilt']],
    [
      'consulted',
      {
        principles: ['are-right-a-lot'],
        action: 'I just knew it, and switched it off. Ravi objected because he had written it.',
      },
      ['I just knew it'],
    ],
    ['throughline', { situation: 'It failed 9 times. Then I called the vendor.' }, ['Then I called the vendor.']],
  ])('are marked: %s', (ruleId, change, words) => {
    expect(quotes(ruleId, change)).toEqual(words)
  })

  it('of a sequence of empty parts name the next one only', () => {
    expect(quotes('parts-present', { task: '', action: '', result: '', learning: '' })).toEqual(['Next comes the Task'])
    expect(quotes('parts-present', { task: '', result: '' })).toEqual(['Task and Result are still empty'])
    expect(quotes('parts-present', { learning: '' })).toEqual(['Learning is still empty'])
  })
})

test('a head count at both ends is no loop that is closed', () => {
  const story = changed({
    situation: 'It was a group project in the third semester, 5 people, we made an app for the canteen.',
    result: 'We tested it with 10 students and we got a 1.7.',
  })
  const standing = readStory(story, context).standing.map(({ ruleId }) => ruleId)
  expect(standing.filter(id => id === 'opening-number' || id === 'closes-the-loop')).toEqual([])
})
