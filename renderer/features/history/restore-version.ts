import type { Kept } from '../../../shared/history.ts'
import { api } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { flushPendingSaves, takeOver } from '../../autosave/pending-saves.ts'
import { notifyOf } from '../../ui/notify.ts'
import { reopenDocument } from '../../ui/signals.ts'
import { offerUndo } from '../../ui/undo.tsx'

/** Puts a version in the place of what is there, which becomes a version itself, and goes to the page. The notice takes it back. */
export async function restoreVersion(of: Kept, number: number, when: string): Promise<void> {
  try {
    const keptAs = await putInPlace(of, number)
    goTo(of)
    offerUndo(`The version of ${when} is back. What was there is kept in the history.`, async () => {
      await putInPlace(of, keptAs)
      goTo(of)
    })
  } catch (cause) {
    notifyOf(cause)
  }
}

/** Returns the version that now holds what was there. */
async function putInPlace(of: Kept, number: number): Promise<number> {
  // What is being typed at this moment is a part of what is there.
  await flushPendingSaves()
  const { present } = await api.history.list(of)
  const { keptAs } = await api.history.restore({ number, baseRevision: present.revision })
  // A text that lost to another one is in the history, too, and must not be offered over what was chosen now.
  takeOver(of.id)
  return keptAs
}

/** A page that is open already reads its text again. */
function goTo({ kind, id }: Kept): void {
  navigate(kind === 'entry' ? { name: 'journal', entryId: id } : { name: 'story', storyId: id })
  reopenDocument.send()
}
