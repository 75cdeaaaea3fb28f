import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hrefOf, type Route, routeOf, targetSections } from './routes.ts'

const id = fc.string({ minLength: 1, unit: 'grapheme' })
const offset = fc.nat(100_000)
const passage = fc.record({ blockId: id, start: offset, end: offset })

const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route[]>({ name: 'stories' }, { name: 'coverage' }, { name: 'prep-sheet' }, { name: 'settings' }),
  fc.constant<Route>({ name: 'journal' }),
  fc.record({ name: fc.constant('journal' as const), entryId: id }),
  fc.record({ name: fc.constant('journal' as const), entryId: id, passage }),
  fc.record({ name: fc.constant('shape' as const), entryId: id }),
  fc.record({ name: fc.constant('story' as const), storyId: id }),
  fc.constant<Route>({ name: 'targets' }),
  fc.record({ name: fc.constant('target' as const), targetId: id }),
  fc.record({ name: fc.constant('target' as const), targetId: id, section: fc.constantFrom(...targetSections) }),
  fc.record({ name: fc.constant('framework' as const), frameworkId: id }),
  fc.record({
    name: fc.constant('coverage' as const),
    of: fc.record({ kind: fc.constantFrom('framework' as const, 'target' as const), id }),
  }),
  fc.record({
    ...{ name: fc.constant('coverage' as const), principleId: id },
    of: fc.record({ kind: fc.constantFrom('framework' as const, 'target' as const), id }),
  }),
  fc.constant<Route>({ name: 'rehearse' }),
  fc.record({ name: fc.constant('rehearse' as const), storyId: fc.uuid(), questionId: fc.uuid() }),
  fc.record({ name: fc.constant('rehearse' as const), storyId: fc.uuid(), targetId: fc.uuid() }),
  fc.record({ name: fc.constant('rehearse' as const), targetId: fc.uuid() }),
  fc.record({ name: fc.constant('prep-sheet' as const), targetId: id }),
  fc.constant<Route>({ name: 'review' }),
  fc.constant<Route>({ name: 'principles' }),
  fc.constant<Route>({ name: 'trash' }),
  fc.record({ name: fc.constant('history' as const), kind: fc.constantFrom('entry' as const, 'story' as const), id }),
  fc.record({ name: fc.constant('principles' as const), principleId: id }),
)

test('every place has an address that leads back to it', () => {
  fc.assert(
    fc.property(route, place => {
      expect(routeOf(hrefOf(place))).toEqual(place)
    }),
  )
})

test('any address leads somewhere', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(routeOf(`#/${text}`).name).toBeTypeOf('string')
    }),
  )
})

test('an address that no place has leads to the journal', () => {
  for (const hash of ['', '#', '#/', '#/nowhere', '#/shape', '#/story', '#/journal//3-4']) {
    expect(routeOf(hash)).toEqual({ name: 'journal' })
  }
})

test('a passage that cannot be read leaves the entry', () => {
  expect(routeOf('#/journal/e1/b1/3-x')).toEqual({ name: 'journal', entryId: 'e1' })
  expect(routeOf('#/journal/e1/b1')).toEqual({ name: 'journal', entryId: 'e1' })
})
