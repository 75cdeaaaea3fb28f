import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { api, queryClient } from '../../api.ts'
import { navigate } from '../../app/routes.ts'
import { notify, notifyOf } from '../../ui/notify.ts'
import classes from './entry-fields.module.css'

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
  const noticeId = `trash-${id}`
  const undo = async () => {
    notifications.hide(noticeId)
    try {
      await api.entries.restore({ id })
      navigate({ name: 'journal', entryId: id })
    } catch (cause) {
      notifyOf(cause)
    }
  }
  notify(
    <span className={classes.undo}>
      Moved to the trash.
      <Button variant="default" size="compact-sm" onClick={() => void undo()}>
        Undo
      </Button>
    </span>,
    { id: noticeId },
  )
}
