import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Rehearsal } from '../../../shared/rehearsals.ts'
import { api } from '../../api.ts'
import { notifyOf } from '../../ui/notify.ts'
import { offerUndo } from '../../ui/undo.tsx'
import classes from './rehearsals.module.css'

/** Takes a run without a recording out of the history, with a way back that keeps its text and rating. */
export async function removeRun({ rehearsedOn: _day, createdAt: _instant, recordedBytes: _size, ...run }: Rehearsal) {
  try {
    await api.rehearsals.remove({ id: run.id })
    offerUndo('The rehearsal was removed.', () => api.rehearsals.save(run))
  } catch (cause) {
    notifyOf(cause)
  }
}

type Props = { run: Rehearsal; what: 'rehearsal' | 'recording'; onClose: () => void }

/** A recording cannot be brought back, so it is asked for before. */
export function ConfirmDeleting({ run, what, onClose }: Props) {
  const remove = async () => {
    try {
      if (what === 'rehearsal') await api.rehearsals.remove({ id: run.id })
      else await api.recordings.remove({ rehearsalId: run.id })
      onClose()
    } catch (cause) {
      notifyOf(cause)
    }
  }
  const title = what === 'rehearsal' ? 'Remove this rehearsal and its recording?' : 'Delete this recording?'
  return (
    <Confirm title={title} onClose={onClose} deed="Delete" onDeed={() => void remove()}>
      A recording that was deleted cannot be brought back, except from a backup.
    </Confirm>
  )
}

type ConfirmProps = { title: string; children: ReactNode; deed: string; onDeed: () => void; onClose: () => void }

function Confirm({ title, children, deed, onDeed, onClose }: ConfirmProps) {
  return (
    <Modal opened onClose={onClose} title={title} size="md">
      <p>{children}</p>
      <div className={classes.row}>
        <Button data-autofocus variant="default" onClick={onClose}>
          Keep it
        </Button>
        <Button color="red" variant="light" onClick={onDeed}>
          {deed}
        </Button>
      </div>
    </Modal>
  )
}
