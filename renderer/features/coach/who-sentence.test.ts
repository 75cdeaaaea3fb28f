import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peopleNamedIn, whoSentence } from './who-sentence.ts'

const ask = (sentence: string, people: string[], share = '') => {
  const { index, 0: we } = /\bwe(?:['’]\w+)?/i.exec(sentence) ?? { index: 0, 0: '' }
  return whoSentence({ sentence, start: index, end: index + we.length, people, share })
}

test('we become the people who were there and I, with what I did of it', () => {
  expect(ask('We then looked at the queue.', ['Tom'], 'wrote the query')).toBe(
    'Tom and I then looked at the queue; I wrote the query.',
  )
  expect(ask('Because of that we stopped the line', ['Tom', 'The analyst'], 'I signed it off.')).toBe(
    'Because of that Tom, the analyst and I stopped the line; I signed it off.',
  )
})

test('with nobody else it is I', () => {
  expect(ask('We were late.', [])).toBe('I was late.')
  expect(ask('We’re the ones who asked.', [])).toBe('I am the ones who asked.')
  expect(ask('Then we looked.', [], 'my part was the query')).toBe('Then I looked; my part was the query.')
})

test('a shortened verb is written out, and a role opens the sentence with a capital', () => {
  expect(ask('We’d have lost it.', ['two analysts'])).toBe('Two analysts and I would have lost it.')
})

test('the words around it stay as they are, whatever they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const told = whoSentence({
        sentence: `${before}|we|${after}.`,
        start: before.length + 1,
        end: before.length + 3,
        people: ['Tom'],
        share: '',
      })
      expect(told.startsWith(`${before}|Tom and I|`)).toBe(true)
    }),
  )
})

test('each person is offered once, people before groups', () => {
  const people = peopleNamedIn(['I asked Tom. Tom’s team and three engineers came.', 'Tom said so to my manager.'])
  expect(people[0]).toBe('Tom')
  expect(people.filter(person => person === 'Tom')).toHaveLength(1)
  expect(people).toContain('three engineers')
  expect(people).toContain('my manager')
})
