import { describe, expect, it } from 'vitest'
import { clauseOf } from './clause.ts'

describe('The main clause of a sentence tells who acts and how', () => {
  it.each([
    ['I then rewrote the parser.', 'I', '', 'rewrote'],
    ['When the build broke, I was asked to look at it.', 'I', 'was', 'asked'],
    ['I had to bring the wait under three hours.', 'I', 'had', 'bring'],
    ['We’ve since moved both jobs.', 'we', "'ve", 'moved'],
    ['Reduced manual follow-ups by 80%', 'implied', '', 'reduced'],
    ['The queue dropped to nine minutes.', 'other', '', 'dropped'],
    ['Marta noticed it first.', 'named', '', 'noticed'],
    ['In March the vendor was closing its service.', 'other', 'was', 'closing'],
    ['No more calls at night', 'none', '', ''],
    ['', 'none', '', ''],
  ])('%s', (sentence, actor, helper, verb) => {
    expect(clauseOf(sentence)).toMatchObject({ actor, helper, verb })
  })

  it('with its first word, which is a verb where a goal is put as an order', () => {
    expect(clauseOf('Restore the service before noon').first).toBe('restore')
  })
})
