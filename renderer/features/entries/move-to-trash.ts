import { api, queryClient } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { notifyOf } from '../../ui/notify.ts'
import { offerUndo } from '../../ui/undo.tsx'

/** Puts an entry in the trash, with a way back in the notice. Its text must be saved before. */
export async function moveToTrash(id: string): Promise<void> {
  try {
    await api.entries.moveToTrash({ id })
  } catch (cause) {
    return notifyOf(cause)
  }
  // The list must know before the newest entry of it is opened.
  await queryClient.invalidateQueries({ queryKey: ['entries'] })
  navigate({ name: 'journal' }, 'replace')
  offerUndo('The entry is in the trash.', async () => {
    await api.entries.restore({ id })
    navigate({ name: 'journal', entryId: id })
  })
}
