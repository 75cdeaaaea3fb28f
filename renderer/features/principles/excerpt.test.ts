import { expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

it('A short sentence is shown whole', () => {
  expect(excerptOf({ quote: 'I sorted them by hour.', cue: 'sorted them by' })).toEqual({
    before: 'I ',
    cue: 'sorted them by',
    after: ' hour.',
  })
})

it('Of a long one the words around its cue are shown, none of them cut in two', () => {
  const quote = `${'Some words came before that nobody needs. '.repeat(3)}I sorted them by hour and then ${'more words follow here '.repeat(4)}`
  const { before, cue, after } = excerptOf({ quote, cue: 'sorted them' })
  expect(before).toMatch(/^… \S.* I $/)
  expect(cue).toBe('sorted them')
  expect(after).toMatch(/^ by hour .*\S …$/)
  for (const word of `${before} ${after}`.match(/\p{L}+/gu) ?? []) expect(quote.split(/[^\p{L}]+/u)).toContain(word)
})
