import { type NotificationData, notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { messageOf } from '../../shared/errors.ts'

/** More than these would lie over what the person works on; the newest stay. */
const mostAtOnce = 2

/** What is said as one leaves a page, such as that something was not saved, is there to be read on the next. */
const justSaid = 1000

type Standing = { id: string; offersUndo: boolean; since: number }
let standing: readonly Standing[] = []

/** Shows a refusal where the person is looking, in the words that came with it. */
export function notifyOf(cause: unknown): void {
  stand({ message: messageOf(cause), color: 'red', role: 'alert' }, false)
}

/** Says something that asks for nothing, unless it offers to take back what was done. */
export function notify(message: ReactNode, options: { id?: string; offersUndo?: boolean } = {}): void {
  const { offersUndo = false, ...rest } = options
  stand({ ...rest, message, role: 'status' }, offersUndo)
}

/** The page is another: what was said of the one before goes, but what was done there can still be taken back. */
export function leaveNotices(): void {
  const now = Date.now()
  for (const { id, offersUndo, since } of standing) if (!offersUndo && now - since > justSaid) notifications.hide(id)
}

function stand(notice: NotificationData, offersUndo: boolean): void {
  const id = notifications.show({ ...notice, withBorder: true, onClose: gone => forget(gone.id) })
  forget(id)
  standing = [...standing, { id, offersUndo, since: Date.now() }]
  for (const older of standing.slice(0, -mostAtOnce)) notifications.hide(older.id)
}

function forget(id: string | undefined): void {
  standing = standing.filter(other => other.id !== id)
}
