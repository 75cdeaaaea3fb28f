import { notifications } from '@mantine/notifications'

/** Shows a refusal where the person is looking, in the words that came with it. */
export function notifyOf(cause: unknown): void {
  const message = cause instanceof Error ? cause.message : String(cause)
  notifications.show({ message, color: 'red', role: 'alert', withBorder: true })
}
