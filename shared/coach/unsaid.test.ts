import { describe, expect, it } from 'vitest'
import type { Part } from '../part.ts'
import { readStory } from './coach.ts'
import { type Change, changed, context } from './good-stories.ts'
import type { CoachedStory } from './rule.ts'

describe('A story that has just begun', () => {
  const nothing = { situation: '', task: '', action: '', result: '', learning: '' }

  it.each<[string, Change]>([
    ['its first sentence', { ...nothing, situation: 'Nine nights of thirty failed.' }],
    ['its first step', { ...nothing, situation: 'Nine nights of thirty failed.', action: 'I read the logs.' }],
  ])('hears only what comes next: %s', (_, change) => {
    const { findings } = readStory(changed(change), context)
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['parts-present'])
  })
})

describe('What a story cannot say yet', () => {
  const age = (happenedOn: string | null) =>
    readStory({ ...changed({}), happenedOn }, context)
      .findings.filter(({ ruleId }) => ruleId === 'recent')
      .map(({ title }) => title)

  it('is neither blamed nor praised', () => {
    const { findings, standing } = readStory(changed({}), context)
    const spoken = [...findings, ...standing].map(({ ruleId }) => ruleId)
    expect(spoken.filter(id => id === 'recent' || id === 'follow-ups')).toEqual([])
  })

  it.each([
    ['2026-03', []],
    ['2023-11-22', []],
    ['2023-10', ['This was more than three years ago']],
    ['2021-01-05', ['This was more than five years ago']],
    [null, ['When was this?']],
    ['long ago', []],
  ])('of %s is said how long ago it was', (happenedOn, titles) => expect(age(happenedOn)).toEqual(titles))

  it('asks for the answers that every story needs, one at a time', () => {
    const differently = { question: 'What would you do differently?', answer: 'Look at the logs first.' }
    const alternatives = { question: 'Which alternatives were there?', answer: 'A bigger machine.' }
    const third = { question: 'How did Ravi take it?', answer: 'Well.' }
    const asked = (followUps: { question: string; answer: string }[]) =>
      readStory({ ...changed({}), followUps }, context)
        .findings.filter(({ ruleId }) => ruleId === 'follow-ups')
        .map(({ question }) => question)
    expect(asked([])).toEqual(['What would you do differently?'])
    expect(asked([differently, { ...alternatives, answer: ' ' }])).toEqual(['Which alternatives were there?'])
    expect(asked([differently, alternatives])).toEqual(['What will they ask next?'])
    expect(asked([differently, alternatives, third])).toEqual([])
  })
})

describe('The numbers of a story', () => {
  const open = (story: CoachedStory) =>
    readStory(story, context)
      .findings.filter(({ ruleId }) => ruleId === 'sourced')
      .map(({ title, range }) => range?.quote ?? title)
  const story = changed({})
  const without = (...among: Part[]): CoachedStory => ({
    ...story,
    blocks: story.blocks.map(block => (block.part && among.includes(block.part) ? { ...block, sources: [] } : block)),
  })

  it('have a source each, or are marked', () => {
    expect(open(story)).toEqual([])
    expect(open(without('result'))).toEqual(['0 nights out of 30', '18 mornings a month'])
  })

  it('are mentioned once where nothing has a source', () => {
    expect(open(without('situation', 'task', 'action', 'result', 'learning'))).toEqual([
      'None of its numbers has a source yet',
    ])
  })

  it('may be confirmed as metrics instead', () => {
    const value = (text: string) => ({ amount: 0, unit: null, text, confidence: 'measured' as const, place: null })
    const metrics = [
      { opening: value('9 nights'), closing: value('0 nights') },
      { opening: value('18 mornings'), closing: value('') },
    ]
    expect(open({ ...without('result'), metrics })).toEqual([])
  })
})
