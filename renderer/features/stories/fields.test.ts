import { expect, test } from 'vitest'
import { followUpsFor } from '../../../shared/content/follow-ups.ts'
import type { FollowUp } from '../../../shared/stories.ts'
import { filledCues, storedCues } from './cues.ts'
import { changedFollowUps, shownFollowUps, unaskedOf } from './follow-up-list.ts'

const own: FollowUp = { id: 'own', question: 'Who paid?', answer: 'We did.' }

test('the two questions that every story is asked stand there, unanswered, before the person’s own', () => {
  expect(shownFollowUps([own]).map(({ question }) => question)).toEqual([
    'What would you do differently?',
    'Which alternatives did you weigh?',
    'Who paid?',
  ])
})

test('an essential question is kept once it is answered, at its place, and is not offered again', () => {
  const [, weighed] = shownFollowUps([own])
  const stored = weighed ? changedFollowUps([own], { ...weighed, answer: 'Buying.' }) : []
  expect(stored.map(({ answer }) => answer)).toEqual(['Buying.', 'We did.'])
  expect(shownFollowUps(stored)).toHaveLength(3)
})

test('a question in the same words counts as asked, whatever its id', () => {
  const same = { id: 'older', question: 'what would you do differently?', answer: 'Ask first.' }
  expect(shownFollowUps([same]).map(({ id }) => id)).toEqual(['alternatives-weighed', 'older'])
  expect(unaskedOf(followUpsFor(['dive-deep']), [{ ...same, id: 'how-you-know-the-cause' }])).toHaveLength(1)
})

test('changing one answer leaves the others as they are', () => {
  const stored = [own, { ...own, id: 'other', answer: 'Nobody.' }]
  expect(changedFollowUps(stored, { ...own, answer: 'The bank.' })).toEqual([
    { ...own, answer: 'The bank.' },
    stored[1],
  ])
})

test('cues are stored without blanks and doubles', () => {
  expect(storedCues([' ruler ', '', 'Ruler', 'VAT'])).toEqual(['ruler', 'VAT'])
})

test('proposed cues fill up the five and replace none', () => {
  expect(filledCues(['my own', ''], ['ruler', 'my own', 'queue', 'Tom', 'staging', 'trays'])).toEqual([
    'my own',
    'ruler',
    'queue',
    'Tom',
    'staging',
  ])
})
