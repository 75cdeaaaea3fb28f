import type { WhichJournal } from '../../../shared/journals.ts'
import { api } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { flushPresentJournal } from '../../autosave/pending-saves.ts'
import { storeUnfinished } from '../../autosave/use-unfinished.ts'
import { notify, notifyOf } from '../../ui/notify.ts'

/** Exchanges the journal that is open, once everything written in it is on disk. */
export async function openJournal(which: WhichJournal): Promise<void> {
  if (!(await flushPresentJournal())) {
    notify('Something you wrote is not saved yet, so this journal stays open. The line on top says why.')
    return
  }
  try {
    await storeUnfinished()
    await api.journals.open({ which })
    // The address may name an entry or a story that only the other journal has.
    navigate({ name: 'journal' }, 'replace')
  } catch (cause) {
    notifyOf(cause)
  }
}
