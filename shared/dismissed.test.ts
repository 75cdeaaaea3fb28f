import { expect, test } from 'vitest'
import { dismissalOf, withoutDismissed } from './dismissed.ts'
import type { Block } from './document.ts'

const block = (text: string): Block => ({ id: 'b', kind: 'paragraph', text, part: 'action', sources: [] })

function findingAt(text: string, quote: string) {
  const start = text.indexOf(quote)
  return { ruleId: 'first-person', range: { blockId: 'b', start, end: start + quote.length, quote } }
}

const text = 'I sorted them. We then looked at the queue. We fixed it.'

test('A finding is put away with the whole sentence that it is about, and the others stay', () => {
  const findings = [findingAt(text, 'We then'), findingAt(text, 'We fixed')]
  const [first] = findings
  if (!first) throw new Error('no finding')
  const dismissed = dismissalOf(first, [block(text)])
  expect(dismissed).toEqual({ ruleId: 'first-person', quote: 'We then looked at the queue.' })
  expect(withoutDismissed(findings, [dismissed], [block(text)])).toEqual(findings.slice(1))
  expect(withoutDismissed([{ ...first, ruleId: 'vague-amount' }], [dismissed], [block(text)])).toHaveLength(1)
})

test('It stays away while other sentences change, and returns when its own does', () => {
  const dismissed = [{ ruleId: 'first-person', quote: 'We then looked at the queue.' }]
  const moved = `More before it. ${text}`
  expect(withoutDismissed([findingAt(moved, 'We then')], dismissed, [block(moved)])).toEqual([])
  const changed = text.replace('the queue', 'the printer')
  expect(withoutDismissed([findingAt(changed, 'We then')], dismissed, [block(changed)])).toHaveLength(1)
})

test('A finding about a part as a whole stays away for the story', () => {
  const finding = { ruleId: 'opening-number', range: null }
  const dismissed = dismissalOf(finding, [block(text)])
  expect(dismissed).toEqual({ ruleId: 'opening-number', quote: '' })
  expect(withoutDismissed([finding], [dismissed], [block('Something else.')])).toEqual([])
})
