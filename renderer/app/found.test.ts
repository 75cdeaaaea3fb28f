import { expect, test } from 'vitest'
import { actions } from '../../shared/actions.ts'
import { found } from './found.ts'

const idsFor = (query: string) => found(query, actions).map(({ id }) => id)

test('a command is found by words of its name in any order, and by others that mean it', () => {
  expect(idsFor('theme')).toEqual(['theme-light', 'theme-dark', 'theme-system'])
  expect(idsFor('shape')).toEqual(['shape-entry'])
  expect(idsFor('story new')).toEqual(['new-story'])
  expect(idsFor('night')).toEqual(['theme-dark'])
  expect(idsFor('example')).toEqual(['open-sample', 'close-sample'])
})

test('what is called so comes first, and nothing is lost without a query', () => {
  expect(idsFor('print')).toEqual(['print', 'go-prep-sheet', 'go-review'])
  expect(idsFor('  ')).toHaveLength(actions.length)
  expect(idsFor('xyzzy')).toEqual([])
})
