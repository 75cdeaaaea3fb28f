import { settleCommands } from '../api.ts'
import { flushPendingSaves } from '../autosave/pending-saves.ts'
import { storeUnfinished } from '../autosave/use-unfinished.ts'
import { notifyOf } from '../ui/notify.ts'

/** Brings everything that was typed in this window to the disk, before it goes. Answers whether it is there. */
export async function saveAll(): Promise<boolean> {
  // Fields that are saved when they are left are left now.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  const saved = await Promise.all([flushPendingSaves(), storeForms()])
  return saved.every(Boolean) && (await settleCommands())
}

/** No line on top tells of a form, so it is told here. */
async function storeForms(): Promise<boolean> {
  try {
    await storeUnfinished()
    return true
  } catch (cause) {
    notifyOf(cause)
    return false
  }
}
