import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import classes from './trash.module.css'
import { type ThrownItem, titleOf } from './trash.tsx'

type Props = { items: readonly ThrownItem[]; onClose: () => void; onConfirm: () => void }

/** Asks once more, naming what would go, before anything is deleted for good. */
export function Confirm({ items, onClose, onConfirm }: Props) {
  // The words stay while the dialog goes away.
  const [shown, setShown] = useState(items)
  if (items.length > 0 && items !== shown) setShown(items)
  const [only] = shown
  const what = shown.length === 1 && only ? `“${titleOf(only)}”` : `all ${shown.length}`
  return (
    <Modal opened={items.length > 0} onClose={onClose} title={`Delete ${what} for good?`}>
      <p>
        {shown.length === 1 ? 'It goes' : 'They go'} with the whole history, and nothing in Throughline brings{' '}
        {shown.length === 1 ? 'it' : 'them'} back; a backup from before may. Sentences of stories that came from an
        entry stay as they are, and say that their source is missing.
      </p>
      <div className={classes.confirm}>
        <Button variant="default" data-autofocus onClick={onClose}>
          Keep {shown.length === 1 ? 'it' : 'them'}
        </Button>
        <Button
          className={classes.leave ?? ''}
          onClick={() => {
            onConfirm()
            onClose()
          }}
        >
          Delete for good
        </Button>
      </div>
    </Modal>
  )
}
