import { api } from '../../api.ts'
import { notifyOf } from '../../ui/notify.ts'
import { openJournal } from './open-journal.ts'

/** Leaves the sample for the person's own journal, which also answers the first-run screen. */
export async function startOwnJournal(): Promise<void> {
  try {
    await api.preferences.set({ welcomed: true })
  } catch (cause) {
    // The first-run screen will be shown once more; that is no reason to keep the person out of their journal.
    notifyOf(cause)
  }
  await openJournal('own')
}
