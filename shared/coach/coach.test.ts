import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPrompt } from '../content/content.ts'
import { type Part, parts } from '../part.ts'
import { storyDocument } from '../shape/story-document.ts'
import { coachedStoryOf, readStory } from './coach.ts'
import type { CoachedStory, Finding } from './rule.ts'
import { rules } from './rules.ts'

const context = { today: '2026-11-22', speakingRate: 140 }

function storyOf(told: Partial<Record<Part, string>>): CoachedStory {
  let count = 0
  const sentences = parts.flatMap(part => (told[part] ? [{ part, text: told[part] ?? '', sourceId: 's' }] : []))
  const document = storyDocument(sentences, () => `block${++count}`)
  return coachedStoryOf({ headline: '', kind: null, document })
}

const findings = (ruleId: string, told: Partial<Record<Part, string>>): Finding[] =>
  readStory(storyOf(told), context).findings.filter(finding => finding.ruleId === ruleId)

const stands = (ruleId: string, told: Partial<Record<Part, string>>): boolean =>
  readStory(storyOf(told), context).standing.some(standing => standing.ruleId === ruleId)

describe('The Situation opens with a number', () => {
  it.each([
    'About one parcel in nine came back.',
    'We lost a third of our customers.',
    'It cost twelve minutes each time. Nobody knew why.',
    'Forty people waited.',
    'The bill had doubled.',
  ])('stands: %s', situation => {
    expect(findings('opening-number', { situation })).toEqual([])
    expect(stands('opening-number', { situation })).toBe(true)
  })

  it.each([
    'The returns desk had been blaming the couriers for weeks.',
    'In 2023 we moved to version 2.3.1.',
    'On 3 June at 14:02 the site went down.',
    'No one of us knew why.',
    'It was the second time, and for two reasons it hurt.',
  ])('is missing: %s', situation => {
    const [finding] = findings('opening-number', { situation })
    expect(finding).toMatchObject({ part: 'situation', range: null, severity: 'hint' })
    expect(stands('opening-number', { situation })).toBe(false)
  })

  it('is not asked of a Situation that has no text yet', () => {
    expect(findings('opening-number', { action: 'I called.' })).toEqual([])
    expect(stands('opening-number', { action: 'I called.' })).toBe(false)
  })
})

describe('The Task is brief', () => {
  it.each([
    'I was asked to approve the purchase.',
    'I was asked to approve it. I asked for two days first.',
    'To halve the waiting time by May.',
  ])('stands: %s', task => {
    expect(findings('task-brief', { task })).toEqual([])
    expect(stands('task-brief', { task })).toBe(true)
  })

  it('is marked from the third sentence on', () => {
    const task = 'I was asked to approve it. It was urgent. Jonas had an offer. It was dear.'
    const [finding] = findings('task-brief', { task })
    expect(finding?.range?.quote).toBe('Jonas had an offer. It was dear.')
    expect(finding?.title).toBe('The task takes 4 sentences')
  })

  it('says what the person was responsible for', () => {
    const [finding] = findings('task-brief', { task: 'The purchase was urgent.' })
    expect(finding).toMatchObject({ range: null, title: 'What was yours to do?' })
  })
})

describe('The Action is told as “I”', () => {
  it.each([
    'I sorted the labels. I printed a test page. Then I called Tom.',
    'Sorted the labels by printer. Built a test page.',
    'I sorted them. The heads were fine. The queue was rescaling every label.',
    'I wrote it, I tested it, and Tom changed the template.',
    '“We can’t do that,” said the vendor, so I called him again.',
    'Marta and I met daily. We agreed on two rules.',
    'I met with Tom at nine. I then asked him to wait.',
  ])('stands: %s', action => {
    expect(findings('first-person', { action })).toEqual([])
    expect(stands('first-person', { action })).toBe(true)
  })

  it('asks who exactly, at each “we”', () => {
    const action =
      'I sorted them. We then looked at the queue, and our team fixed it. I wrote it down. I told Jonas. I left. I came back.'
    const found = findings('first-person', { action })
    expect(found.map(({ range, title }) => [range?.quote, title])).toEqual([
      ['We', '“We then looked at the queue” — who exactly?'],
      ['our team', '“Our team fixed it” — who exactly?'],
    ])
    for (const { range } of found) expect(action.slice(range?.start, range?.end)).toBe(range?.quote)
  })

  it('says how often others act where the person acts in less than 70 % of the places', () => {
    const found = findings('first-person', {
      action: 'Tom changed the template. Marta called them. She explained it. I wrote it down.',
    })
    expect(found.map(({ title }) => title)).toEqual(['You act in 1 of 4 places'])
  })

  it('is silent where nobody acts', () => {
    expect(findings('first-person', { action: 'The template was changed.' })).toEqual([])
    expect(stands('first-person', { action: 'The template was changed.' })).toBe(false)
  })
})

it('The most helpful finding comes first, and ten wes never hide a missing number', () => {
  const action = Array.from({ length: 10 }, () => 'We looked at it.').join(' ')
  const { findings: all } = readStory(storyOf({ situation: 'It broke.', task: 'It was urgent.', action }), context)
  const ids = all.map(({ ruleId }) => ruleId)
  expect(ids.slice(0, 4)).toEqual(['parts-present', 'first-person', 'opening-number', 'task-brief'])
  expect(ids.filter(id => id === 'first-person')).toHaveLength(11)
  expect(ids.lastIndexOf('first-person')).toBe(ids.length - 1)
})

it('An empty story is neither blamed nor praised', () => {
  expect(readStory(storyOf({}), context)).toEqual({ findings: [], standing: [] })
})

describe('Every rule', () => {
  it('has an id of its own, praise and a source', () => {
    expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
    for (const rule of rules) expect([rule.stands, rule.source].every(text => text.length > 8)).toBe(true)
  })

  it('says of any text only what can be found in it, and offers a prompt that exists', () => {
    const words = fc.constantFrom(
      'I',
      'We',
      'we',
      'our team',
      'Tom',
      'asked',
      'was done',
      '.',
      '“',
      '”',
      '30%',
      '\ud800',
      'سلام',
      'to',
      '\n',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 30 }).map(all => all.join(' ')),
    )
    fc.assert(
      fc.property(text, text, text, (situation, task, action) => {
        const story = storyOf({ situation, task, action })
        for (const { range, part, ruleId, promptId, severity } of readStory(story, context).findings) {
          expect(rules.find(rule => rule.id === ruleId)?.severity).toBe(severity)
          expect(promptId === undefined || findPrompt(promptId) !== undefined).toBe(true)
          if (!range) continue
          const block = story.blocks.find(({ id }) => id === range.blockId)
          expect(block?.part).toBe(part)
          expect(block?.text.slice(range.start, range.end)).toBe(range.quote)
          expect(range.quote).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })
})
