import { notifications, notificationsStore } from '@mantine/notifications'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { leaveNotices, notify, notifyOf } from './notify.ts'

const shown = () => notificationsStore.getState().notifications.map(({ message }) => message)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const { id } of notificationsStore.getState().notifications) if (id) notifications.hide(id)
  vi.useRealTimers()
})

it('Of many notices the newest two stand', () => {
  for (const message of ['one', 'two', 'three']) notify(message)
  notifyOf(new Error('four'))
  expect(shown()).toHaveLength(2)
  expect(shown()[0]).toBe('three')
})

it('On the way to another page a notice goes, but not the offer to take back what was done', () => {
  notify('read')
  notify('removed', { offersUndo: true })
  vi.advanceTimersByTime(3000)
  leaveNotices()
  expect(shown()).toEqual(['removed'])
})

it('What is said by the stroke that leads to another page is read there', () => {
  notify('not saved')
  leaveNotices()
  expect(shown()).toEqual(['not saved'])
})
