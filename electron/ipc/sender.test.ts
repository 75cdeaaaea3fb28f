import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { expect, test } from 'vitest'
import { isOurs } from './sender.ts'

const ours = { id: 1 } as unknown as WebContents
const other = { id: 2 } as unknown as WebContents
const mainFrame = { parent: null, origin: 'app://journal' }

// Only these two properties are looked at.
const asked = (sender: WebContents, senderFrame: unknown) =>
  isOurs({ sender, senderFrame } as IpcMainInvokeEvent, [ours])

test('the main frame of our window is answered', () => {
  expect(asked(ours, mainFrame)).toBe(true)
})

test.each([
  ['a frame that is gone', ours, null],
  ['a frame inside our page', ours, { ...mainFrame, parent: mainFrame }],
  ['a page that is not one of our windows', other, mainFrame],
  ['our window, led elsewhere', ours, { ...mainFrame, origin: 'https://example.com' }],
  ['an origin that only begins like ours', ours, { ...mainFrame, origin: 'app://journal.evil' }],
  ['another host of our scheme', ours, { ...mainFrame, origin: 'app://paper' }],
  ['an origin without a name', ours, { ...mainFrame, origin: 'null' }],
  ['no origin', ours, { ...mainFrame, origin: '' }],
])('%s is refused', (_who, sender, frame) => {
  expect(asked(sender, frame)).toBe(false)
})
