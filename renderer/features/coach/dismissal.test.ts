import { expect, test } from 'vitest'
import { dismissalOf, withoutDismissed } from './dismissal.ts'
import { textOf } from './fixtures/told-story.ts'
import { readForCoach } from './read-for-coach.ts'

const action = 'I looked at the log. We then looked at the queue. I wrote the fix.'

test('a finding put away stays away for this story until its sentence reads otherwise', () => {
  const { findings } = readForCoach(textOf({ action }))
  const we = findings.find(({ ruleId, range }) => ruleId === 'first-person' && range)
  expect(we?.sentence).toBe('We then looked at the queue.')
  const dismissed = we ? [dismissalOf(we)] : []
  const { open, putAway } = withoutDismissed(findings, dismissed)
  expect(putAway).toEqual([we])
  expect(open).not.toContain(we)

  const moved = readForCoach(textOf({ action: `First I slept. ${action}` }))
  expect(withoutDismissed(moved.findings, dismissed).putAway).toHaveLength(1)
  const edited = readForCoach(textOf({ action: action.replace('the queue', 'the whole queue') }))
  expect(withoutDismissed(edited.findings, dismissed).putAway).toHaveLength(0)
})

test('what concerns a part as a whole is remembered by its rule alone', () => {
  const { findings } = readForCoach(textOf({ situation: 'Labels could not be read.', action }))
  const missing = findings.find(({ ruleId }) => ruleId === 'opening-number')
  expect(missing && dismissalOf(missing)).toEqual({ ruleId: 'opening-number', quote: '' })
})
