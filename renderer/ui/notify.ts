import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { messageOf } from '../../shared/errors.ts'

/** Shows a refusal where the person is looking, in the words that came with it. */
export function notifyOf(cause: unknown): void {
  const message = messageOf(cause)
  notifications.show({ message, color: 'red', role: 'alert', withBorder: true })
}

/** Says something that asks for nothing. */
export function notify(message: ReactNode, options: { id?: string } = {}): void {
  notifications.show({ ...options, message, role: 'status', withBorder: true })
}
