import { z } from 'zod'
import { ActionId } from './actions.ts'

/** What main tells the window without being asked. */
export const AppEvent = z.discriminatedUnion('type', [
  /** A command went through: the queries of these features are stale. */
  z.object({ type: z.literal('changed'), features: z.array(z.string()) }),
  /** The window is about to close: save what is pending, then call `app.readyToClose`. */
  z.object({ type: z.literal('closing') }),
  /** The journal is about to be locked: take no more text, save what is pending, then call `app.readyToLock`. */
  z.object({ type: z.literal('locking') }),
  /** A menu item or its shortcut was chosen. */
  z.object({ type: z.literal('action'), action: ActionId }),
  /** The journal that is open was exchanged, closed or lost: ask `journals.status` again. */
  z.object({ type: z.literal('journal') }),
])
export type AppEvent = z.infer<typeof AppEvent>
