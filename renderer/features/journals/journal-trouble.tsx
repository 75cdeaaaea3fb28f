import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { JournalStatus } from '../../../shared/journals.ts'
import { api } from '../../api.ts'
import { notifyOf } from '../../ui/notify.ts'
import { useWindowTitle } from '../../ui/use-window-title.ts'
import classes from './journals.module.css'
import { openJournal } from './open-journal.ts'

type Failed = Extract<JournalStatus, { state: 'failed' }>

type TroubleProps = {
  status: Failed
  /** Back to what was being written, where the journal was lost while it was open. */
  onBack?: (() => void) | undefined
  children?: ReactNode
}

/** In the place of everything, where the journal could not be opened. */
export function JournalTrouble({ status, onBack, children }: TroubleProps) {
  useWindowTitle('The journal is not open')
  return (
    <main className={classes.trouble}>
      <h1>{onBack ? 'Your journal is not open' : 'Your journal could not be opened'}</h1>
      <p role="alert">{status.error.message}</p>
      <p>
        Nothing was deleted or changed. Its files are in <code>{status.folder}</code>
      </p>
      <div className={classes.choices}>
        {onBack ? <Button onClick={onBack}>Back to what I was writing</Button> : <TryAgain />}
        <Button variant="default" onClick={() => void api.journals.showFolder().catch(notifyOf)}>
          Show the folder
        </Button>
        {status.which === 'sample' && (
          <Button variant="default" onClick={() => void openJournal('own')}>
            Open your own journal
          </Button>
        )}
      </div>
      {children}
    </main>
  )
}

/** On top of what the person is writing, where the journal was lost while it was open. */
export function JournalLost({ status, onMend }: { status: Failed; onMend: (() => void) | null }) {
  return (
    <div className={classes.lost} role="alert">
      <p>
        <strong>The journal is not open.</strong> {status.error.message} What you are writing stays here, and is saved
        as soon as the journal is open again.
      </p>
      {onMend && <Button onClick={onMend}>Backups and rescue…</Button>}
      <TryAgain variant={onMend ? 'default' : 'filled'} />
    </div>
  )
}

function TryAgain({ variant = 'filled' }: { variant?: 'filled' | 'default' }) {
  const [trying, setTrying] = useState(false)
  const reopen = () => {
    setTrying(true)
    api.journals
      .reopen()
      .catch(notifyOf)
      .finally(() => setTrying(false))
  }
  return (
    <Button variant={variant} loading={trying} onClick={reopen}>
      Try again
    </Button>
  )
}
