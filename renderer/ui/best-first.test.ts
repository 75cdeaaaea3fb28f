import { expect, it } from 'vitest'
import { bestFirst } from './best-first.ts'

const find = (typed: string, ...names: string[]) => bestFirst(names, typed, name => name)

it('“Earn” finds Earn Trust before what only has these letters in it', () => {
  expect(find('Earn', 'Learn and Be Curious', 'Earn Trust')).toEqual(['Earn Trust', 'Learn and Be Curious'])
})

it('The start of a name comes before the start of a word, and that before any other place', () => {
  expect(find('own', 'Dive Down', 'Show Ownership', 'Ownership')).toEqual(['Ownership', 'Show Ownership', 'Dive Down'])
})

it('A later start of a word counts where the letters also stand inside an earlier one', () => {
  expect(find('earn', 'Bearn', 'Learn to earn')).toEqual(['Learn to earn', 'Bearn'])
})

it('Nothing typed leaves all in their order, and what has not the letters is left out', () => {
  expect(find(' ', 'b', 'a')).toEqual(['b', 'a'])
  expect(find('x', 'b', 'a')).toEqual([])
})
