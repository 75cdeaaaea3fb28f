import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { expect, test } from 'vitest'
import { createMicrophone, forgetWithPage } from './microphone.ts'

test.each(['did-start-loading', 'render-process-gone'])('the window no longer hears after %s', event => {
  const microphone = createMicrophone()
  const page = new EventEmitter()
  forgetWithPage(microphone, page as unknown as WebContents)
  expect(microphone.isAllowed()).toBe(false)
  microphone.allow(true)
  expect(microphone.isAllowed()).toBe(true)
  page.emit(event)
  expect(microphone.isAllowed()).toBe(false)
})
