import { expect, test } from 'vitest'
import type { RichText } from '../document.ts'
import type { Emphasis } from '../stories.ts'
import { coachedStoryOf, readStory } from './coach.ts'
import { isEmphasised } from './emphasised.ts'
import { wordCap } from './rules/word-cap.ts'

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
const part = (name: string, text: string) => ({
  ...{ type: 'part', part: name },
  children: [{ type: 'paragraph', children: [{ type: 'text', text }], $: { block: name } }],
})
/** Ten words of situation before the action. */
const story = (action: string): RichText => ({
  root: { type: 'root', children: [part('situation', words(10)), part('action', action)] },
})
const emphasis: Emphasis = { principleId: 'leadership', strength: 'primary', angle: '' }
const terms = [{ principleId: 'leadership', name: 'Leadership', rules: [], wordCap: 250 }]

const read = (action: string, change: Partial<Emphasis> = {}, of = terms) =>
  readStory(
    coachedStoryOf({
      headline: '',
      kind: null,
      document: story(action),
      emphases: [{ ...emphasis, ...change }],
      terms: of,
    }),
    { today: '2026-11-22', speakingRate: 140 },
    [wordCap],
  )

test('a story longer than its framework reads is told by how many words, for which principle', () => {
  expect(read(words(280)).findings).toMatchObject([
    { ruleId: 'word-cap', severity: 'fault', title: '290 words for Leadership, where 250 are read' },
  ])
  expect(read(words(280)).findings[0]?.question).toContain('40 words less')
})

test('a story within the cap stands, and one that is told in fewer words for the principle too', () => {
  expect(read(words(240)).standing.map(({ ruleId }) => ruleId)).toEqual(['word-cap'])
  expect(read(words(290), { wordings: { action: words(200) } }).findings).toEqual([])
})

test('without a cap nothing is said', () => {
  expect(read(words(900), {}, [])).toEqual({ findings: [], standing: [] })
  expect(read(words(900), {}, [{ ...terms[0], principleId: 'other', name: 'Other', rules: [], wordCap: 20 }])).toEqual({
    findings: [],
    standing: [],
  })
})

test('a rule switches on for a principle of one’s own that asks for it', () => {
  const asks = (rules: string[]) =>
    isEmphasised(
      coachedStoryOf({
        ...{ headline: '', kind: null, document: story('I told them.') },
        emphases: [{ ...emphasis, principleId: 'own-kind' }],
        terms: [{ principleId: 'own-kind', name: 'Be kind', rules, wordCap: null }],
      }),
      'told-back',
    )
  expect(asks(['told-back'])).toBe(true)
  expect(asks([])).toBe(false)
})
