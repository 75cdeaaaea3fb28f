import { expect, test } from 'vitest'
import { parts } from '../../../shared/part.ts'
import { cardOf } from '../../../shared/sheet/cards.ts'
import type { Story } from '../../../shared/stories.ts'
import { settingFor, settings } from './card-setting.ts'

const words = (count: number) => 'sorted '.repeat(count).trim()

/** A story of so many words, most of them in its action, with cues, a figure and three prepared answers. */
function storyOf(count: number, answer = words(25)): Story {
  const share = { situation: 0.2, task: 0.12, action: 0.42, result: 0.16, learning: 0.1 }
  const children = parts.map(part => ({
    type: 'part',
    part,
    children: [{ type: 'paragraph', children: [{ type: 'text', text: words(Math.round(count * share[part])) }] }],
  }))
  const value = { amount: 11.1, unit: null, text: 'one in nine', confidence: 'measured', place: null } as const
  return {
    id: 'story',
    headline: 'Unreadable labels fell from one in nine to one in four hundred',
    status: 'ready',
    kind: null,
    revision: 1,
    createdAt: '',
    updatedAt: '',
    emphases: [{ principleId: 'dive-deep', strength: 'primary', angle: '' }],
    sources: [],
    cueWords: ['night shift', 'forty labels'],
    followUps: ['a', 'b', 'c'].map(id => ({ id, question: 'Which alternatives did you weigh?', answer })),
    metrics: [{ id: 'm', what: 'labels', unit: '%', opening: value, closing: value }],
    dismissed: [],
    happenedOn: null,
    document: { root: { type: 'root', children } },
  }
}

const telling = { speakingRate: 140, nameOf: () => 'Dive Deep', labels: {} }
const nameFor = (story: Story, paper: 'a4' | 'letter' = 'a4') =>
  settingFor(cardOf(story, telling, true), paper, true).name

test('a short story is set easily, and a longer one closer as far as that saves a page', () => {
  const names = [100, 300, 400, 450].map(count => nameFor(storyOf(count)))
  const closeness = names.map(name => settings.findIndex(setting => setting.name === name))
  expect(closeness[0]).toBe(0)
  expect(closeness).toEqual(closeness.toSorted((one, other) => one - other))
  expect(closeness.at(-1)).toBeGreaterThan(0)
})

test('a story that takes two pages however it is set is set easily', () => {
  expect(nameFor(storyOf(620))).toBe('easy')
})

test('Letter is shorter, so that a story is never set more easily there', () => {
  for (const count of [150, 250, 350, 450]) {
    const [onA4, onLetter] = [nameFor(storyOf(count)), nameFor(storyOf(count), 'letter')]
    const at = (name: string) => settings.findIndex(setting => setting.name === name)
    expect(at(onLetter)).toBeGreaterThanOrEqual(at(onA4))
  }
})
