import { expect, test } from 'vitest'
import type { StoryRow } from '../stories.ts'
import { answersTo } from './answers.ts'
import { dueBy, followUpToDrill, questionFor, weakestOn } from './choose.ts'
import { memoryOf } from './memory.ts'

const words = { situation: 40, task: 20, action: 120, result: 40, learning: 30 }

function story(id: string, changes: Partial<StoryRow> = {}): StoryRow {
  return {
    id,
    headline: `Story ${id}`,
    status: 'draft',
    kind: null,
    words,
    emphases: [],
    cueWords: [],
    metric: null,
    updatedAt: '2026-03-01T12:00:00.000Z',
    ...changes,
  }
}

const told = (principleId: string, strength: 'primary' | 'secondary') => ({ principleId, strength, angle: '' })
const question = (text: string, ...principleIds: string[]) => ({ id: text, text, principleIds, own: false })
const run = (storyId: string, asked: string, rating: 'again' | 'good') => ({
  id: `${storyId}-${asked}`,
  storyId,
  question: asked,
  rating,
  targetId: null,
  followUp: '',
  seconds: 100,
  note: '',
  rehearsedOn: '2026-03-01',
  createdAt: '2026-03-01T12:00:00.000Z',
  recordedBytes: 0,
})

test('a story told first of all for the principle comes before one told for it beside others, and one that is ready before a draft', () => {
  const stories = [
    story('beside', { emphases: [told('ownership', 'secondary')], status: 'ready' }),
    story('other', { emphases: [told('frugality', 'primary')] }),
    story('draft', { emphases: [told('ownership', 'primary')] }),
    story('ready', { emphases: [told('ownership', 'primary')], status: 'ready' }),
  ]
  const answers = answersTo(question('When did you take over?', 'ownership'), stories, [])
  expect(answers.map(answer => answer.story.id)).toEqual(['ready', 'draft', 'beside'])
  expect(answers[0]?.reasons).toEqual(['primary', 'ready'])
})

test('a question about a mistake finds the story of a mistake, whatever its principles', () => {
  const stories = [story('wrong', { kind: 'mistake' }), story('plain')]
  const answers = answersTo(question('Tell me about a mistake that you made.'), stories, [])
  expect(answers.map(answer => [answer.story.id, answer.reasons])).toEqual([['wrong', ['a mistake']]])
})

test('one word in common is no answer, two are', () => {
  const stories = [story('labels', { headline: 'Labels that no scanner read' })]
  expect(answersTo(question('Which scanner did you buy?'), stories, [])).toEqual([])
  expect(answersTo(question('Which labels did the scanner reject?'), stories, [])).toHaveLength(1)
})

test('a story that went well for this very question goes before its equals, and one that was lost goes behind', () => {
  const asked = 'When did you take over?'
  const stories = ['plain', 'well', 'lost'].map(id => story(id, { emphases: [told('ownership', 'primary')] }))
  const runs = [run('well', asked, 'good'), run('lost', asked, 'again')]
  const answers = answersTo(question(asked, 'ownership'), stories, runs)
  expect(answers.map(answer => answer.story.id)).toEqual(['well', 'plain', 'lost'])
})

test('what is longest overdue is due first, and what is least remembered is the weakest', () => {
  const due = (storyId: string, dueOn: string | null, on?: string) => ({
    storyId,
    dueOn,
    memory: on ? memoryOf([{ on, rating: 'good' }]) : null,
  })
  const stories = [
    due('later', '2026-03-20', '2026-03-15'),
    due('old', '2026-03-16', '2025-03-01'),
    due('new', '2026-03-16'),
  ]
  expect(dueBy('2026-03-16', stories).map(({ storyId }) => storyId)).toEqual(['old', 'new'])
  expect(weakestOn('2026-03-16', stories)?.storyId).toBe('new')
  expect(weakestOn('2026-03-16', stories.slice(0, 2))?.storyId).toBe('old')
  expect(weakestOn('2026-03-16', [])).toBeUndefined()
})

test('a story is asked what it answers, and first what it was not asked yet', () => {
  const chosen = story('a', { emphases: [told('ownership', 'primary')] })
  const bank = [question('One?', 'ownership'), question('Two?', 'ownership'), question('Three?', 'frugality')]
  const first = questionFor(chosen, bank, [], () => 0)
  const second = questionFor(chosen, bank, [run('a', 'One?', 'good')], () => 0)
  expect([first?.text, second?.text]).toEqual(['One?', 'Two?'])
  expect(questionFor(chosen, bank, [], () => 0, ['frugality'])?.text).toBe('One?')
  expect(questionFor(story('b'), bank, [], () => 0.99)?.text).toBe('Three?')
  expect(questionFor(chosen, [], [], () => 0)).toBeUndefined()
})

test('the drill asks another follow-up than the last time while there is one', () => {
  const followUps = ['Why?', 'How?'].map(asked => ({ id: asked, question: asked, answer: '' }))
  expect(followUpToDrill(followUps, ['Why?'], () => 0)?.question).toBe('How?')
  expect(followUpToDrill(followUps, ['Why?', 'How?'], () => 0)?.question).toBe('Why?')
  expect(followUpToDrill([], [], () => 0)).toBeUndefined()
})
