import type { WorkerSettings } from './messages.ts'
import { type Journal, type Listeners, relayJournal } from './relay.ts'
import workerFile from './worker?modulePath'

/** Opens the journal of a folder, or makes it, in a thread of its own. */
export function startJournal(settings: WorkerSettings, listeners: Listeners): Journal {
  return relayJournal(workerFile, settings, listeners)
}
