import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { notify, notifyOf } from './notify.ts'
import classes from './undo.module.css'

/** Says what was done, and offers to take it back for as long as the notice stands. */
export function offerUndo(message: string, undo: () => Promise<unknown>): void {
  const id = `undo-${Date.now()}-${message}`
  notify(
    <span className={classes.undo}>
      {message}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          notifications.hide(id)
          undo().catch(notifyOf)
        }}
      >
        Undo
      </Button>
    </span>,
    { id, offersUndo: true },
  )
}
