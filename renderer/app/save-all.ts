import { settleCommands } from '../api.ts'
import { flushPendingSaves } from '../autosave/pending-saves.ts'
import { storeUnfinished } from '../autosave/unfinished.ts'

/** Brings everything that was typed in this window to the disk, before it goes. Answers whether it is there. */
export async function saveAll(): Promise<boolean> {
  // Fields that are saved when they are left are left now.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const saved = await Promise.all([flushPendingSaves(), storeUnfinished()])
  return saved.every(Boolean) && (await settleCommands())
}
