import { expect, test } from 'vitest'
import { findShippedFramework } from '../../../shared/content/content.ts'
import { Framework } from '../../../shared/frameworks.ts'
import { partNames } from '../../../shared/part.ts'
import { blankPrinciple, depthOf, possibleHomes, questionsOf, storable, withoutPrinciple } from './edit.ts'

const amazon = findShippedFramework('amazon')
const question = (id: string, text: string) => ({ id, text })

test('a framework without one of its principles is still a framework', () => {
  if (!amazon) throw new Error('Amazon’s framework does not ship')
  for (const { id } of amazon.principles)
    expect(Framework.safeParse(withoutPrinciple(amazon, id)).success, id).toBe(true)
})

test('a question that is only reworded keeps its id, and an empty line is none', () => {
  const before = [question('a', 'When did you last learn?'), question('b', 'What broke?')]
  expect(questionsOf('When did you last learn?\n\nWhat broke, and why?\nWho knew?', before)).toEqual([
    before[0],
    question('b', 'What broke, and why?'),
    { id: expect.stringMatching(/^own-/), text: 'Who knew?' },
  ])
  expect(questionsOf('What broke?\nWhen did you last learn?', before)).toEqual([before[1], before[0]])
  expect(questionsOf('', before)).toEqual([])
})

test('a principle may lie within any other one but those that lie within it', () => {
  const top = blankPrinciple('Top')
  const middle = { ...blankPrinciple('Middle'), within: top.id }
  const low = { ...blankPrinciple('Low'), within: middle.id }
  const all = [top, middle, low]
  expect(all.map(each => depthOf(each, all))).toEqual([0, 1, 2])
  expect(possibleHomes(top, all)).toEqual([])
  expect(possibleHomes(low, all)).toEqual([top, middle])
})

test('a framework is stored whole while a name of it is being written anew', () => {
  if (!amazon) throw new Error('Amazon’s framework does not ship')
  const [first, ...others] = amazon.principles
  if (!first) throw new Error('no principle')
  const added = { ...blankPrinciple(' '), gist: 'Kept.' }
  const written = {
    ...amazon,
    ...{ name: '', version: '  ', wordCap: 2, labels: { ...partNames, task: '' } },
    principles: [{ ...first, name: '', gist: 'Said anew.' }, ...others, added],
  }
  expect(Framework.safeParse(written).success).toBe(false)
  const stored = Framework.parse(storable(written, amazon))
  expect(stored).toMatchObject({ name: amazon.name, version: amazon.version, wordCap: null, labels: partNames })
  expect(stored.principles[0]).toMatchObject({ name: first.name, gist: 'Said anew.' })
  expect(stored.principles.at(-1)).toMatchObject({ name: 'New principle', gist: 'Kept.' })
  expect(storable(amazon, amazon)).toEqual(amazon)
})
